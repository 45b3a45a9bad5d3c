/** What stands in a cell, line by line. */
import type { Placed } from '../../nd30/document.ts';
import { linesWithin } from '../../nd30/recognise/range.ts';
import { fold } from '../../nd30/text.ts';
import { plainText, type RichText } from '../../plan/model/text.ts';
import { plainOf, richOf, type OwnLook } from '../rich.ts';

/** A line of text; of several stretches where a page cut it in two. */
export type Line = readonly Placed[];

/** A line break parts lines as a new paragraph does. */
export function linesOf(placed: Placed): Line[] {
  if (!/[\n\f]/.test(placed.text)) return [[placed]];
  return linesWithin(placed.text, 0, placed.text.length).flatMap(([from, to]) => {
    const text = placed.text.slice(from, to);
    if (plainOf({ text }) === '') return [];
    return [
      [{ ...placed, from: placed.from + from, to: placed.from + to, text, folded: fold(text), whole: false } as Placed],
    ];
  });
}

export const plainLine = (line: Line): string => line.map((placed) => plainOf(placed)).join(' ');

export const plainLines = (lines: readonly Line[]): string => lines.map(plainLine).join('\n');

const pieces = (value: RichText) => (typeof value === 'string' ? [value] : value);

/** Several texts as one. */
export function together(texts: readonly RichText[], between: string): RichText {
  if (texts.every((text) => typeof text === 'string')) return texts.join(between);
  return texts.flatMap((text, i) => (i === 0 ? pieces(text) : [between, ...pieces(text)]));
}

/** @param own what the form gives by itself; undefined: the look of most of its words */
export const richLine = (line: Line, own?: OwnLook): RichText =>
  together(
    line.map((placed) => richOf(placed, own)),
    ' ',
  );

export const isPlain = (text: RichText): boolean => typeof text === 'string' || plainText(text) === '';
