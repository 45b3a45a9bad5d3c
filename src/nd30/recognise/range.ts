/** Stretches of paragraphs: made, trimmed and cut. */
import type { Paragraph } from '../../word/reading/types.ts';
import type { CellPlace, Placed } from '../document.ts';
import { fold, paragraphText } from '../text.ts';

/** A paragraph with all that is known of where it stands. */
export interface Spot {
  paragraph: Paragraph;
  text: string;
  section: number;
  story: Placed['story'];
  cell: CellPlace | undefined;
  /** Of the column of text it stands in, in twips. */
  width: number;
  /** Stretches that have been made, by where they begin and end. */
  made: Map<number, Placed | undefined> | undefined;
}

export const spotOf = (paragraph: Paragraph, place: Omit<Spot, 'paragraph' | 'text' | 'made'>): Spot => ({
  ...place,
  paragraph,
  text: paragraphText(paragraph),
  made: undefined,
});

/** Beyond the length of any paragraph. */
const furthest = 2 ** 26;

export const isBlank = (text: string) => /^[\s\uFFFC]*$/u.test(text);

/** The stretch without blanks at its ends; undefined if nothing is left. */
export function placedAt(spot: Spot, from = 0, to = spot.text.length): Placed | undefined {
  const key = from * furthest + to;
  const made = (spot.made ??= new Map());
  if (made.has(key)) return made.get(key);
  const placed = make(spot, from, to);
  made.set(key, placed);
  return placed;
}

function make(spot: Spot, from: number, to: number): Placed | undefined {
  const piece = spot.text.slice(from, to);
  if (isBlank(piece)) return undefined;
  let start = from;
  while (isBlank(spot.text[start] ?? 'x')) start++;
  let end = to;
  while (isBlank(spot.text[end - 1] ?? '')) end--;
  const text = spot.text.slice(start, end);
  return {
    part: spot.paragraph.part,
    number: spot.paragraph.number,
    paragraph: spot.paragraph,
    section: spot.section,
    story: spot.story,
    cell: spot.cell,
    from: start,
    to: end,
    whole: isBlank(spot.text.slice(0, start)) && isBlank(spot.text.slice(end)),
    text,
    folded: fold(text),
  };
}

/** Two stretches of one paragraph, and what is between them, as one. */
export function joined(spot: Spot, first: Placed, last: Placed): Placed {
  return placedAt(spot, first.from, last.to) ?? first;
}

/** Where lines begin and end within a stretch. */
export function linesWithin(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let at = from;
  for (const { index } of text.slice(from, to).matchAll(/[\n\f]/g)) {
    lines.push([at, from + index]);
    at = from + index + 1;
  }
  lines.push([at, to]);
  return lines;
}
