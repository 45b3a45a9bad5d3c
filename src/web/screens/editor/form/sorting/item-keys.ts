/** Names for the items of a list that stay with them while they move: what is folded open and has the focus moves along. */

export interface KnownItems {
  items: readonly unknown[];
  keys: readonly number[];
}

/** @returns the names of `items`, where those that were there before keep theirs: the same data, else the one at its place */
export function itemKeys(before: KnownItems, items: readonly unknown[]): KnownItems {
  const free = new Set(before.keys);
  const take = (key: number | undefined): number | undefined =>
    key !== undefined && free.delete(key) ? key : undefined;
  const at = new Map<unknown, number>();
  before.items.forEach((item, i) => {
    if (typeof item === 'object' && item !== null) at.set(item, before.keys[i]!);
  });
  const same = items.map((item) => take(at.get(item)));
  let next = Math.max(0, ...before.keys.map((key) => key + 1));
  return { items, keys: same.map((key, i) => key ?? take(before.keys[i]) ?? next++) };
}

export const noItems: KnownItems = { items: [], keys: [] };
