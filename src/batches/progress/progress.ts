/** What is told of a running batch, again and again. */
import { eq } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batches } from '../../store/schema/index.ts';
import type { BatchStatus } from '../lifecycle.ts';
import { countsOf, noCounts, type Counts } from './counts.ts';
import { rateOf, type Rate } from './rate.ts';

export interface Progress extends Counts, Partial<Rate> {
  status: BatchStatus;
  units: number;
}

/** Undefined when there is no such batch any more. */
export async function progressOf(db: Database, batchId: string): Promise<Progress | undefined> {
  const [found] = await db
    .select({ status: batches.status, units: batches.units })
    .from(batches)
    .where(eq(batches.id, batchId));
  if (!found) return undefined;
  const counts = (await countsOf(db, [batchId])).get(batchId) ?? noCounts();
  const rate = found.status === 'running' ? await rateOf(db, batchId, counts) : undefined;
  return { ...found, ...counts, ...rate };
}
