/** The days that the documents of a batch's units are of: a table or a change for one unit may set its own. */
import { eq } from 'drizzle-orm';
import type { BulkInput, Overrides, UnitRow } from '../../bulk/contract.ts';
import { unitPlan } from '../../bulk/unit-plan.ts';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { documentDay } from '../../templates/use/document-day.ts';

/** A unit whose change cannot be carried out gets no document, and so has no day. */
function dayOf(input: BulkInput, row: UnitRow, now: Date): string[] {
  try {
    return [documentDay(unitPlan(input, row), now)];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** Each day once. Empty where the batch has no units. */
export async function unitDays(db: Database, id: string, now: Date): Promise<string[]> {
  const [batch] = await db
    .select({ base: batches.base, overrides: batches.overrides })
    .from(batches)
    .where(eq(batches.id, id));
  if (!batch) return [];
  const items = await db.select({ row: batchItems.row }).from(batchItems).where(eq(batchItems.batchId, id));
  const input = {
    base: batch.base as BulkInput['base'],
    table: { columns: [], rows: [] },
    overrides: batch.overrides as Overrides,
  };
  return [...new Set(items.flatMap(({ row }) => dayOf(input, row as UnitRow, now)))].sort();
}
