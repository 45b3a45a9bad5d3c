/** Where the rows of a table begin and end: a row that counts the columns is none, nor are the remarks below. */
import { labelKind } from '../plan/appendix-table/group-rows.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** `(1) (2) (3)` under the headings. */
export function countsColumns(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '').map((text) => text.replace(/^\((.*)\)$/, '$1'));
  const letters = ['A', 'B', 'C'].filter((letter, i) => said[i] === letter).length;
  return (
    said.length >= 3 &&
    said.every((text, i) => i < letters || text === String(i + 1 - letters) || text === String(i + 1))
  );
}

/** What knows a remark below a table from a row of it. */
export interface RemarkSigns {
  /** Our own sheets rule what belongs to the table, and nothing else. */
  ruled: boolean;
  /** The first column holds the numbers of rows. */
  numbered: boolean;
}

/** A remark stands alone, from the first column on, and has no number before it. */
function isRemark(grid: SheetGrid, row: number, sources: readonly number[], signs: RemarkSigns): boolean {
  const [first, ...others] = sources.map((column) => grid.at(row, column));
  const text = first?.text.trim() ?? '';
  if (text === '' || first!.rowSpan > 1 || others.some((place) => (place?.text.trim() ?? '') !== '')) return false;
  if (signs.ruled) return first!.source?.style?.border === undefined;
  if (!signs.numbered) return /^(ghi chú|lưu ý|chú thích|[*(])/iu.test(text);
  const [word = ''] = text.split(/\s/);
  return word !== text ? !/^([IVXLC]+|[A-ZĐ]|\d+(\.\d+)*)[.)]?$/.test(word) : labelKind(text) === 'other';
}

/** The first row after the table. */
export function tableEnd(grid: SheetGrid, from: number, sources: readonly number[], signs: RemarkSigns): number {
  const outside = (row: number) =>
    grid.isBlank(row) ? isFree(grid, row, sources, signs) : isRemark(grid, row, sources, signs);
  let end = grid.height;
  while (end > from && outside(end - 1)) end--;
  return end;
}

/** A blank row that no cell from above reaches into; in our own sheets a ruled one is an empty row of the table. */
function isFree(grid: SheetGrid, row: number, sources: readonly number[], { ruled }: RemarkSigns): boolean {
  const places = sources.map((column) => grid.at(row, column));
  return places.every((place) => place !== undefined && !(ruled && place.source?.style?.border !== undefined));
}
