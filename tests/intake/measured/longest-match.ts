/**
 * The longest common subsequence of two lists of words, in linear space: the middle-snake algorithm of E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations" (1986), section 4b.
 */

/** Of each item of `first` its index in `second`, or -1 where it was not matched. */
export function longestMatch(first: readonly string[], second: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  const a = numbered(first);
  const b = numbered(second);
  const matched = new Int32Array(a.length).fill(-1);
  const size = 2 * (a.length + b.length) + 4;
  const forward = new Int32Array(size);
  const backward = new Int32Array(size);
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    let [aFrom, aTo, bFrom, bTo] = range;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matched[aFrom++] = bFrom++;
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matched[--aTo] = --bTo;
    if (aFrom === aTo || bFrom === bTo) continue;
    const [x, y] = middle(a, b, aFrom, aTo, bFrom, bTo, forward, backward);
    // Where the middle is a corner, nothing in between is common.
    if ((x === aFrom && y === bFrom) || (x === aTo && y === bTo)) continue;
    open.push([aFrom, x, bFrom, y], [x, aTo, y, bTo]);
  }
  return matched;
}

/** A point on a shortest path through the middle. */
function middle(
  a: Int32Array,
  b: Int32Array,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  forward: Int32Array,
  backward: Int32Array,
): readonly [number, number] {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const delta = n - m;
  const odd = delta % 2 !== 0;
  const zero = n + m + 1;
  forward[zero + 1] = 0;
  backward[zero + 1] = 0;
  for (let d = 0; d <= Math.ceil((n + m) / 2); d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && forward[zero + k - 1]! < forward[zero + k + 1]!);
      let x = down ? forward[zero + k + 1]! : forward[zero + k - 1]! + 1;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++;
      forward[zero + k] = x;
      const other = delta - k;
      if (odd && other >= 1 - d && other <= d - 1 && x + backward[zero + other]! >= n)
        return [aFrom + x, bFrom + x - k];
    }
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && backward[zero + k - 1]! < backward[zero + k + 1]!);
      let x = down ? backward[zero + k + 1]! : backward[zero + k - 1]! + 1;
      while (x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - (x - k)]) x++;
      backward[zero + k] = x;
      const other = delta - k;
      if (!odd && other >= -d && other <= d && x + forward[zero + other]! >= n) return [aTo - x, bTo - (x - k)];
    }
  }
  return [aFrom, bFrom];
}
