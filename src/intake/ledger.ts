/**
 * The account of what became of each stretch of the source. Readers enter a stretch with the object of the plan that now holds
 * it; the path is looked up when the plan is whole, so that no reader need know where its piece will stand. What was entered for
 * an object that did not come into the plan, and what nobody entered, is seen by `missing`.
 */
import type { Placed } from '../nd30/document.ts';

/** The object that holds the stretch, and the keys below it. */
export type Holder = readonly [owner: object, ...keys: readonly (string | number)[]];

export interface Entry {
  placed: Placed;
  state: 'placed' | 'form' | 'free' | 'noise';
  /** Vietnamese; see `Piece.what`. */
  what: string;
  holder: Holder | undefined;
  confidence: number;
}

export class Ledger {
  private readonly entries: Entry[] = [];

  /** The plan holds it, in a field of its meaning. */
  put(placed: Placed | readonly Placed[], holder: Holder, what: string, confidence = 1): void {
    this.enter(placed, { state: 'placed', what, holder, confidence });
  }

  /** The plan holds it as a free block. */
  free(placed: Placed | readonly Placed[], holder: Holder, what = 'Đoạn chưa rõ là gì', confidence = 0): void {
    this.enter(placed, { state: 'free', what, holder, confidence });
  }

  /** The form prints these words by itself. */
  form(placed: Placed | readonly Placed[], what: string, confidence = 1): void {
    this.enter(placed, { state: 'form', what, holder: undefined, confidence });
  }

  noise(placed: Placed | readonly Placed[], what: string, confidence = 1): void {
    this.enter(placed, { state: 'noise', what, holder: undefined, confidence });
  }

  get all(): readonly Entry[] {
    return this.entries;
  }

  private enter(placed: Placed | readonly Placed[], entry: Omit<Entry, 'placed'>): void {
    for (const one of Array.isArray(placed) ? (placed as readonly Placed[]) : [placed as Placed])
      this.entries.push({ ...entry, placed: one });
  }
}
