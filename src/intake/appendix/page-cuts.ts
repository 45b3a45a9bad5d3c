/** What pages leave in a table that was typed or converted page by page: headings said again, rows cut in two. */
import type { Placed } from '../../nd30/document.ts';
import { meaningOf } from '../../plan/appendix-table/headings.ts';
import { cellLine, type TableHead } from './heading-rows.ts';
import { plainLine } from './lines.ts';
import { isEmptyCell, ownCells, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';

export interface WholeRows {
  rows: GridRow[];
  /** The rows of the source that are left, by their place in it. */
  at: number[];
  /** Headings said again. */
  repeated: Placed[];
}

const saidIn = (row: GridRow, at: number) =>
  ownCells(row, at)
    .filter((cell) => !isEmptyCell(cell))
    .map(cellLine);

/** Rows of data without repeated headings; a row that a page cut is one again. */
export function wholeRows({ rows }: TableGrid, head: TableHead | undefined, seams: ReadonlySet<number>): WholeRows {
  const out: WholeRows = { rows: [], at: [], repeated: [] };
  const from = head === undefined ? 0 : head.row + head.depth;
  const headings = rows.slice(head?.row ?? 0, from).map((row, i) => saidIn(row, (head?.row ?? 0) + i).join('\n'));
  const numbers = numberColumn(rows, head);
  let cut = false;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at]!;
    if (seams.has(at)) cut = true;
    if (headings.length > 0 && said(rows, at, headings)) {
      rows.slice(at, at + headings.length).forEach((one, i) => {
        for (const cell of ownCells(one, at + i)) out.repeated.push(...cell.places);
      });
      at += headings.length - 1;
      cut = true;
      continue;
    }
    const before = out.rows.at(-1);
    const joined = cut && before !== undefined && continues(before, row, at, numbers) && join(before, row, at);
    cut = false;
    if (joined) continue;
    out.rows.push(row);
    out.at.push(at);
  }
  return out;
}

/** The same words in as many rows as the headings take. */
const said = (rows: readonly GridRow[], at: number, headings: readonly string[]) =>
  headings.every((heading, i) => {
    const row = rows[at + i];
    return heading !== '' && row !== undefined && saidIn(row, at + i).join('\n') === heading;
  });

const numberColumn = (rows: readonly GridRow[], head: TableHead | undefined) =>
  head === undefined ? -1 : rows[head.row]!.cells.findIndex((cell) => meaningOf(cellLine(cell)) === 'no');

/** The row goes on with the sentences of the one before it: no number, small letters after a line without an end. */
function continues(before: GridRow, row: GridRow, at: number, numbers: number): boolean {
  const own = ownCells(row, at).filter((cell) => !isEmptyCell(cell));
  if (own.length === 0 || numbers < 0 || own.some(({ column, rowSpan }) => column === numbers || rowSpan > 1))
    return false;
  return own.every((cell) => {
    const above = before.cells[cell.column]!;
    const end = above.lines.at(-1);
    if (end === undefined || above.column !== cell.column || above.columns !== cell.columns) return false;
    return !/[.;:!?)]$/.test(plainLine(end)) && /^[\p{Ll},;)]/u.test(cellLine(cell));
  });
}

function join(before: GridRow, row: GridRow, at: number): true {
  for (const cell of ownCells(row, at)) {
    const above: GridCell = before.cells[cell.column]!;
    const [first, ...rest] = cell.lines;
    const end = above.lines.pop();
    if (first === undefined) {
      if (end !== undefined) above.lines.push(end);
      continue;
    }
    above.lines.push([...(end ?? []), ...first], ...rest);
    above.places.push(...cell.places);
    above.confidence = 0.5;
  }
  return true;
}
