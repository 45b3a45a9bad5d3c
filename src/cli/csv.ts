/** Rows as CSV (RFC 4180). */

/**
 * With a byte order mark, by which Excel sees that it is UTF-8. No line end after the last row.
 * @param rows the header first
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`;
}
