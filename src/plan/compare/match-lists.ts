/** Which item of one list is which of another, so that an insertion is told as one and a moved item as moved. */
import { plainWords } from '../checks/words.ts';
import { canonical, wordsOf } from './leaves.ts';

export interface Matched {
  /** Index in the earlier list; undefined: added. */
  before?: number;
  /** Index in the later list; undefined: removed. */
  after?: number;
  /** It stands in another order towards its neighbours. */
  moved: boolean;
}

interface Pair {
  before: number;
  after: number;
}

/** Names by which the model knows items of a list. */
const identities = ['id', 'key', 'pillar', 'code'] as const;

/** So many pairs of items are compared word by word; beyond it position decides. */
const mostComparisons = 40_000;
/** Two texts that share this much of their words are one text that was edited. */
const similar = 0.5;

function identityOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const key of identities) {
    const value: unknown = (item as Record<string, unknown>)[key];
    if (typeof value === 'string' && value !== '') return `${key} ${value}`;
  }
  return undefined;
}

/** Pairs what has the same key in both lists, where keys are unique. */
function pairByKey(before: readonly (string | undefined)[], after: readonly (string | undefined)[]): Pair[] {
  const places = new Map<string, number[]>();
  before.forEach((key, i) => {
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), i]);
  });
  const pairs: Pair[] = [];
  after.forEach((key, i) => {
    const at = key === undefined ? undefined : places.get(key)?.shift();
    if (at !== undefined) pairs.push({ before: at, after: i });
  });
  return pairs;
}

/** The indices (into the pairs) of a longest run of pairs in which both sides rise: what has kept its order. */
function inOrder(pairs: readonly Pair[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(({ before }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle] as number]!.before < before) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(at);
  return kept;
}

/** How much of their words two items share: 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Pairs of words rather than words: administrative texts share most of their words. */
function traits(item: unknown): Set<string> {
  const words = plainWords(wordsOf(item)).split(' ');
  const found = new Set<string>(words.length === 1 ? words : []);
  for (let i = 1; i < words.length; i++) found.add(`${words[i - 1]} ${words[i]}`);
  found.delete('');
  return found;
}

interface Lists {
  before: readonly unknown[];
  after: readonly unknown[];
}

/** Pairs the items that are left by their words, the most alike first. */
function pairByWords({ before, after }: Lists, removed: readonly number[], added: readonly number[]): Pair[] {
  if (removed.length * added.length > mostComparisons) return [];
  const left = removed.map((i) => ({ i, traits: traits(before[i]) }));
  const right = added.map((i) => ({ i, traits: traits(after[i]) }));
  const candidates = left.flatMap((one) =>
    right.flatMap((other) => {
      const like = likeness(one.traits, other.traits);
      return like < similar ? [] : [{ before: one.i, after: other.i, like }];
    }),
  );
  candidates.sort(
    (a, b) => b.like - a.like || Math.abs(a.before - a.after) - Math.abs(b.before - b.after) || a.after - b.after,
  );
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap((pair) => {
    if (usedBefore.has(pair.before) || usedAfter.has(pair.after)) return [];
    usedBefore.add(pair.before);
    usedAfter.add(pair.after);
    return [{ before: pair.before, after: pair.after }];
  });
}

/** What stands alone between the same neighbours on both sides is one item that was written anew. */
function pairByPlace({ before, after }: Lists, pairs: readonly Pair[]): Pair[] {
  const kept = inOrder(pairs);
  const anchors = pairs.filter((_, i) => kept.has(i));
  const taken = { before: new Set(pairs.map((p) => p.before)), after: new Set(pairs.map((p) => p.after)) };
  const found: Pair[] = [];
  let from: Pair = { before: -1, after: -1 };
  for (const to of [...anchors, { before: before.length, after: after.length }]) {
    const removed = free(from.before, to.before, taken.before);
    const added = free(from.after, to.after, taken.after);
    if (removed.length === added.length) {
      removed.forEach((i, n) => found.push({ before: i, after: added[n] as number }));
    }
    from = to;
  }
  return found;
}

function free(from: number, to: number, taken: ReadonlySet<number>): number[] {
  const out: number[] = [];
  for (let i = from + 1; i < to; i++) if (!taken.has(i)) out.push(i);
  return out;
}

function sorted(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((a, b) => a.after - b.after);
}

/** All items of both lists, in the order of the later one; what was removed stands where it was. */
export function matchLists(before: readonly unknown[], after: readonly unknown[]): Matched[] {
  const lists = { before, after };
  let pairs = pairByKey(before.map(canonical), after.map(canonical));
  const rest = () => ({
    removed: free(-1, before.length, new Set(pairs.map((p) => p.before))),
    added: free(-1, after.length, new Set(pairs.map((p) => p.after))),
  });
  const add = (more: readonly Pair[]): void => {
    pairs = sorted([...pairs, ...more]);
  };
  const keyed = rest();
  add(
    pairByKey(
      keyed.removed.map((i) => identityOf(before[i])),
      keyed.added.map((i) => identityOf(after[i])),
    ).map((p) => ({ before: keyed.removed[p.before] as number, after: keyed.added[p.after] as number })),
  );
  const worded = rest();
  add(pairByWords(lists, worded.removed, worded.added));
  add(pairByPlace(lists, pairs));

  const kept = inOrder(pairs);
  const byAfter = new Map(pairs.map((pair, i) => [pair.after, { pair, moved: !kept.has(i) }]));
  const removedAt = rest().removed;
  const out: Matched[] = [];
  let done = 0;
  const flush = (upTo: number): void => {
    while (done < removedAt.length && (removedAt[done] as number) < upTo) {
      out.push({ before: removedAt[done++] as number, moved: false });
    }
  };
  after.forEach((_, i) => {
    const known = byAfter.get(i);
    if (!known) {
      out.push({ after: i, moved: false });
      return;
    }
    if (!known.moved) flush(known.pair.before);
    out.push({ ...known.pair, moved: known.moved });
  });
  flush(before.length);
  return out;
}
