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
  private entries: Entry[] = [];

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

  /** A paragraph comes into the list under this key: what stood at the index or behind it stands one further. */
  moveOn(owner: object, key: string, index: number): void {
    for (const entry of this.entries) {
      const [holder, list, at, ...rest] = entry.holder ?? [];
      if (holder === owner && list === key && typeof at === 'number' && at >= index)
        entry.holder = [owner, key, at + 1, ...rest];
    }
  }

  /** Forgets what was entered for objects that did not come into the plan, or were taken out of it again. */
  keepHeld(has: (owner: object) => boolean): void {
    this.entries = this.entries.filter(({ holder }) => holder === undefined || has(holder[0]));
  }

  /** What was entered before turned out otherwise. */
  correct(entry: Entry, change: Partial<Omit<Entry, 'placed'>>): void {
    Object.assign(entry, change);
  }

  private enter(placed: Placed | readonly Placed[], entry: Omit<Entry, 'placed'>): void {
    for (const one of Array.isArray(placed) ? (placed as readonly Placed[]) : [placed as Placed])
      this.entries.push({ ...entry, placed: one });
  }
}
