/** Which paragraph of one file is which of the other: the same words in order, the same words elsewhere, nearly the same words. */
import { align, gapsOf, type Gap, type Pair } from './align.ts';
import type { FlatParagraph } from './flatten.ts';

export interface PairedParagraph {
  before: FlatParagraph | undefined;
  after: FlatParagraph | undefined;
  moved: boolean;
}

/** Paragraphs that share this part of their words are one that was edited. */
const similar = 0.4;
/** So many pairs of a gap are compared word by word; beyond it they are told as removed and inserted. */
const mostComparisons = 20_000;

function traits({ tokens }: FlatParagraph): Set<string> {
  return new Set(tokens.map(({ key }) => key).filter((key) => /[\p{L}\p{N}]/u.test(key)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Pairs within a gap, in order, so that together they are as alike as can be. */
function edited(before: readonly FlatParagraph[], after: readonly FlatParagraph[], gap: Gap): Pair[] {
  const [rows, columns] = [gap.before.length, gap.after.length];
  if (rows === 0 || columns === 0 || rows * columns > mostComparisons) return [];
  const [b0, a0] = [gap.before[0] ?? 0, gap.after[0] ?? 0];
  // What stands alone in the place of another was written anew.
  if (rows === 1 && columns === 1 && isFilled(before[b0]) && isFilled(after[a0])) return [{ before: b0, after: a0 }];
  const left = gap.before.map((i) => traits(before[i]!));
  const right = gap.after.map((i) => traits(after[i]!));
  const score = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const like = left.map((one) => right.map((other) => likeness(one, other)));
  const of = (r: number, c: number) => score[r]?.[c] ?? 0;
  const taken = (r: number, c: number) => {
    const value = like[r]?.[c] ?? 0;
    return value < similar ? -1 : value + of(r + 1, c + 1);
  };
  for (let r = rows - 1; r >= 0; r--) {
    for (let c = columns - 1; c >= 0; c--) score[r]![c] = Math.max(of(r + 1, c), of(r, c + 1), taken(r, c));
  }
  const pairs: Pair[] = [];
  for (let r = 0, c = 0; r < rows && c < columns;) {
    if (taken(r, c) > 0 && taken(r, c) === of(r, c)) pairs.push({ before: gap.before[r++]!, after: gap.after[c++]! });
    else if (of(r + 1, c) >= of(r, c + 1)) r++;
    else c++;
  }
  return pairs;
}

const isFilled = (one: FlatParagraph | undefined) => one !== undefined && one.text.trim() !== '';

/** What left its place with all its words: found once on each side, among what is left over. */
function movedPairs(before: readonly FlatParagraph[], after: readonly FlatParagraph[], gaps: readonly Gap[]): Pair[] {
  const once = (all: readonly FlatParagraph[], left: readonly number[]) => {
    const places = new Map<string, number>();
    for (const i of left) {
      const key = all[i]!.key;
      if (isFilled(all[i])) places.set(key, places.has(key) ? -1 : i);
    }
    return places;
  };
  const left = once(
    before,
    gaps.flatMap((gap) => gap.before),
  );
  const right = once(
    after,
    gaps.flatMap((gap) => gap.after),
  );
  return [...left].flatMap(([key, i]) => {
    const j = right.get(key) ?? -1;
    return i >= 0 && j >= 0 ? [{ before: i, after: j }] : [];
  });
}

/** In the order of the later file; what was removed stands where it was. */
export function pairParagraphs(before: readonly FlatParagraph[], after: readonly FlatParagraph[]): PairedParagraph[] {
  const keys = (all: readonly FlatParagraph[]) => all.map(({ key }) => key);
  const same = align(keys(before), keys(after));
  const gaps = gapsOf(same, before.length, after.length);
  const moved = movedPairs(before, after, gaps);
  const gone = new Set(moved.map((pair) => pair.before));
  const come = new Map(moved.map((pair) => [pair.after, pair.before]));
  const out: PairedParagraph[] = [];
  gaps.forEach((gap, g) => {
    const left = { before: gap.before.filter((i) => !gone.has(i)), after: gap.after.filter((j) => !come.has(j)) };
    const partners = new Map(edited(before, after, left).map((pair) => [pair.after, pair.before]));
    let next = 0;
    const removeUpTo = (end: number) => {
      for (; next < left.before.length && left.before[next]! < end; next++) {
        out.push({ before: before[left.before[next]!], after: undefined, moved: false });
      }
    };
    for (const j of gap.after) {
      const from = come.get(j);
      const partner = partners.get(j);
      if (partner !== undefined) {
        removeUpTo(partner);
        next++;
      }
      out.push({ before: before[from ?? partner ?? -1], after: after[j], moved: from !== undefined });
    }
    removeUpTo(Infinity);
    const pair = same[g];
    if (pair) out.push({ before: before[pair.before], after: after[pair.after], moved: false });
  });
  return out;
}
