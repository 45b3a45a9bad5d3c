/** What a reading of the body gathers before it is accepted: where each line went, and the sign that each item had. */
import type { Holder, Ledger } from '../ledger.ts';
import type { Line } from './lines.ts';

/** Signs of the source by the object of the plan that they stand before; empty: it has none. */
export type Signs = Map<object, string>;

/** What is known by its own words, by its place alone, or not at all. */
export const sureness = { words: 1, place: 0.9, guess: 0.7 } as const;

interface Entry {
  line: Line;
  holder: Holder;
  what: string | undefined;
  confidence: number;
}

export class Reading {
  readonly signs: Signs = new Map();
  private readonly entries: Entry[] = [];
  private readonly moved = new Map<object, object>();

  /** @param what undefined: its meaning is not known, it stands as a free block */
  put(line: Line, holder: Holder, what: string | undefined, confidence = 1): void {
    this.entries.push({ line, holder, what, confidence: Math.min(confidence, line.confidence) });
  }

  /** What was put into the one stands in the other now. */
  becomes(one: object, other: object): void {
    this.moved.set(one, other);
  }

  enter(ledger: Ledger): void {
    for (const { line, holder: found, what, confidence } of this.entries) {
      const [owner, ...keys] = found;
      const holder: Holder = [this.moved.get(owner) ?? owner, ...keys];
      if (what === undefined) ledger.free(line.stretches, holder);
      else ledger.put(line.stretches, holder, what, confidence);
    }
  }
}
