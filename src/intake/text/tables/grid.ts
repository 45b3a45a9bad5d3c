/** Rows of a table in a text, before they are sure: every row must fill the same columns, else no word is put into any. */
import { markedCell } from '../marks.ts';
import type { Taken } from '../noise.ts';
import type { WrittenCell, WrittenParagraph, WrittenRun, WrittenTable } from '../written.ts';

export interface RawCell {
  text: string;
  columns: number;
  rows: number;
}

export interface RawRow {
  cells: readonly RawCell[];
  /** Line of the text, from 1. */
  line: number;
}

export const cellOf = (text: string): RawCell => ({ text, columns: 1, rows: 1 });

/** Beyond this it is no table of a plan. */
const mostColumns = 40;

/** How many columns each row fills, cells from above included; undefined where cells lie over each other or rows differ. */
export function columnsOf(rows: readonly RawRow[]): number | undefined {
  let above: number[] = [];
  let columns: number | undefined;
  for (const { cells } of rows) {
    let at = 0;
    const below = [...above];
    const covered = () => {
      while ((above[at] ?? 0) > 0) below[at] = (above[at++] ?? 0) - 1;
    };
    covered();
    for (const cell of cells) {
      for (let of = 0; of < Math.min(cell.columns, mostColumns); of++) {
        if ((above[at] ?? 0) > 0) return undefined;
        below[at++] = cell.rows - 1;
      }
      covered();
    }
    columns ??= at;
    if (at !== columns) return undefined;
    above = below;
  }
  return columns !== undefined && columns <= mostColumns ? columns : undefined;
}

/** Each line of a cell is a paragraph. */
function paragraphs(runs: readonly WrittenRun[], line: number): WrittenParagraph[] {
  const lines: WrittenRun[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  return lines.map((some) => ({
    kind: 'paragraph',
    runs: some,
    stance: 'left',
    opensPage: false,
    lines: { from: line, to: line },
  }));
}

const written = ({ text, columns, rows }: RawCell, line: number, taken: Taken[]): WrittenCell => ({
  columns,
  rows,
  paragraphs: paragraphs(markedCell(text, line, taken), line),
});

/** Undefined where a row is not sure. */
export function tableOf(rows: readonly RawRow[], taken: Taken[]): WrittenTable | undefined {
  const columns = columnsOf(rows);
  if (columns === undefined || columns < 2 || rows.length < 2) return undefined;
  return {
    kind: 'table',
    columns,
    rows: rows.map(({ cells, line }) => cells.map((cell) => written(cell, line, taken))),
  };
}
