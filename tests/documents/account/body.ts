/** The body of a plan by its outline, and a decision's articles. */
import { gap } from '../../../src/plan/conventions/dates.ts';
import type { PlanPart } from '../../../src/plan/model/body.ts';
import type { Marker } from '../../../src/plan/model/marker.ts';
import type { PassHeading, Section } from '../../../src/plan/model/outline.ts';
import type { DecisionPart } from '../../../src/plan/model/part.ts';
import { plainText } from '../../../src/plan/model/text.ts';
import { fullOutline } from '../../../src/plan/outline-content.ts';
import { written } from './head.ts';
import { blockEntries, headedEntries, itemEntries, Signs } from './items.ts';
import type { Entry } from './slots.ts';

const usualMarkers: readonly Marker[] = ['I.', '1.', 'a)', '-', '+'];
const usualMarker = (depth: number): Marker => usualMarkers[depth] ?? '+';

/** `./.` instead of whatever sign the last paragraph ends with. */
function closed(body: readonly Entry[]): Entry[] {
  return body.map((entry, i) => {
    const text = entry.text.trimEnd();
    if (i < body.length - 1 || text === '' || text.endsWith('./.')) return entry;
    return { ...entry, text: `${text.replace(/[\s.;,:]+$/, '')}./.` };
  });
}

export function articleEntries(decision: DecisionPart): Entry[] {
  // What a draft lacks stands as dots where it belongs.
  const given = decision.articles?.length ? decision.articles : [{ text: gap }];
  const articles = given.flatMap((article: NonNullable<DecisionPart['articles']>[number], i) => {
    const label = article.label ?? `Điều ${i + 1}.`;
    const text = written(article.text) ? plainText(article.text) : gap;
    const texts = written(article.heading) ? [plainText(article.heading), text] : [text];
    return [
      ...texts.map((own, at): Entry =>
        at === 0 ? { slot: 'article', text: `${label} ${own}` } : { slot: 'plain', text: own },
      ),
      ...(article.more ?? []).map((more): Entry => ({ slot: 'plain', text: plainText(more) })),
      ...blockEntries(article.children, `${i + 1}`),
    ];
  });
  return closed([...articles, ...blockEntries(decision.free)].filter(({ text }) => text.trim() !== ''));
}

/** Everything under one section that is of its own level or below. */
class Outline {
  private readonly part: PlanPart;

  constructor(part: PlanPart) {
    this.part = part;
  }

  sections(sections: readonly Section[] | undefined, depth: number, above: string): Entry[] {
    const signs = new Signs(above);
    return (sections ?? []).flatMap((section) => {
      // A section without a heading only orders.
      const ordersOnly = !written(section.heading) && !section.label;
      const marker = section.marker ?? usualMarker(depth);
      const { sign, number } = ordersOnly ? { sign: '', number: above } : signs.next(marker, section.label);
      const below = ordersOnly ? depth : depth + 1;
      const lonelyNote = written(section.heading) ? '' : plainText(section.headingNote);
      return headedEntries({ ...section, marker, sign }, [
        ...(lonelyNote.trim() === '' ? [] : [{ slot: 'note' as const, text: lonelyNote }]),
        ...blockEntries(section.blocks, number),
        ...this.content(section, below, number),
        ...this.sections(section.children, below, number),
        ...(written(section.note) ? [{ slot: 'note' as const, text: plainText(section.note) }] : []),
      ]);
    });
  }

  private content(section: Section, depth: number, above: string): Entry[] {
    if (section.content === undefined) return [];
    if (section.content === 'pillars') return this.pillars(section.pass ?? {}, depth, above);
    if (section.content === 'assignments') return this.assignments(depth, above);
    return blockEntries(this.part[section.content], above);
  }

  private pillars(pass: NonNullable<Section['pass']>, depth: number, above: string): Entry[] {
    const signs = new Signs(above);
    const sides =
      pass.show === 'objectives' || pass.show === 'tasks' ? [pass.show] : ['objectives' as const, 'tasks' as const];
    const pillars = this.part.pillars ?? [];
    const items: NonNullable<typeof pass.items> =
      pass.items ?? pillars.filter((one) => sides.some((side) => one[side]?.length)).map(({ id }) => ({ pillar: id }));
    return items.flatMap((item) => {
      const pillar = pillars.find(({ id }) => id === item.pillar);
      const marker = pass.marker ?? usualMarker(depth);
      const { sign, number } = signs.next(marker, item.label);
      const inner = new Signs(number);
      const below = sides.flatMap((side) => {
        if (!pillar?.[side]?.length) return [];
        const heading = side === 'objectives' ? pass.objectivesHeading : pass.tasksHeading;
        return [...this.passHeading(heading, depth + 1, inner), ...blockEntries(pillar[side], number)];
      });
      return headedEntries(
        { marker, sign, heading: item.heading ?? (written(pillar?.name) ? pillar?.name : gap), runIn: item.runIn },
        below,
      );
    });
  }

  private passHeading(heading: PassHeading | undefined, depth: number, signs: Signs): Entry[] {
    if (!written(heading?.text)) return [];
    const marker = heading?.marker ?? usualMarker(depth);
    return itemEntries({ marker, sign: signs.next(marker, heading?.label).sign, heading: heading?.text }, []);
  }

  private assignments(depth: number, above: string): Entry[] {
    const signs = new Signs(above);
    return (this.part.assignments ?? []).flatMap((assignment) => {
      const heading = assignment.heading ?? assignment.name;
      const marker = assignment.marker ?? usualMarker(depth);
      const counts = written(heading) || written(assignment.text) || Boolean(assignment.label);
      const { sign, number } = counts ? signs.next(marker, assignment.label) : { sign: '', number: above };
      const item = { marker, sign, heading, runIn: assignment.runIn };
      const duties = blockEntries(assignment.duties, number);
      if (!written(assignment.text)) return headedEntries(item, duties);
      return [...itemEntries(item, [assignment.text ?? '']), ...duties];
    });
  }
}

export function planEntries(part: PlanPart): Entry[] {
  const body = [
    ...new Outline(part).sections(fullOutline(part), 0, ''),
    ...blockEntries(part.free),
    ...(part.closing ?? []).filter(written).map((text): Entry => ({ slot: 'plain', text: plainText(text) })),
  ];
  const note: Entry[] = written(part.closingNote) ? [{ slot: 'note', text: plainText(part.closingNote) }] : [];
  return [...closed(body.length > 0 ? body : [{ slot: 'plain', text: gap }]), ...note];
}
