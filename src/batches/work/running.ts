/** Which batches there is work for. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';

/** Those that run, the one that was started first before the others. */
export async function runningBatches(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: batches.id })
    .from(batches)
    .where(eq(batches.status, 'running'))
    .orderBy(asc(batches.startedAt), asc(batches.id));
  return rows.map(({ id }) => id);
}

/** Those of the batches that run or will go on, by whether they run. */
export async function unfinished(db: Database, batchIds?: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await db
    .select({ id: batches.id, status: batches.status })
    .from(batches)
    .where(and(inArray(batches.status, ['running', 'paused']), batchIds && inArray(batches.id, [...batchIds])));
  return new Map(rows.map(({ id, status }) => [id, status === 'running']));
}

/** Codes of the units that wait, in the table's order. */
export async function waitingCodes(db: Database, batchId: string): Promise<string[]> {
  const rows = await db
    .select({ code: batchItems.code })
    .from(batchItems)
    .where(and(eq(batchItems.batchId, batchId), eq(batchItems.status, 'waiting')))
    .orderBy(asc(batchItems.position));
  return rows.map(({ code }) => code);
}
