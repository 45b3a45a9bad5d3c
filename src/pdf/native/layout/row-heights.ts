/** How high the rows of a table become. */
import type { RowBox } from './boxes.ts';

/**
 * Rows with the heights that cells over several rows give them: what such a cell needs more than its rows have, the last of
 * them gets, from the top down.
 * @param count so many rows from the first; the others stay as they are
 */
export function settled(rows: readonly RowBox[], count = rows.length): RowBox[] {
  const ends = new Map<number, { from: number; content: number }[]>();
  for (let from = 0; from < count; from++) {
    for (const { rows: over, content } of rows[from]?.cells ?? []) {
      if (over < 2) continue;
      const last = from + over - 1;
      ends.set(last, [...(ends.get(last) ?? []), { from, content }]);
    }
  }
  const all = [...rows];
  for (let at = 0; at < count; at++) {
    const row = all[at];
    if (!row || row.exact) continue;
    let height = row.own;
    for (const { from, content } of ends.get(at) ?? []) {
      height = Math.max(height, content - heightOf(all, from, at));
    }
    if (height !== row.height) all[at] = { ...row, height };
  }
  return all;
}

/** Of the rows from one up to another, which is not counted. */
export function heightOf(rows: readonly RowBox[], from = 0, to = rows.length): number {
  let height = 0;
  for (let at = from; at < to; at++) height += rows[at]?.height ?? 0;
  return height;
}
