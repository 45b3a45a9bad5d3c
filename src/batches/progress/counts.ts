/** How far batches are: how many of their items stand where. */
import { count, inArray } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batchItems, itemStatuses } from '../../store/schema/index.ts';

export type ItemStatus = (typeof itemStatuses)[number];
export type Counts = Record<ItemStatus, number>;

export const noCounts = (): Counts => ({ waiting: 0, running: 0, done: 0, failed: 0 });

/** By batch; one without items is not in it. */
export async function countsOf(db: Database, batchIds: readonly string[]): Promise<Map<string, Counts>> {
  const all = new Map<string, Counts>();
  if (batchIds.length === 0) return all;
  const rows = await db
    .select({ batchId: batchItems.batchId, status: batchItems.status, items: count() })
    .from(batchItems)
    .where(inArray(batchItems.batchId, [...batchIds]))
    .groupBy(batchItems.batchId, batchItems.status);
  for (const { batchId, status, items } of rows) {
    const counts = all.get(batchId) ?? noCounts();
    counts[status] = items;
    all.set(batchId, counts);
  }
  return all;
}
