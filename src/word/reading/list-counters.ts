/** Where every list of a story stands: counts its paragraphs and writes their numbers (ECMA-376, Part 1, 17.9). */
import type { List, ListLevel, Numbering } from './list-definitions.ts';
import { numberFormats } from './list-numbers.ts';

const deepestLevel = 8;

export class ListCounters {
  /** The last number of each level, by definition; undefined before the first. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Starts of a list's own that have been taken: `list:level`. */
  private readonly taken = new Set<string>();

  constructor(readonly numbering: Numbering) {}

  /** The text before the next paragraph of a list. */
  next(list: List, at: number): string {
    const level = list.levels.get(at);
    if (level === undefined || at < 0 || at > deepestLevel) return '';
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const start = list.starts.get(at);
    const fresh = start !== undefined && !this.taken.has(`${list.id}:${at}`);
    this.taken.add(`${list.id}:${at}`);
    const last = fresh ? undefined : counts[at];
    counts[at] = last === undefined ? (start ?? level.start) : last + 1;
    restartBelow(list, at, counts);
    return written(list, level, counts);
  }
}

/** A paragraph of a level sends the levels below it back to their start, unless they say otherwise. */
function restartBelow(list: List, at: number, counts: (number | undefined)[]): void {
  for (let below = at + 1; below <= deepestLevel; below++) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined || at < restart) counts[below] = undefined;
  }
}

function written(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    const format = level.legal && other?.numberFormat !== 'none' ? 'decimal' : (other?.numberFormat ?? 'decimal');
    const number = counts[at] ?? list.starts.get(at) ?? other?.start ?? 1;
    return (numberFormats.get(format) ?? String)(number);
  });
}
