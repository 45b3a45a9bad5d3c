/** What a cell of a workbook of units says: numbers as they are shown, days as Vietnamese write them. */
import { formatValue, type Cell, type CellValue } from 'hucre';

const two = (value: number) => String(value).padStart(2, '0');

/** `15/01/2026`; what a plan wants as `2026-01-15` is turned when the value is set (`dated-values.ts`). */
const dayOf = (date: Date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

function numberOf(value: number, format: string | undefined): string {
  const usual = format === undefined || /^(general|@)$/i.test(format);
  const plain = usual ? String(Number(value.toPrecision(15))) : formatValue(value, format).trim();
  // Vietnamese write `98,5` and `1.000`; Excel keeps formats in English.
  return plain.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

export function shownCell(value: CellValue, cell: Cell | undefined): string {
  const format = cell?.style?.numFmt;
  const shown = cell?.formulaResult ?? cell?.value ?? value;
  if (shown === null) return '';
  if (shown instanceof Date) return dayOf(shown);
  if (typeof shown === 'number') return numberOf(shown, format);
  if (typeof shown === 'boolean') return shown ? 'TRUE' : 'FALSE';
  return shown;
}
