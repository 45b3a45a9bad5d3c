/** The units of a batch as the list knows them, and the values that a table for it can set. */
import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { unitByCode } from '../../units/unit-list.ts';
import { demandBatch } from '../batch.ts';

/** Without those that the list does not have. @throws Failure `batches.missing` */
export async function unitsOfBatch(db: Database, actor: Actor, id: string): Promise<ListedUnit[]> {
  await demandBatch(db, actor, id);
  const rows = await db
    .select({ code: batchItems.code })
    .from(batchItems)
    .where(eq(batchItems.batchId, id))
    .orderBy(asc(batchItems.position));
  return rows.flatMap(({ code }) => unitByCode(code) ?? []);
}

/** The base plan's own values by their names: a column for each makes them the unit's. @throws Failure `batches.missing` */
export async function valuesOfBatch(db: Database, actor: Actor, id: string): Promise<Readonly<Record<string, string>>> {
  await demandBatch(db, actor, id);
  const [found] = await db.select({ base: batches.base }).from(batches).where(eq(batches.id, id));
  return (found?.base as { variables?: Record<string, string> } | undefined)?.variables ?? {};
}
