/** A line of a paragraph before it is aligned. */
import type { TabStop } from '../../../word/reading/types.ts';
import type { Piece, Stretch } from './pieces.ts';

/** A piece, or a part of a stretch, at its place in a line. Twips from the paragraph's left edge. */
export interface Placed {
  piece: Piece;
  /** Part of a stretch's text. */
  from: number;
  to: number;
  x: number;
  width: number;
  /** What fills a tab. */
  leader?: TabStop['leader'];
}

export interface BrokenLine {
  placed: Placed[];
  /** Where the line's text starts and how far it may go. */
  start: number;
  end: number;
  /** Width of the text without spaces at its end. */
  natural: number;
  /** Index of the first placed piece after the last tab: only what follows is justified. */
  stretchFrom: number;
  /** How the line ends: it is full, or a break or the paragraph's end stands there. */
  ended: 'full' | 'line' | 'page' | 'column' | 'paragraph';
}

/** Twips of a part of a stretch. */
export const widthOf = ({ ends }: Stretch, from: number, to: number) =>
  to > from ? (ends[to - 1] ?? 0) - (from > 0 ? (ends[from - 1] ?? 0) : 0) : 0;

export function countSpaces(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x20) count++;
  return count;
}

/** Spaces of a line that grow or shrink when it is justified. */
export function stretchableSpaces({ placed, stretchFrom }: BrokenLine): number {
  let count = 0;
  for (let i = stretchFrom; i < placed.length; i++) {
    const item = placed[i];
    if (item?.piece.kind === 'text') count += countSpaces(item.piece.text, item.from, item.to);
  }
  return count;
}

/** A last line that ends in slanted letters counts as wider by their lean. */
export function leanAtEnd({ placed }: BrokenLine): number {
  const last = placed.at(-1)?.piece;
  return last?.kind === 'text' ? last.lean : 0;
}

/** Width of what stands before the first decimal sign, or undefined if there is none. */
export function beforePoint(items: readonly Placed[]): number | undefined {
  let width = 0;
  for (const { piece, from, to, width: own } of items) {
    if (piece.kind === 'text') {
      const sign = piece.text.slice(from, to).search(/[.,]/u);
      if (sign >= 0) return width + widthOf(piece, from, from + sign);
    }
    width += own;
  }
  return undefined;
}
