/** Rows as CSV (RFC 4180). */
import { stringify } from 'csv-stringify/sync';

/**
 * With a byte order mark, by which Excel sees that it is UTF-8. No line end after the last row.
 * @param rows the header first
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { bom: true, record_delimiter: 'windows', eof: false, quoted_match: /[\r\n]/ });
}
