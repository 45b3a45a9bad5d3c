/**
 * The last look: does the whole plan print what its source says? Each piece that was taken into the plan is looked for, word for
 * word, among the words that the plan prints; near the piece before it first. In linear time: a piece is looked for by its
 * rarest word, at so many places at most.
 */
import type { Paragraph } from '../word/reading/types.ts';
import type { Entry } from './ledger.ts';
import { bare, Glued } from './glued.ts';
import { wordsOf, type PrintedWords } from './printed.ts';

export interface Differing {
  entry: Entry;
  /** The words as they are printed. */
  printed: string;
}

export interface Comparison {
  /** The plan does not print them. */
  lost: readonly Entry[];
  /** They are printed with other capitals, signs or zeros. */
  differing: readonly Differing[];
  /** Printed beyond the source: stretches of words. */
  beyond: readonly string[];
}

const mostPlaces = 64;
/** Words. */
const nearby = 200;

class Text {
  private readonly places = new Map<string, number[]>();

  constructor(
    readonly words: readonly string[],
    private readonly taken: Uint8Array,
  ) {
    words.forEach((word, at) => {
      const known = this.places.get(word);
      if (known) known.push(at);
      else this.places.set(word, [at]);
    });
  }

  /** Where these words stand one after the other, not taken yet; nearest behind `cursor` first. */
  find(words: readonly string[], cursor: number): number | undefined {
    let rarest = 0;
    let candidates: readonly number[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const places = this.places.get(words[at] ?? '');
      if (places === undefined) return undefined;
      if (candidates === undefined || places.length < candidates.length) [rarest, candidates] = [at, places];
    }
    if (candidates === undefined) return undefined;
    const next = firstFrom(candidates, cursor + rarest);
    for (let step = 0; step < mostPlaces; step++) {
      const ahead = candidates[next + step];
      const behind = candidates[next - 1 - step];
      if (ahead === undefined && behind === undefined) return undefined;
      for (const place of [ahead, behind])
        if (place !== undefined && this.standsAt(words, place - rarest)) return place - rarest;
    }
    return undefined;
  }

  private standsAt(words: readonly string[], from: number): boolean {
    if (from < 0) return false;
    for (let at = 0; at < words.length; at++)
      if (this.words[from + at] !== words[at] || this.taken[from + at] !== 0) return false;
    return true;
  }
}

/** Index of the first of these ascending numbers that is not below. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Sought {
  entry: Entry;
  words: readonly string[];
  /** Where the piece before it was found. */
  cursor: number;
}

/** @param entries in the order of the source; of those that the form prints, that they are printed is no matter */
export function comparison(entries: readonly Entry[], printed: PrintedWords): Comparison {
  const taken = new Uint8Array(printed.words.length);
  const exact = new Text(printed.words, taken);
  let cursor = 0;
  const take = (from: number, length: number, { state }: Entry) => {
    taken.fill(1, from, from + length);
    // What a plan has no place for may be printed far from where it stood.
    if (state !== 'free' || Math.abs(from - cursor) <= nearby) cursor = from + length;
  };
  const kept = new Map<Paragraph, Entry[]>();
  const missed: Sought[] = [];
  const look = ({ entry, words, cursor: near }: Sought) => {
    const at = words.length === 0 ? undefined : exact.find(words, near);
    if (at !== undefined) {
      take(at, words.length, entry);
      const known = kept.get(entry.placed.paragraph);
      if (known) known.push(entry);
      else kept.set(entry.placed.paragraph, [entry]);
    } else if (words.length > 0) missed.push({ entry, words, cursor: near });
  };
  const byForm: Sought[] = [];
  for (const entry of entries) {
    // A dash or stop that the form sets by itself would be taken from another line.
    const signs = entry.state === 'form' && !/[\p{L}\p{N}]/u.test(entry.placed.text);
    if (entry.state === 'noise' || signs) continue;
    const words = wordsOf(entry.placed.text).filter((word) => word !== './.');
    // What the form prints takes what is left: `ỦY BAN NHÂN DÂN` of a head is not that of a signature.
    if (entry.state === 'form') byForm.push({ entry, words, cursor });
    else look({ entry, words, cursor });
  }
  byForm.forEach(look);
  const roughly = missed.length === 0 ? undefined : new Text(printed.words.map(bare), taken);
  const lost: Entry[] = [];
  const differing: Differing[] = [];
  const glued = new Glued(printed.words, taken);
  for (const { entry, words, cursor: near } of missed) {
    const { paragraph, from, to } = entry.placed;
    // What two fields of the plan were read from is printed once.
    if (kept.get(paragraph)?.some(({ placed }) => placed.from <= from && to <= placed.to)) continue;
    const at = roughly?.find(words.map(bare), near);
    const found = at === undefined ? glued.find(words) : { at, length: words.length };
    if (found !== undefined) {
      const end = found.at + found.length;
      taken.fill(1, found.at, end);
      differing.push({ entry, printed: printed.words.slice(found.at, end).join(' ') });
    } else if (entry.state !== 'form') lost.push(entry);
  }
  return { lost, differing, beyond: beyondSource(printed, taken) };
}

function beyondSource({ words, own }: PrintedWords, taken: Uint8Array): string[] {
  const beyond: string[] = [];
  let goesOn = false;
  words.forEach((word, at) => {
    const is = taken[at] === 0 && own[at] !== true;
    if (is && goesOn) beyond[beyond.length - 1] += ` ${word}`;
    else if (is) beyond.push(word);
    goesOn = is;
  });
  return beyond;
}
