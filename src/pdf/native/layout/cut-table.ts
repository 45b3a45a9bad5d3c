/** Where a table breaks for a page end: between rows, in a row, never after its header rows alone. */
import type { RowBox } from './boxes.ts';
import { heightOf } from './row-heights.ts';
import { slack, type TableParts } from './split-boxes.ts';
import { cutAbove, cutWithin } from './split-row.ts';

function headersOf(rows: readonly RowBox[]): number {
  const first = rows.findIndex(({ header }) => !header);
  return Math.max(0, first);
}

const plain = (row: RowBox): RowBox => (row.header ? { ...row, header: false } : row);

const cutNested = (rows: readonly RowBox[], room: number) => cutTable(rows, room, false);

/**
 * The rows that stand on a page, and those for the next one, with the header rows again.
 * @param rows in front its header rows, as they stand on this page
 * @param top whether the table has the whole page: then something of it is placed whatever it takes
 * @returns undefined if the table must begin on the next page
 */
export function cutTable(rows: readonly RowBox[], room: number, top: boolean): TableParts | undefined {
  const headers = headersOf(rows);
  let fitting = 0;
  let used = 0;
  for (const row of rows) {
    if (used + row.height + row.bottomLine > room + slack) break;
    used += row.height;
    fitting++;
  }
  if (fitting === rows.length) return { head: rows, rest: [] };
  if (fitting < headers) return top ? withoutHeaders(rows, headers, room) : undefined;

  const row = rows[fitting];
  const keepsAll = top && rows.slice(headers).every(({ keepNext }) => keepNext);
  const keeps = (at: number) => !keepsAll && rows[at]?.keepNext === true;
  if (!top) {
    // The rows that stay with the first must have room with it.
    let least = headers;
    while (keeps(least)) least++;
    if (fitting < least) return undefined;
  }
  const repeat = (parts: TableParts): TableParts => {
    const again = rows.slice(0, headers).map((header) => ({ ...header, repeated: true }));
    return { head: parts.head, rest: [...again, ...parts.rest] };
  };
  if (row && !row.cantSplit && !row.exact && !keeps(fitting)) {
    const parts = cutWithin(rows, fitting, room - used, cutNested);
    if (parts) return repeat(parts);
  }
  let at = fitting;
  while (at > headers && keeps(at - 1)) at--;
  if (at > headers) return repeat(cutAbove(rows, at, cutNested));
  if (!top) return undefined;
  if (fitting > headers) return repeat(cutAbove(rows, fitting, cutNested));
  return forced(rows, headers, room, repeat);
}

/** A page end in the first row of a page: one that may not be split is split all the same, or cut off. */
function forced(
  rows: readonly RowBox[],
  headers: number,
  room: number,
  repeat: (parts: TableParts) => TableParts,
): TableParts {
  const row = rows[headers];
  const left = room - heightOf(rows, 0, headers);
  if (row && !row.exact) {
    const parts = cutWithin(rows, headers, left, cutNested);
    if (parts) return repeat(parts);
    if (headers > 0 && rows[0]?.repeated) return withoutHeaders(rows, headers, room);
    const first = cutWithin(rows, headers, left, cutNested, true);
    if (first) return repeat(first);
  }
  const height = Math.max(0, Math.min(row?.height ?? 0, left - (row?.bottomLine ?? 0)));
  const cut = row ? rows.with(headers, { ...row, height }) : rows;
  return headers + 1 < rows.length ? repeat(cutAbove(cut, headers + 1, cutNested)) : { head: cut, rest: [] };
}

/** Header rows that leave no room for what they head stand once, as other rows do. */
function withoutHeaders(rows: readonly RowBox[], headers: number, room: number): TableParts {
  const all = (rows[0]?.repeated ? rows.slice(headers) : rows).map(plain);
  return cutTable(all, room, true) ?? { head: all, rest: [] };
}
