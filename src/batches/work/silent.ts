/** Units whose worker has fallen silent: killed, cut off, or its machine stands still. */
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { failLost, mostAttempts, type LeasedItem } from '../items/claim.ts';
import { settle } from '../run/settle.ts';

const { batchId, code, attempts } = batchItems;

/** Of batches that have not ended. */
const silent = (db: Database) =>
  and(
    inArray(
      batchId,
      db
        .select({ id: batches.id })
        .from(batches)
        .where(inArray(batches.status, ['running', 'paused', 'cancelled'])),
    ),
    eq(batchItems.status, 'running'),
    lt(batchItems.leaseUntil, sql`now()`),
  );

/** They wait again, each given to one caller only; those that have cost too many workers fail. */
export async function takeBackSilent(db: Database): Promise<LeasedItem[]> {
  // Looked at first: hardly ever is there anything to write.
  const found = await db.select({ attempts }).from(batchItems).where(silent(db));
  if (found.length === 0) return [];
  if (found.some((item) => item.attempts >= mostAttempts)) {
    const failed = await failLost(db);
    for (const id of new Set(failed.map((item) => item.batchId))) await settle(db, id);
  }
  return db
    .update(batchItems)
    .set({ status: 'waiting', worker: null, leaseUntil: null })
    .where(and(silent(db), lt(attempts, mostAttempts)))
    .returning({ batchId, code });
}

/** Whoever has units in hand is no more: at the start of the only process that there can be. */
export async function silenceAll(db: Database): Promise<void> {
  await db
    .update(batchItems)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(eq(batchItems.status, 'running'));
}
