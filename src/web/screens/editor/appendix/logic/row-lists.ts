/** Lists of rows while they are changed: spans stay whole, and no text is lost with a row that held it for others. */
import { without } from '../../../../../plan/appendix-table/without.ts';
import { cellAt } from '../../../../../plan/appendix-table/lines.ts';
import { spanOf, withSpan } from '../../../../../plan/appendix-table/cell-text.ts';
import { isGroup, type Cell, type Row } from '../../../../../plan/model/appendix.ts';

/** Indexes into `rows`, from the top. */
export type RowPath = readonly number[];

/** The rows with one list of them changed: `[]` is the top, `[2]` what stands under the third row. */
export function changeList(rows: readonly Row[], list: RowPath, change: (rows: readonly Row[]) => Row[]): Row[] {
  const [first, ...rest] = list;
  if (first === undefined) return change(rows);
  return rows.map((row, i) => (i === first ? { ...row, rows: changeList(row.rows ?? [], rest, change) } : row));
}

export function listAt(rows: readonly Row[], list: RowPath): readonly Row[] {
  return list.reduce<readonly Row[]>((all, i) => all[i]?.rows ?? [], rows);
}

/** The same row with another cell, or without one. */
export function withCell(row: Row, key: string, cell: Cell | undefined): Row {
  if (cell !== undefined) return { ...row, cells: keyOrder(row.cells, key, cell) };
  const others = without(row.cells ?? {}, key);
  return Object.keys(others).length > 0 ? { ...row, cells: others } : without(row, 'cells');
}

/** A cell that was there keeps its place among the others. */
const keyOrder = (cells: Record<string, Cell> | undefined, key: string, cell: Cell) => ({ ...cells, [key]: cell });

const keysOf = (rows: readonly Row[]) => new Set(rows.flatMap((row) => Object.keys(row.cells ?? {})));

const isData = (row: Row | undefined) => row !== undefined && !isGroup(row);

/** The row whose cell covers this place; the row itself where none from above does. */
export function ownerOf(rows: readonly Row[], index: number, key: string): number {
  for (let i = index - 1; i >= 0 && isData(rows[i]); i--) {
    const span = spanOf(cellAt(rows[i]!, key));
    if (span > 1) return i + span > index && isData(rows[index]) ? i : index;
    if (cellAt(rows[i]!, key) !== undefined) return index;
  }
  return index;
}

/**
 * A row more. A cell that reaches over the place covers it too; where the row brings a text of its own for it, or is a group,
 * the cell is cut in two that say the same.
 */
export function insertedRow(rows: readonly Row[], index: number, row: Row): Row[] {
  const out = [...rows];
  for (const key of keysOf(rows)) {
    const owner = index < rows.length ? ownerOf(rows, index, key) : index;
    if (owner >= index) continue;
    const cell = cellAt(rows[owner]!, key);
    const span = spanOf(cell);
    if (isGroup(row) || cellAt(row, key) !== undefined) {
      out[owner] = withCell(out[owner]!, key, withSpan(cell, index - owner));
      out[index] = withCell(out[index]!, key, withSpan(cell, owner + span - index));
    } else out[owner] = withCell(out[owner]!, key, withSpan(cell, span + 1));
  }
  out.splice(index, 0, row);
  return out;
}

/** A row less; what it held for rows below goes to the first of them. */
export function removedRow(rows: readonly Row[], index: number): Row[] {
  const out = [...rows];
  for (const key of keysOf(rows)) {
    const owner = ownerOf(rows, index, key);
    const cell = cellAt(rows[owner]!, key);
    const span = spanOf(cell);
    if (span <= 1) continue;
    if (owner < index) out[owner] = withCell(out[owner]!, key, withSpan(cell, span - 1));
    else if (isData(out[index + 1])) out[index + 1] = withCell(out[index + 1]!, key, withSpan(cell, span - 1));
  }
  out.splice(index, 1);
  return out;
}

/** A row as it can stand anywhere: its cells span nothing. */
export function aloneRow(row: Row): Row {
  if (isGroup(row)) return row;
  return Object.entries(row.cells ?? {}).reduce((one, [key, cell]) => withCell(one, key, withSpan(cell, 1)), row);
}

/** The cells of a column from one row to another are separate again; the text stays with the first. */
export function splitColumn(rows: readonly Row[], from: number, to: number, key: string): Row[] {
  const out = [...rows];
  for (let i = from; i <= to; i++) {
    const owner = ownerOf(out, i, key);
    const cell = cellAt(out[owner]!, key);
    if (spanOf(cell) > 1) out[owner] = withCell(out[owner]!, key, withSpan(cell, 1));
  }
  return out;
}
