/** How the cells of an appendix look in a sheet: Times New Roman as on paper, thin rules, wrapped text. */
import type { CellStyle, FontStyle } from 'hucre';
import { alignOf } from '../plan/appendix-table/known-columns.ts';
import type { Column, ColumnMeaning } from '../plan/model/appendix.ts';

export const defaultFont: FontStyle = { name: 'Times New Roman', size: 12 };
const bold: FontStyle = { ...defaultFont, bold: true };

const thin = { style: 'thin' as const };
const ruled = { top: thin, right: thin, bottom: thin, left: thin };

/** `@`: Excel leaves what is typed there as it is typed, dates and `1.10` too. */
const asTyped = '@';

const top = (align: Column['align']) => ({ horizontal: align ?? 'left', vertical: 'top' as const, wrapText: true });

export const bodyStyle = (column: Column): CellStyle => ({
  font: defaultFont,
  border: ruled,
  numFmt: asTyped,
  alignment: top(alignOf(column)),
});

export const groupStyle = (column: Column, number: boolean): CellStyle => ({
  font: bold,
  border: ruled,
  numFmt: asTyped,
  alignment: top(number ? alignOf(column) : 'left'),
});

export const headingStyle: CellStyle = {
  font: bold,
  border: ruled,
  numFmt: asTyped,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

export const frontStyle = (title: boolean, horizontal: 'left' | 'center' = 'center'): CellStyle => ({
  font: title ? bold : defaultFont,
  numFmt: asTyped,
  alignment: { horizontal, vertical: 'center', wrapText: true },
});

/** Widths in characters of columns that the plan gives none. */
const usualWidths: Readonly<Record<ColumnMeaning, number>> = {
  no: 6,
  objective: 32,
  task: 42,
  result: 30,
  lead: 24,
  support: 26,
  time: 18,
  budget: 16,
  note: 18,
};
const freeWidth = 18;

/** A character of the standard font is 7 pixels wide at 96 dots an inch, and a column has 5 pixels of its own (ECMA-376 18.3.1.13). */
export const charactersOf = (millimetres: number): number => Math.round(((millimetres / 25.4) * 96 - 5) / 0.07) / 100;
export const millimetresOf = (characters: number): number => Math.round((((characters * 7 + 5) * 25.4) / 96) * 10) / 10;

/** A column's width in characters of the standard font. */
export function charactersWide(column: Column): number {
  if (column.width !== undefined) return charactersOf(column.width);
  return Object.hasOwn(usualWidths, column.key) ? usualWidths[column.key as ColumnMeaning] : freeWidth;
}
export const widthOf = charactersWide;

/** Points that a line takes, and a cell at most (Excel's own limit is 409). */
const linePoints = 15.75;
const mostPoints = 405;

/** The height of a cell that Excel does not find itself, for it is merged. */
export function heightFor(text: string, characters: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / Math.max(4, characters))), 0);
  return Math.min(mostPoints, Math.max(1, lines) * linePoints);
}
