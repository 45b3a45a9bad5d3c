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
}

export const spotOf = (paragraph: Paragraph, place: Omit<Spot, 'paragraph' | 'text'>): Spot => ({
  ...place,
  paragraph,
  text: paragraphText(paragraph),
});

const blankBefore = /^[\s\uFFFC]*/u;
const blankAfter = /[\s\uFFFC]*$/u;

export const isBlank = (text: string) => /^[\s\uFFFC]*$/u.test(text);

/** The stretch without blanks at its ends; undefined if nothing is left. */
export function placedAt(spot: Spot, from = 0, to = spot.text.length): Placed | undefined {
  const piece = spot.text.slice(from, to);
  if (isBlank(piece)) return undefined;
  const start = from + (blankBefore.exec(piece)?.[0].length ?? 0);
  const end = to - (blankAfter.exec(piece)?.[0].length ?? 0);
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
  for (let end = from; end <= to; end++) {
    if (end === to || text[end] === '\n' || text[end] === '\f') {
      lines.push([at, end]);
      at = end + 1;
    }
  }
  return lines;
}
