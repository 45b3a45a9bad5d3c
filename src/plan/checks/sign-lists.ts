/** The signs that stand one below the other under each heading of a plan, as they are printed. */
import { counter } from '../conventions/counting.ts';
import type { Block } from '../model/block.ts';
import type { Assignment, Pillar, PlanPart } from '../model/body.ts';
import type { Marker } from '../model/marker.ts';
import { sectionContents, type PassHeading, type PillarPass, type Section } from '../model/outline.ts';
import type { DecisionPart } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import { plainText, type RichText } from '../model/text.ts';

export interface PlacedSign {
  sign: string;
  path: string;
}

const byDepth: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];
const markerAt = (depth: number): Marker => byDepth[Math.min(depth, byDepth.length - 1)] ?? '-';

function isBlank(text: RichText | undefined): boolean {
  return plainText(text).trim() === '';
}

/** Collects list after list; what a heading without sign or a section without heading holds belongs to the list around it. */
class SignReader {
  readonly lists: PlacedSign[][] = [];

  private list(): PlacedSign[] {
    const list: PlacedSign[] = [];
    this.lists.push(list);
    return list;
  }

  blocks(blocks: readonly Block[] | undefined, path: string, parent = '', list = this.list()): void {
    const count = counter(parent);
    (blocks ?? []).forEach((block, i) => {
      const at = `${path}[${i}]`;
      const { sign, number } = count(block.marker ?? '-', block.label);
      list.push({ sign, path: at });
      if (block.children?.length) this.blocks(block.children, `${at}.children`, number);
    });
  }

  sections(
    sections: readonly Section[],
    path: string,
    part: PlanPart,
    depth = 0,
    parent = '',
    list = this.list(),
  ): void {
    const count = counter(parent);
    sections.forEach((section, i) => {
      const at = `${path}[${i}]`;
      const headed = !isBlank(section.heading) || (section.label ?? '') !== '';
      const own = headed ? count(section.marker ?? markerAt(depth), section.label) : { sign: '', number: parent };
      if (headed) list.push({ sign: own.sign, path: at });
      const inside = headed ? this.list() : list;
      const below = headed ? depth + 1 : depth;
      this.blocks(section.blocks, `${at}.blocks`, own.number, inside);
      this.content(section, at, part, below, own.number, inside);
      this.sections(section.children ?? [], `${at}.children`, part, below, own.number, inside);
    });
  }

  private content(
    section: Section,
    at: string,
    part: PlanPart,
    depth: number,
    parent: string,
    list: PlacedSign[],
  ): void {
    const { content } = section;
    if (content === undefined) return;
    if (content === 'pillars') this.pillars(part.pillars ?? [], section.pass ?? {}, `${at}.pass`, depth, parent, list);
    else if (content === 'assignments') this.assignments(part.assignments ?? [], depth, parent, list);
    else this.blocks(part[content], `plan.${content}`, parent, list);
  }

  private pillars(
    pillars: readonly Pillar[],
    pass: PillarPass,
    path: string,
    depth: number,
    parent: string,
    list: PlacedSign[],
  ): void {
    const count = counter(parent);
    const { show = 'both', marker = markerAt(depth) } = pass;
    const sides = (['objectives', 'tasks'] as const).filter((side) => show === 'both' || show === side);
    const holds = (pillar: Pillar): boolean => sides.some((side) => pillar[side]?.length);
    const items: NonNullable<PillarPass['items']> =
      pass.items ?? pillars.filter(holds).map(({ id }) => ({ pillar: id }));
    items.forEach((item, i) => {
      const at = pillars.findIndex(({ id }) => id === item.pillar);
      const pillar = pillars[at];
      if (!pillar) return;
      const { sign, number } = count(marker, item.label);
      list.push({ sign, path: pass.items ? `${path}.items[${i}]` : `plan.pillars[${at}]` });
      const inside = this.list();
      const headings = counter(number);
      for (const side of sides) {
        if (!pillar[side]?.length) continue;
        const heading: PassHeading | undefined = pass[`${side}Heading`];
        if (heading) {
          const headingSign = headings(heading.marker ?? markerAt(depth + 1), heading.label).sign;
          inside.push({ sign: headingSign, path: `${path}.${side}Heading` });
        }
        this.blocks(pillar[side], `plan.pillars[${at}].${side}`, number, heading ? this.list() : inside);
      }
    });
  }

  private assignments(assignments: readonly Assignment[], depth: number, parent: string, list: PlacedSign[]): void {
    const count = counter(parent);
    assignments.forEach(({ heading, name, text, marker, label, duties }, i) => {
      const at = `plan.assignments[${i}]`;
      const signed = !isBlank(heading ?? name) || !isBlank(text) || (label ?? '') !== '';
      const own = signed ? count(marker ?? markerAt(depth), label) : { sign: '', number: parent };
      if (signed) list.push({ sign: own.sign, path: at });
      this.blocks(duties, `${at}.duties`, own.number, signed ? this.list() : list);
    });
  }

  articles(articles: DecisionPart['articles']): void {
    const list = this.list();
    (articles ?? []).forEach((article, i) => {
      const path = `decision.articles[${i}]`;
      list.push({ sign: article.label ?? `Điều ${i + 1}.`, path });
      this.blocks(article.children, `${path}.children`, String(i + 1));
    });
  }
}

/** A draft without an outline is read content by content. */
function outlineOf(part: PlanPart): readonly Section[] {
  return part.outline?.length ? part.outline : sectionContents.map((content) => ({ heading: content, content }));
}

/** All lists of signs outside tables. Signs that no eye counts by (`-`, `+`, none) are left out. */
export function signLists(plan: Plan): PlacedSign[][] {
  const reader = new SignReader();
  reader.articles(plan.decision?.articles);
  reader.blocks(plan.decision?.free, 'decision.free');
  if (plan.plan) reader.sections(outlineOf(plan.plan), 'plan.outline', plan.plan);
  reader.blocks(plan.plan?.free, 'plan.free');
  plan.appendices?.forEach((appendix, i) => {
    reader.blocks(appendix.blocks, `appendices[${i}].blocks`);
    reader.blocks(appendix.after, `appendices[${i}].after`);
  });
  return reader.lists.map((list) => list.filter(({ sign }) => /[\p{L}\p{N}]/u.test(sign)));
}
