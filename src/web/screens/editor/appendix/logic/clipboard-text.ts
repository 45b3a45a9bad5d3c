/** Cells as plain text: tabs between columns, line feeds between rows, quotation marks around what holds either. */
import type { TypedRow } from '../../../../../plan/appendix-table/typed-rows.ts';

/** Fields of one text; a quotation mark opens a quoted field only at its beginning, and is doubled inside. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    let field = '';
    const closing = text[at] === '"' ? closingQuote(text, at + 1) : -1;
    if (closing >= 0) {
      field = text.slice(at + 1, closing).replaceAll('""', '"');
      at = closing + 1;
    } else {
      const end = text.slice(at).search(/[\t\n]/);
      field = end < 0 ? text.slice(at) : text.slice(at, at + end);
      at = end < 0 ? text.length : at + end;
    }
    rows.at(-1)!.push(field);
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}

/** The mark that ends a quoted field: a tab, a line feed or the end comes after it. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 >= text.length || /[\t\n]/.test(text[at + 1]!) ? at : -1;
  }
  return -1;
}

export function tableOfText(text: string): TypedRow[] {
  const settled = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows = fieldsOf(settled);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row, at) => ({
    at,
    places: Array.from({ length: width }, (_, i) => ({ text: (row[i] ?? '').trim(), rowSpan: 1, colSpan: 1 })),
  }));
}

/** A field as Excel writes it. */
export const quotedField = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
