/**
 * What two lists have in common, in order: anchors that are in each of them once, and between those a longest common
 * subsequence as long as its table is small. Bounded work: lists that have little in common are told as replaced.
 */

export interface Pair {
  before: number;
  after: number;
}

/** A part of both lists; ends not included. */
interface Range {
  b0: number;
  b1: number;
  a0: number;
  a1: number;
}

/** Cells of all tables of one alignment together; a table of this size takes some hundredths of a second. */
const mostCells = 4_000_000;

class Alignment {
  readonly pairs: Pair[] = [];
  private cells = mostCells;
  private readonly open: Range[];

  constructor(
    private readonly before: readonly string[],
    private readonly after: readonly string[],
  ) {
    this.open = [{ b0: 0, b1: before.length, a0: 0, a1: after.length }];
  }

  run(): Pair[] {
    for (let range = this.open.pop(); range; range = this.open.pop()) this.narrow(range);
    return this.pairs.sort((a, b) => a.before - b.before);
  }

  private same(b: number, a: number): boolean {
    return this.before[b] === this.after[a];
  }

  private keep(before: number, after: number): void {
    this.pairs.push({ before, after });
  }

  /** Takes off what both begin and end with. */
  private narrow({ b0, b1, a0, a1 }: Range): void {
    while (b0 < b1 && a0 < a1 && this.same(b0, a0)) this.keep(b0++, a0++);
    while (b0 < b1 && a0 < a1 && this.same(b1 - 1, a1 - 1)) this.keep(--b1, --a1);
    if (b0 === b1 || a0 === a1) return;
    const range = { b0, b1, a0, a1 };
    const anchors = this.anchors(range);
    if (anchors.length > 0) this.between(anchors, range);
    else this.table(range);
  }

  private between(anchors: readonly Pair[], { b0, b1, a0, a1 }: Range): void {
    let [b, a] = [b0, a0];
    for (const { before, after } of anchors) {
      this.open.push({ b0: b, b1: before, a0: a, a1: after });
      this.keep(before, after);
      [b, a] = [before + 1, after + 1];
    }
    this.open.push({ b0: b, b1, a0: a, a1 });
  }

  /** What stands once in each part, as far as it is in order. */
  private anchors({ b0, b1, a0, a1 }: Range): Pair[] {
    const inBefore = onlyOnce(this.before, b0, b1);
    const inAfter = onlyOnce(this.after, a0, a1);
    const found: Pair[] = [];
    for (const [key, before] of inBefore) {
      const after = inAfter.get(key);
      if (before >= 0 && after !== undefined && after >= 0) found.push({ before, after });
    }
    return rising(found.sort((x, y) => x.before - y.before));
  }

  private table({ b0, b1, a0, a1 }: Range): void {
    const [rows, columns] = [b1 - b0, a1 - a0];
    if (rows * columns > this.cells) return;
    this.cells -= rows * columns;
    const width = columns + 1;
    const longest = new Uint32Array((rows + 1) * width);
    const at = (r: number, c: number) => longest[r * width + c] ?? 0;
    for (let r = rows - 1; r >= 0; r--) {
      for (let c = columns - 1; c >= 0; c--) {
        longest[r * width + c] = this.same(b0 + r, a0 + c)
          ? at(r + 1, c + 1) + 1
          : Math.max(at(r + 1, c), at(r, c + 1));
      }
    }
    for (let r = 0, c = 0; r < rows && c < columns;) {
      if (this.same(b0 + r, a0 + c)) this.keep(b0 + r++, a0 + c++);
      else if (at(r + 1, c) >= at(r, c + 1)) r++;
      else c++;
    }
  }
}

/** The place of each key; -1 of one that comes again. */
function onlyOnce(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? '';
    places.set(key, places.has(key) ? -1 : i);
  }
  return places;
}

/** The longest part of the pairs, which rise in the first list, that rises in the second one too. */
export function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(({ after }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const kept: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
}

/** Pairs of indices of equal keys, rising in both lists. */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  return new Alignment(before, after).run();
}

/** What lies between two neighbouring pairs: indices of either list that have no partner. */
export interface Gap {
  before: number[];
  after: number[];
}

const indices = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The gaps around rising pairs, one more than there are pairs: gap 0 comes before the first pair. */
export function gapsOf(pairs: readonly Pair[], beforeLength: number, afterLength: number): Gap[] {
  let last: Pair = { before: -1, after: -1 };
  return [...pairs, { before: beforeLength, after: afterLength }].map((pair) => {
    const gap = { before: indices(last.before + 1, pair.before), after: indices(last.after + 1, pair.after) };
    last = pair;
    return gap;
  });
}
