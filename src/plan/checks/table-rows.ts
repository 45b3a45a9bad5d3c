/** An appendix's rows with their cells, also those that span from a row above. */
import type { Cell, Row } from '../model/appendix.ts';
import { plainText } from '../model/text.ts';

export interface PlacedRow {
  path: string;
  row: Row;
  /** The cell of a column, or the one above that spans this row. */
  cell: (column: string) => Cell | undefined;
}

function span(cell: Cell): number {
  return typeof cell === 'object' && !Array.isArray(cell) ? (cell.rowSpan ?? 1) : 1;
}

/** All rows of all depths in the order in which they are printed. */
export function placedRows(rows: readonly Row[] | undefined, path: string): PlacedRow[] {
  const spanning = new Map<string, { cell: Cell; left: number }>();
  return (rows ?? []).flatMap((row, i) => {
    const at = `${path}[${i}]`;
    const above = new Map([...spanning].map(([key, { cell }]) => [key, cell]));
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      if (span(cell) > 1) spanning.set(key, { cell, left: span(cell) });
    }
    for (const [key, covering] of spanning) {
      covering.left--;
      if (covering.left <= 0) spanning.delete(key);
    }
    const own: PlacedRow = { path: at, row, cell: (column) => row.cells?.[column] ?? above.get(column) };
    return [own, ...placedRows(row.rows, `${at}.rows`)];
  });
}

/** All words of a cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string' || Array.isArray(cell)) return plainText(cell);
  return [
    plainText(cell.text),
    ...(cell.more ?? []).map(plainText),
    ...(cell.organs ?? []).map((organ) => `${organ.name ?? ''} ${plainText(organ.remark)}`),
  ].join(' ');
}
