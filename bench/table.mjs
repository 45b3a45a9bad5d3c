/** Lines of a benchmark. */

export const fixed = (value, digits = 1) => value.toFixed(digits);
export const print = (line = '') => process.stdout.write(`${line}\n`);

/** Rows of texts in columns, the first to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  for (const row of rows)
    print(row.map((text, i) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  '));
}
