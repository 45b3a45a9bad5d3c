/** The units that this process has claimed and not yet let go of. */
import type { ClaimedItem, LeasedItem } from '../items/claim.ts';

export interface Held extends ClaimedItem, LeasedItem {
  /** Aborted when it is this worker's no more: its batch was paused or ended, its lease was lost, the work is to end. */
  stop: AbortController;
  /** Whether a lane is at it. */
  begun: boolean;
}

export interface HeldItems {
  add(items: readonly (ClaimedItem & LeasedItem)[]): Held[];
  /** It has been recorded, given back or lost. */
  remove(item: LeasedItem): void;
  /** Those of which `which` holds: stopped and no longer held. Gives them. */
  letGo(which: (item: Held) => boolean): Held[];
  all(): Held[];
  readonly size: number;
}

const keyOf = ({ batchId, code }: LeasedItem): string => `${batchId} ${code}`;

export function heldItems(): HeldItems {
  const held = new Map<string, Held>();
  return {
    add: (items) =>
      items.map((item) => {
        // One that was lost and is claimed again: whoever still works on it is told.
        held.get(keyOf(item))?.stop.abort();
        const one = { ...item, stop: new AbortController(), begun: false };
        held.set(keyOf(item), one);
        return one;
      }),
    remove: (item) => void held.delete(keyOf(item)),
    letGo(which) {
      const gone = [...held.values()].filter(which);
      for (const item of gone) {
        held.delete(keyOf(item));
        item.stop.abort();
      }
      return gone;
    },
    all: () => [...held.values()],
    get size() {
      return held.size;
    },
  };
}
