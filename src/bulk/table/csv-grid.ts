/** A CSV file as a grid: encoding, separator and quotes settled or told. */
import { CsvError, parse } from 'csv-parse/sync';
import { decodedText } from './encoding.ts';
import { TableFindings } from './findings.ts';
import type { Grid } from './grid.ts';
import { tableLimits } from './sentences.ts';

const separators = [',', ';', '\t'] as const;

/** Excel for some languages writes it as a first line of its own: `sep=;`. */
const told = /^sep=(.)\r?\n/i;

const outsideQuotes = (line: string) => line.replace(/"(?:[^"]|"")*"?/g, '');

/** By what stands most often in the first line that is not empty. */
function separatorOf(text: string): string {
  const line = outsideQuotes(/[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '');
  const counts = separators.map((separator) => line.split(separator).length - 1);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Excel's way to keep the zeros of a number: `="00004"`. */
const keptZeros = /^="(\d+)"$/;

const faults: Readonly<Record<string, 'bulk.unclosed-quote' | 'bulk.bad-quote'>> = {
  CSV_QUOTE_NOT_CLOSED: 'bulk.unclosed-quote',
  CSV_MAX_RECORD_SIZE: 'bulk.unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'bulk.bad-quote',
  INVALID_OPENING_QUOTE: 'bulk.bad-quote',
};

/** The row and column, from 0, that a text ends in. */
function endOf(before: string): { row: number; column: number } {
  const lines = before.split('\n');
  return { row: lines.length - 1, column: outsideQuotes(lines.at(-1) ?? '').split(separatorOf(before)).length - 1 };
}

export function csvGrid(bytes: Uint8Array): Grid {
  const found = new TableFindings();
  const refused = () => ({ rows: [], findings: found.list(), exact: true });
  if (bytes.length > tableLimits.csvBytes) {
    found.add('bulk.too-large', {}, String(tableLimits.csvBytes / 1024 / 1024));
    return refused();
  }
  const decoded = decodedText(bytes);
  if (decoded.fault) {
    const { name, old, before } = decoded.fault;
    found.add(old ? 'bulk.old-encoding' : 'bulk.wrong-encoding', endOf(before), name);
    return refused();
  }
  const first = told.exec(decoded.text);
  const text = first ? decoded.text.slice(first[0].length) : decoded.text;
  const above = first ? [[]] : [];
  try {
    const rows = parse(text, {
      delimiter: first?.[1] ?? separatorOf(text),
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: tableLimits.cell * 20,
      // With the headings, and one more to know that there are too many.
      to: tableLimits.rows + 2,
    });
    return { rows: [...above, ...rows.map((row) => row.map(settled))], findings: [], exact: true };
  } catch (error) {
    const code = error instanceof CsvError ? faults[error.code] : undefined;
    if (!code) throw error;
    const { records = 0, column } = error as CsvError & { records?: number; column?: unknown };
    found.add(code, { row: records + above.length, ...(typeof column === 'number' ? { column } : {}) });
    return refused();
  }
}

const settled = (cell: string) => keptZeros.exec(cell)?.[1] ?? cell;
