/** What stands under what, and which items have titles: seen once all components are known. */
import type { ComponentKind } from '../kinds.ts';
import { wordsOf } from '../text.ts';
import type { Growing } from './draft.ts';
import { labelOf } from './labels.ts';
import { lookOf } from './look.ts';
import { placedAt } from './range.ts';

/** Outer levels first; signs have no rank of their own. */
const ranks: Partial<Record<ComponentKind, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  romanHeading: 4,
  article: 5,
  clause: 6,
  point: 8,
};

interface Level {
  key: string;
  rank: number | undefined;
  at: number;
}

function levelOf({ kind, label }: Growing): Omit<Level, 'at'> | undefined {
  const rank = ranks[kind];
  if (rank !== undefined) return { key: kind, rank };
  if (kind !== 'otherItem' || label === undefined) return undefined;
  if (label.form === 'dotted') return { key: `dotted ${label.text.split('.').filter(Boolean).length}`, rank: 7 };
  return { key: label.form === 'sign' ? label.text : label.form, rank: undefined };
}

const inBody: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  ...(['partTitle', 'chapterTitle', 'sectionTitle', 'subsectionTitle', 'paragraph', 'dataTable', 'bodyEnd'] as const),
]);

export function settleStructure(components: readonly Growing[]): void {
  let open: Level[] = [];
  components.forEach((component, at) => {
    const level = levelOf(component);
    if (level === undefined) {
      const above = inBody.has(component.kind) ? open.at(-1) : undefined;
      if (above !== undefined) component.under = above.at;
      return;
    }
    const same = open.findIndex(({ key }) => key === level.key);
    if (same >= 0) open = open.slice(0, same);
    else if (level.rank !== undefined) {
      const { rank } = level;
      const lower = open.findIndex((one) => one.rank === undefined || one.rank >= rank);
      if (lower >= 0) open = open.slice(0, lower);
    }
    const above = open.at(-1);
    if (above !== undefined) component.under = above.at;
    open = [...open, { ...level, at }];
  });
  components.forEach((component, at) => {
    settleTitle(component, components[at + 1]);
  });
}

const titled: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  'article',
  'clause',
  'point',
  'romanHeading',
  'otherItem',
]);

/** Longer ones are sentences. */
const longestTitle = 200;

function settleTitle(component: Growing, next: Growing | undefined): void {
  const { kind, label, spot, places } = component;
  const [place] = places;
  if (!titled.has(kind) || label === undefined || place === undefined) return;
  const length = labelOf(place.text)?.length ?? 0;
  const rest = placedAt(spot, place.from + length, place.to);
  component.titled = 'none';
  if (rest === undefined) return;
  const bold = boldFront(rest);
  const { bold: mostly } = lookOf(rest);
  if (bold >= rest.text.length || (mostly && kind === 'romanHeading')) {
    component.titled = 'ownLine';
    component.title = rest;
  } else if (bold > 0) {
    const title = placedAt(spot, rest.from, rest.from + bold);
    component.titled = 'runIn';
    if (title !== undefined) component.title = title;
  } else if (isTitle(rest.folded, component, next)) {
    component.titled = 'ownLine';
    component.title = rest;
  }
}

/** How many characters are bold from the front; a remark in brackets after them does not count against them. */
function boldFront(rest: NonNullable<ReturnType<typeof placedAt>>): number {
  let end = 0;
  let at = 0;
  for (const { text, format } of wordsOf(rest)) {
    const from = rest.text.indexOf(text, at);
    if (!format.bold) return /^\s*\(/.test(rest.text.slice(end)) && /\)$/.test(rest.text) ? rest.text.length : end;
    at = end = Math.max(from, at) + text.length;
  }
  return rest.text.length;
}

/** Not set in bold: short, without a stop at its end, and something deeper follows. */
function isTitle(folded: string, { kind, under }: Growing, next: Growing | undefined): boolean {
  if (folded.length > longestTitle || /[.;:,]$/.test(folded) || next === undefined) return false;
  // `./.` closes a sentence, though the mark is a component of its own.
  if (next.kind === 'bodyEnd') return false;
  if (kind === 'romanHeading') return true;
  if (kind === 'article') return titled.has(next.kind) ? next.kind !== kind : inBody.has(next.kind);
  const deeper = levelOf(next) !== undefined && next.kind !== kind && next.under !== under;
  return deeper || next.kind === 'paragraph' || next.kind === 'dataTable';
}
