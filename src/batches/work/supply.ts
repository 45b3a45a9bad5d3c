/** Where a worker's next units come from: the batches that run take turns, list by list. */
import type { Database } from '../../store/index.ts';
import type { BatchQueue } from '../queue/queue.ts';
import { claimItems, type ClaimedItem, type LeasedItem } from '../items/claim.ts';
import { settle } from '../run/settle.ts';
import { runningBatches, waitingCodes } from './running.ts';

export type SuppliedItem = ClaimedItem & LeasedItem;

export interface Supply {
  /** Units that are this worker's from now on; none when there is nothing to do at the moment. */
  next(): Promise<SuppliedItem[]>;
  /** How many batches ran when it was last asked. */
  readonly running: number;
}

/** Lists of units that others have made meanwhile, in a row: then it is another batch's turn. */
const mostStale = 50;

export function supply(db: Database, queue: BatchQueue, mine: { worker: string; lease: number }): Supply {
  let last = '';
  let running: string[] = [];

  /** From the queue; a list that brings nothing any more is passed over. */
  const fromQueue = async (batchId: string): Promise<SuppliedItem[]> => {
    for (let stale = 0; stale < mostStale; stale += 1) {
      const list = await queue.take(batchId);
      if (!list) return [];
      const items = await claimItems(db, { batchId, codes: list.codes, ...mine });
      // The table has it now. Should this process end before, the list comes to nothing and the queue is filled again.
      await queue.complete(batchId, list.id);
      if (items.length > 0) return items.map((item) => ({ batchId, ...item }));
    }
    return [];
  };

  const from = async (batchId: string): Promise<SuppliedItem[]> => {
    const items = await fromQueue(batchId);
    if (items.length > 0) return items;
    if (await queue.fill(batchId, (tx) => waitingCodes(tx, batchId))) return fromQueue(batchId);
    if (await settle(db, batchId)) await queue.drop(batchId);
    return [];
  };

  return {
    async next() {
      running = await runningBatches(db);
      // The one after the last one first.
      const at = running.indexOf(last) + 1;
      for (const batchId of [...running.slice(at), ...running.slice(0, at)]) {
        const items = await from(batchId);
        if (items.length === 0) continue;
        last = batchId;
        return items;
      }
      return [];
    },
    get running() {
      return running.length;
    },
  };
}
