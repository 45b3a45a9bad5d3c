/** A text as its lines, with all that their places on the page tell. */
import type { WrittenRun, WrittenTable } from './written.ts';

export interface Line {
  /** Number in the text, from 1, as editors count. */
  number: number;
  /** As it stands: blanks tell columns. */
  raw: string;
  /** Its words with their looks; blanks single, tabs kept. */
  runs: readonly WrittenRun[];
  /** The words of the runs. */
  text: string;
  /** Blanks in front; a tab counts eight. */
  indent: number;
  /** A form feed stands before it. */
  opensPage: boolean;
  /** Blank lines between it and the line before. */
  gap: number;
  /** Its end is the end of a paragraph: a heading or forced break of Markdown. */
  closed: boolean;
  /** A whole table stands in this line's place. */
  table?: WrittenTable;
}

/** A line before its signs of format are read. */
export type RawLine = Pick<Line, 'number' | 'raw' | 'indent' | 'opensPage' | 'gap' | 'table'>;

/** What ends a line for an editor, then what ends one within it: Word's break, Unicode's, a new page. */
const lineEnds = /\r\n?|\n/;
const innerEnds = /[\v\u0085\u2028\u2029]|(?=\f)/;

function indentOf(raw: string): number {
  let indent = 0;
  for (const sign of raw) {
    if (sign === '\t') indent += 8;
    else if (/\s/u.test(sign)) indent += 1;
    else break;
  }
  return indent;
}

/** The lines that are not blank. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  let opensPage = false;
  text.split(lineEnds).forEach((whole, at) => {
    for (const piece of whole.split(innerEnds)) {
      if (piece.startsWith('\f')) opensPage = true;
      const raw = piece.replace(/^\f+/, '');
      if (raw.trim() === '') {
        gap++;
        continue;
      }
      lines.push({ number: at + 1, raw, indent: indentOf(raw), opensPage, gap });
      gap = 0;
      opensPage = false;
    }
  });
  return lines;
}
