/** Rows of a grid as the typed rows that groups, numbers and spans are read from. */
import { groupRowOf } from '../../plan/appendix-table/group-rows.ts';
import { isBlankCell, type TypedCell, type TypedRow } from '../../plan/appendix-table/typed-rows.ts';
import { plainLines } from './lines.ts';
import type { WholeRows } from './page-cuts.ts';
import type { GridCell } from './table-grid.ts';

const blank: TypedCell = { text: '', rowSpan: 1, colSpan: 1 };

interface OpenRow extends TypedRow {
  places: (TypedCell | undefined)[];
}

export function typedRows({ rows, at }: WholeRows): OpenRow[] {
  const spans = new Map<GridCell, number>();
  for (const { cells } of rows) for (const cell of new Set(cells)) spans.set(cell, (spans.get(cell) ?? 0) + 1);
  const kept = new Set(at);
  return rows.map(({ cells }, i) => ({
    at: at[i]!,
    places: cells.map((cell, column): TypedCell | undefined => {
      if (!kept.has(cell.row)) return blank;
      if (cell.row !== at[i] || cell.column !== column) return undefined;
      return { text: plainLines(cell.lines), rowSpan: spans.get(cell) ?? 1, colSpan: cell.columns };
    }),
  }));
}

/** `Tổng cộng` below the last group belongs to no group. */
const total = /^(?:tổng(?:\s+(?:cộng|số))?|cộng)\s*:?$/iu;

/** Tells the last row that it stands at the top, where it is a total of the whole table. */
export function withTotal(rows: OpenRow[], no: number): void {
  const last = rows.at(-1);
  if (last === undefined || (no >= 0 && !isBlankCell(last.places[no]))) return;
  const said = last.places.find((cell) => !isBlankCell(cell))?.text ?? '';
  if (total.test(said) && last.places.every((cell) => cell !== undefined && cell.colSpan === 1)) last.depth = 0;
}

interface OpenSpan {
  row: number;
  column: number;
  cell: TypedCell;
  end: number;
}

/**
 * A cell of a plan spans rows of one group: one that goes on over a group's row ends before it, and the places below stay blank.
 *
 * @returns the rows of the source and columns of the cells that were cut
 */
export function cutSpansAtGroups(rows: OpenRow[], no: number): (readonly [at: number, column: number])[] {
  const cut: (readonly [number, number])[] = [];
  if (no < 0) return cut;
  const open: (OpenSpan | undefined)[] = [];
  rows.forEach(({ places }, i) => {
    const over = new Set(open.filter((span): span is OpenSpan => span !== undefined && span.end > i));
    if (over.size > 0 && isGroup(rows, i, no, open)) {
      for (const span of over) {
        cut.push([rows[span.row]!.at, span.column]);
        rows[span.row]!.places[span.column] = { ...span.cell, rowSpan: i - span.row };
        for (let row = i; row < span.end; row++)
          for (let column = span.column; column < span.column + span.cell.colSpan; column++)
            rows[row]!.places[column] = blank;
        for (let column = span.column; column < span.column + span.cell.colSpan; column++) open[column] = undefined;
      }
    }
    places.forEach((cell, column) => {
      if (cell === undefined) return;
      const span = cell.rowSpan > 1 ? { row: i, column, cell, end: i + cell.rowSpan } : undefined;
      for (let one = column; one < column + cell.colSpan; one++) open[one] = span;
    });
  });
  return cut;
}

/** Whether the row would be a group's if nothing from above lay over it: it has a number and a title, and nothing else. */
function isGroup(rows: readonly OpenRow[], i: number, no: number, open: readonly (OpenSpan | undefined)[]): boolean {
  const row = rows[i]!;
  const number = row.places[no];
  if (isBlankCell(number)) return false;
  const places = row.places.map((cell, column) => {
    const over = open[column];
    return cell === undefined && over !== undefined && over.end > i ? blank : cell;
  });
  return groupRowOf({ ...row, places }, no, rows[i + 1]?.places[no]?.text.trim() ?? '') !== undefined;
}
