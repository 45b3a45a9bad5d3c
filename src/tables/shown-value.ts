/** The value of a sheet's cell as whoever typed it saw it: numbers and dates by their format, with Vietnamese signs. */
import { formatValue, type Cell as SheetCell, type CellValue } from 'hucre';

export interface ShownValue {
  text: string;
  /** Set where Excel holds a number that may have been typed as a text: `1.1`. */
  number?: number;
  /** What the reader should look at again. */
  doubt?: 'date' | 'decimal' | 'error' | 'formula';
}

/** Days since 30 December 1899, as Excel counts them. */
const serialOf = (date: Date) => date.getTime() / 86_400_000 + 25_569;

const two = (value: number) => String(value).padStart(2, '0');

/** `.` between thousands and `,` before decimals. */
const vietnamese = (shown: string) => shown.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/**
 * Excel's own readings of what looks like a date: `6/2026` became mmm-yy, `30/6` became d-mmm. In a column of numbers
 * it is `1.2` that became one.
 */
function shownDate(date: Date, format: string | undefined, numberColumn: boolean): ShownValue {
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  const year = date.getUTCFullYear();
  const plain = (format ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (numberColumn) return { text: `${day}.${month}`, doubt: 'date' };
  if (/^m{3}[-/ ]y{2,4}/.test(plain)) return { text: `${month}/${year}`, doubt: 'date' };
  if (/^d{1,2}[-/ ]m{3}(;|$)/.test(plain)) return { text: `${day}/${month}`, doubt: 'date' };
  if (/^m{1,2}[/-]y{4}/.test(plain)) return { text: formatValue(serialOf(date), format!) };
  if (/^d{1,2}[/.-]m{1,2}([/.-]y{2,4})?(;|$)/.test(plain)) return { text: formatValue(serialOf(date), format!) };
  const time =
    date.getUTCHours() + date.getUTCMinutes() === 0 ? '' : ` ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return { text: `${two(day)}/${two(month)}/${year}${time}`, doubt: 'date' };
}

function shownNumber(value: number, format: string | undefined, numberColumn: boolean): ShownValue {
  const usual = format === undefined || /^(general|@)$/i.test(format);
  const plain = usual ? String(Number(value.toPrecision(12))) : formatValue(value, format).trim();
  if (numberColumn) return { text: plain, number: value };
  if (!/[.,]/.test(plain)) return { text: plain, number: value };
  return { text: vietnamese(plain), number: value, doubt: 'decimal' };
}

function shownPlain(value: CellValue, format: string | undefined, numberColumn: boolean): ShownValue {
  if (value === null) return { text: '' };
  if (value instanceof Date) return shownDate(value, format, numberColumn);
  if (typeof value === 'number') return shownNumber(value, format, numberColumn);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  return { text: value };
}

/** @param numberColumn whether the column holds the numbers of rows, in which `1.1` is two counts */
export function shownValue(value: CellValue, cell: SheetCell | undefined, numberColumn: boolean): ShownValue {
  const format = cell?.style?.numFmt;
  const shown = shownPlain(cell?.formulaResult ?? cell?.value ?? value, format, numberColumn);
  if (cell?.type === 'error' || /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(shown.text))
    return { ...shown, doubt: 'error' };
  return cell?.formula !== undefined && shown.text === '' ? { ...shown, doubt: 'formula' } : shown;
}
