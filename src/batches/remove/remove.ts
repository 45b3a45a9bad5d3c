/** Removing a batch with its items and files: by those who write it, or by the program when its time is over. */
import { and, eq, lt, ne } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit, type Doer } from '../../accounts/audit.ts';
import { noteSpent, removeSpent, type Blobs, type Database } from '../../store/index.ts';
import { batches, batchFiles, batchItems } from '../../store/schema/index.ts';
import { lockBatch } from '../batch.ts';
import { demandState, demandWriter } from '../lifecycle.ts';
import { noteSpentTemplate } from '../template/pin.ts';

interface Place {
  db: Database;
  clock: () => Date;
}

interface Removed {
  id: string;
  title: string;
  units: number;
}

/** The rows, in the transaction of the change; what they named is noted for `removeSpent`. */
async function removeRows(tx: Database, doer: Doer, { id, title, units }: Removed, now: Date): Promise<void> {
  await noteSpent(tx, batchFiles.sha256, eq(batchFiles.batchId, id));
  await noteSpentTemplate(tx, id);
  await tx.delete(batchFiles).where(eq(batchFiles.batchId, id));
  await tx.delete(batchItems).where(eq(batchItems.batchId, id));
  await tx.delete(batches).where(eq(batches.id, id));
  await audit(tx, doer, 'batch.removed', { kind: 'batch', id }, { title, units }, now);
}

/** The files' bytes go afterwards (`removeSpent`). @throws Failure `batches.missing`, `batches.wrong-state` */
export async function removeBatch({ db, clock }: Place, actor: Actor, id: string): Promise<void> {
  demandWriter(actor);
  await db.transaction(async (tx) => {
    const before = await lockBatch(tx, actor, id);
    demandState('remove', before);
    await removeRows(tx, actor, { id, title: before.title, units: before.units }, clock());
  });
}

/** One whose time is over, locked; none that runs. */
async function removeNext(db: Database, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ id: batches.id, title: batches.title, units: batches.units, organisationId: batches.organisationId })
      .from(batches)
      .where(and(lt(batches.expiresAt, now.toISOString()), ne(batches.status, 'running')))
      .limit(1)
      // Several processes may be at it.
      .for('update', { skipLocked: true });
    if (!found) return false;
    const program = { userId: null, organisationId: found.organisationId, username: 'kehoach' };
    await removeRows(tx, program, found, now);
    return true;
  });
}

/** Removes all batches whose time is over, and bytes that nothing refers to any more. Gives how many of each. */
export async function sweepBatches(
  { db, blobs }: { db: Database; blobs: Blobs },
  now: Date,
): Promise<{ batches: number; blobs: number }> {
  let removed = 0;
  while (await removeNext(db, now)) removed++;
  return { batches: removed, blobs: await removeSpent(db, blobs) };
}
