/** Where something stands in a workbook, as people say it and as a path. */

/** 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** `C7`, from row and column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** In a sentence. */
export function saidPlace(sheet: string, row: number, column: number): string {
  return `dòng ${row + 1}, cột ${columnLetters(column)} của trang tính "${sheet}"`;
}

/** In a finding's path: `Phụ lục!C7`. */
export const pathTo = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;
