/**
 * Signs of the source as labels: where the sign that the document would count by itself is another, the source's own is
 * kept to the letter. Walks as the document is composed, so that what is counted here is what will be printed.
 */
import { counter, type Counter } from '../../plan/conventions/counting.ts';
import type { Assignment, PlanPart } from '../../plan/model/body.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Marker } from '../../plan/model/marker.ts';
import type { PassHeading, PillarPass, Section } from '../../plan/model/outline.ts';
import type { Signs } from './reading.ts';

interface Labelled {
  label?: string | undefined;
}

const byDepth: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];
const markerAt = (depth: number): Marker => byDepth[Math.min(depth, byDepth.length - 1)] ?? '-';

/** Gives the item its label if it needs one, and tells the number that items below it continue. */
function settle(item: Labelled, sign: string | undefined, marker: Marker, count: Counter, always = false): string {
  if (sign !== undefined && (always || count.next(marker).sign !== sign)) item.label = sign;
  return count(marker, item.label).number;
}

class Labels {
  constructor(private readonly signs: Signs) {}

  blocks(blocks: readonly Block[] | undefined, parent: string): void {
    const count = counter(parent);
    for (const block of blocks ?? []) {
      const says = block.heading !== undefined || block.text !== undefined || block.more !== undefined;
      const number = settle(block, this.signs.get(block), block.marker ?? '-', count, !says);
      this.blocks(block.children, number);
    }
  }

  sections(sections: readonly Section[] | undefined, part: PlanPart, depth: number, parent: string): void {
    const count = counter(parent);
    for (const section of sections ?? []) {
      const marker = section.marker ?? markerAt(depth);
      const headed = section.heading !== undefined;
      const number = headed ? settle(section, this.signs.get(section), marker, count) : parent;
      if (headed && section.marker === markerAt(depth)) delete section.marker;
      const below = headed ? depth + 1 : depth;
      this.blocks(section.blocks, number);
      this.content(section, part, below, number);
      this.sections(section.children, part, below, number);
    }
  }

  private content({ content, pass }: Section, part: PlanPart, depth: number, parent: string): void {
    if (content === 'pillars') this.pillars(pass ?? {}, part, depth, parent);
    else if (content === 'assignments') this.assignments(part.assignments ?? [], depth, parent);
    else if (content !== undefined) this.blocks(part[content], parent);
  }

  private assignments(assignments: readonly Assignment[], depth: number, parent: string): void {
    const count = counter(parent);
    for (const assignment of assignments) {
      const marker = assignment.marker ?? markerAt(depth);
      const number = settle(assignment, this.signs.get(assignment), marker, count);
      if (assignment.marker === markerAt(depth)) delete assignment.marker;
      this.blocks(assignment.duties, number);
    }
  }

  private pillars(pass: PillarPass, part: PlanPart, depth: number, parent: string): void {
    const count = counter(parent);
    for (const item of pass.items ?? []) {
      const number = settle(item, this.signs.get(item), pass.marker ?? markerAt(depth), count);
      const pillar = part.pillars?.find(({ id }) => id === item.pillar);
      const inner = counter(number);
      for (const side of ['objectives', 'tasks'] as const) {
        if (pass.show !== 'both' && pass.show !== side) continue;
        const blocks = pillar?.[side];
        if (blocks === undefined || blocks.length === 0) continue;
        this.passHeading(pass[`${side}Heading`], depth + 1, inner);
        this.blocks(blocks, number);
      }
    }
    if (pass.marker === markerAt(depth)) delete pass.marker;
    slim(pass, part);
  }

  private passHeading(heading: PassHeading | undefined, depth: number, count: Counter): void {
    if (heading === undefined) return;
    settle(heading, heading.label ?? this.signs.get(heading), heading.marker ?? markerAt(depth), count);
  }
}

/** Items are named only where they say more than that all pillars with something to show are shown. */
function slim(pass: PillarPass, part: PlanPart): void {
  const { items, show = 'both' } = pass;
  for (const item of items ?? []) {
    const pillar = part.pillars?.find(({ id }) => id === item.pillar);
    const same = JSON.stringify(item.heading) === JSON.stringify(pillar?.name);
    if (same) delete item.heading;
  }
  const shown = (part.pillars ?? []).filter(
    ({ objectives, tasks }) => (show !== 'tasks' && objectives?.length) || (show !== 'objectives' && tasks?.length),
  );
  const usual =
    items?.length === shown.length &&
    items.every((item, at) => item.pillar === shown[at]?.id && Object.keys(item).length === 1);
  if (usual) delete pass.items;
}

export function settleBlockLabels(blocks: readonly Block[], signs: Signs): void {
  new Labels(signs).blocks(blocks, '');
}

export function settleLabels(part: PlanPart, signs: Signs): void {
  new Labels(signs).sections(part.outline, part, 0, '');
}
