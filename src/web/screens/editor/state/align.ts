/** Which items of two lists are the same item, though changed: the pairing that merging and comparing plans stand on. */
import { same } from './equal.ts';

/** Words of all texts below, by which items are likened. */
function wordsOf(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') for (const word of value.toLowerCase().split(/\s+/)) into.add(word);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) wordsOf(one, into);
  return into;
}

/** From 0, nothing in common, to 1, the same words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}

const enough = 0.4;

interface Item {
  value: unknown;
  words: ReadonlySet<string>;
}

function score(a: Item, b: Item): number {
  const id = (value: unknown): unknown => (value as { id?: unknown } | null)?.id;
  if (id(a.value) !== undefined && id(a.value) === id(b.value)) return 3;
  if (same(a.value, b.value)) return 3;
  const alike = likeness(a.words, b.words);
  return alike >= enough ? alike : 0;
}

/**
 * The pairs, in order, of places in `a` and `b` that hold the same item: the same id, the same data, or most of the same
 * words. What is in no pair was added or taken away. Stretches in which nothing is alike are paired place by place where
 * both have the same length: a text typed anew is the same item.
 */
export function aligned(a: readonly unknown[], b: readonly unknown[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && same(a[head], b[head])) head += 1;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && same(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail += 1;
  const item = (value: unknown): Item => ({ value, words: wordsOf(value) });
  const left = a.slice(head, a.length - tail).map(item);
  const right = b.slice(head, b.length - tail).map(item);
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...filled(middle(left, right), left.length, right.length).map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const),
  ];
}

/** Longest common subsequence, weighted by likeness. Long lists, where its table would be too large, are left to `filled`. */
function middle(left: readonly Item[], right: readonly Item[]): [number, number][] {
  if (left.length * right.length > 250_000) return [];
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const scores = left.map((one) => right.map((other) => score(one, other)));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const paired = scores[i]![j]! > 0 ? scores[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const paired = scores[i]![j]! > 0 ? scores[i]![j]! + best[i + 1]![j + 1]! : -1;
    if (paired === best[i]![j]) pairs.push([i++, j++]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function filled(pairs: readonly [number, number][], lengthA: number, lengthB: number): [number, number][] {
  const all: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...pairs, [lengthA, lengthB] as [number, number]]) {
    if (a - i === b - j) while (i < a) all.push([i++, j++]);
    if (a < lengthA || b < lengthB) all.push([a, b]);
    i = a + 1;
    j = b + 1;
  }
  return all;
}
