/** Which row of a table holds the headings: the first ones may be a title. */
import { isCodeHeading } from './headings.ts';

/** How far down the headings are looked for. */
const farthest = 15;

/** From 0: the first row with a heading for codes. */
export function headingRow(rows: readonly (readonly string[])[]): number | undefined {
  const found = rows.slice(0, farthest).findIndex((row) => row.some((cell) => isCodeHeading(cell)));
  return found < 0 ? undefined : found;
}
