/** Mends of the distances of paragraphs: first lines, space between them, lines. */
import type { Element } from '../../word/edit/element.ts';
import { setAttribute } from '../../word/edit/elements.ts';
import { property, setSwitch } from '../../word/edit/properties.ts';
import type { Placed } from '../document.ts';
import { componentsOf, type Component } from '../document.ts';
import { figure } from '../checks/looks.ts';
import { paragraphText } from '../text.ts';
import { nearest, twipsOf } from './lengths.ts';
import { componentsIn, placeIn, stretchesIn, type Breached, type Mend } from './mend.ts';

const without = (element: Element, names: readonly string[]) => {
  for (const name of names) setAttribute(element, name, undefined);
};

/** Twips from the left margin; what Word measures in characters goes, for it would win. */
function setIndent(properties: Element, firstLine: number): void {
  const indent = property(properties, 'ind');
  without(indent, ['hanging', 'hangingChars', 'firstLineChars', 'leftChars', 'startChars', 'start']);
  setAttribute(indent, 'left', '0');
  setAttribute(indent, 'firstLine', String(Math.round(firstLine)));
}

/** Twips. */
function setSpace(properties: Element, side: 'before' | 'after', twips: number): void {
  const spacing = property(properties, 'spacing');
  without(spacing, [`${side}Autospacing`, `${side}Lines`]);
  setAttribute(spacing, side, String(Math.round(twips)));
}

/** Lines of text: 1 is single. */
function setLines(properties: Element, lines: number): void {
  const spacing = property(properties, 'spacing');
  setAttribute(spacing, 'line', String(Math.round(lines * 240)));
  setAttribute(spacing, 'lineRule', 'auto');
}

const isBlank = (text: string) => /^[^\S\n]*$/u.test(text);

/** Blanks and tabs between the beginning of the line and the place. */
function blanksBefore({ paragraph, from }: Placed): number {
  const before = paragraphText(paragraph).slice(0, from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return isBlank(line) ? line.length : 0;
}

/** First lines as most of the document has them, of those that are allowed; else the nearest. */
function usualIndent({ recognised, document, checked }: Breached, now: number): number {
  const { required } = checked.rule;
  const allowed = 'oneOf' in required ? required.oneOf.map((one) => Math.round(twipsOf(Number(one), 'cm'))) : [];
  const form = document === undefined ? undefined : recognised.documents[document];
  const all = (form?.components ?? []).flatMap(({ places }) => places[0]?.paragraph.format.indent.firstLine ?? []);
  const often = (twips: number) => all.filter((one) => Math.abs(one - twips) < 6).length;
  const [first] = [...allowed].sort((a, b) => often(b) - often(a));
  return first !== undefined && often(first) > 0
    ? first
    : twipsOf(nearest(now / twipsOf(1, 'cm'), required) ?? 1, 'cm');
}

/** The place of the first word by the paragraph's indent alone: blanks and tabs that held it go. */
export const mendFirstLine: Mend = (breached, changes) =>
  stretchesIn(breached).flatMap(({ placed }) => {
    const { left, firstLine } = placed.paragraph.format.indent;
    const target = usualIndent(breached, left + firstLine);
    const blanks = blanksBefore(placed);
    if (blanks > 0 && !changes.eraseBlanks(placed, placed.from - blanks, placed.from)) return [];
    setIndent(changes.paragraph(placed), target);
    const held = blanks > 0 ? ', rồi dấu cách hoặc tab' : '';
    const before = `đầu dòng lùi vào ${figure((left + firstLine) / twipsOf(1, 'cm'), 2)} cm${held}`;
    return [
      {
        place: placeIn(breached, placed),
        before,
        after: `đầu dòng lùi vào ${figure(target / twipsOf(1, 'cm'), 2)} cm`,
      },
    ];
  });

export const mendToMargin: Mend = (breached, changes) =>
  stretchesIn(breached).flatMap(({ placed }) => {
    const blanks = blanksBefore(placed);
    if (blanks > 0 && !changes.eraseBlanks(placed, placed.from - blanks, placed.from)) return [];
    setIndent(changes.paragraph(placed), 0);
    const { left, firstLine } = placed.paragraph.format.indent;
    const before =
      blanks > 0 ? 'đầu dòng có dấu cách hoặc tab' : `cách lề trái ${figure((left + firstLine) / twipsOf(1, 'mm'))} mm`;
    return [{ place: placeIn(breached, placed), before, after: 'sát lề trái' }];
  });

/** Points. */
const leastGap = 6;

/** The space stands before the lower paragraph; styles that close up with their like no longer do there. */
export const mendGap: Mend = (breached, changes) =>
  stretchesIn(breached).map(({ placed }) => {
    const properties = changes.paragraph(placed);
    setSpace(properties, 'before', twipsOf(leastGap, 'pt'));
    if (placed.paragraph.format.contextualSpacing) setSwitch(properties, 'contextualSpacing', false);
    const before = `cách trước ${figure(placed.paragraph.format.spacing.before / 20)} pt`;
    return { place: placeIn(breached, placed), before, after: `cách trước ${leastGap} pt` };
  });

/** Single where lines stand closer, 1.5 where they stand further apart. */
export const mendLeading: Mend = (breached, changes) =>
  stretchesIn(breached).map(({ placed }) => {
    const { line, rule } = placed.paragraph.format.spacing;
    const size = Math.max(1, ...componentsIn(breached).flatMap(sizesOf(placed)));
    const share = rule === 'auto' ? line / 240 : line / 20 / (size * single);
    const target = share > 1 ? 1.5 : 1;
    setLines(changes.paragraph(placed), target);
    const before = rule === 'auto' ? `${figure(share, 2)} dòng` : `${figure(line / 20)} pt`;
    return {
      place: placeIn(breached, placed),
      before: `giãn dòng ${before}`,
      after: `giãn dòng ${figure(target)} dòng`,
    };
  });

/** A line of Times New Roman set single, in its font size. */
const single = 1.149;

const sizesOf = (placed: Placed) => (component: Component) =>
  component.places
    .filter(({ paragraph }) => paragraph === placed.paragraph)
    .flatMap(({ paragraph }) => paragraph.inlines.flatMap((one) => (one.kind === 'text' ? one.format.size : [])));

/** The lines of two components that stand under one another: single, with that space between (points). */
const mendBetween =
  (gap: number, single_: boolean, after: string): Mend =>
  (breached, changes) => {
    const { checked, recognised, document = 0 } = breached;
    const form = recognised.documents[document];
    const [upper, lower] =
      checked.rule.kinds.length > 1 ? checked.rule.kinds : (['number', ...checked.rule.kinds] as const);
    if (form === undefined || upper === undefined || lower === undefined) return [];
    const above = componentsOf(form, upper)[0]?.places.at(-1);
    const below = componentsOf(form, lower)[0]?.places[0];
    if (above === undefined || below === undefined || above.paragraph === below.paragraph) return [];
    const [over, under] = [changes.paragraph(above), changes.paragraph(below)];
    if (single_) for (const one of [over, under]) setLines(one, 1);
    setSpace(over, 'after', 0);
    setSpace(under, 'before', twipsOf(gap, 'pt'));
    const now = (above.paragraph.format.spacing.after + below.paragraph.format.spacing.before) / 20;
    const lines = Math.max(above.paragraph.format.spacing.line, below.paragraph.format.spacing.line) / 240;
    const before = `cách nhau thêm ${figure(now)} pt, giãn dòng ${figure(lines, 2)}`;
    return [{ place: placeIn(breached, below), before, after }];
  };

export const mendSingle = mendBetween(0, true, 'cách nhau dòng đơn');
export const mendLetterGap = mendBetween(6, false, 'cách dòng 6 pt');
