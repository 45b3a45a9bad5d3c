/** The end of a batch: nothing of it waits or runs any more. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';

/**
 * After the transaction that has finished an item, and not in it: of two that finish at once, each would still see the other's as
 * running. Gives whether the batch is now done. The sweeper asks again for those whose worker died in between.
 */
export async function settle(db: Database, batchId: string): Promise<boolean> {
  const ended = await db
    .update(batches)
    .set({
      status: 'done',
      finishedAt: sql`now()`,
      expiresAt: sql`now() + make_interval(days => ${batches.keepDays})`,
    })
    .where(
      and(
        eq(batches.id, batchId),
        inArray(batches.status, ['running', 'paused']),
        sql`not exists (select 1 from ${batchItems} i where i.batch_id = ${batches.id} and i.status in ('waiting', 'running'))`,
      ),
    )
    .returning({ id: batches.id });
  return ended.length > 0;
}
