/** The items of a batch, as the table of units has them. */
import { eq } from 'drizzle-orm';
import type { UnitRow, UnitsTable } from '../../bulk/contract.ts';
import { fullName, provinceName } from '../../plan/conventions/naming.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { withMarks, withoutMarks } from '../../store/search/words.ts';
import { noDryRun } from '../dry-run/none.ts';

/** Items that go to the database in one statement. */
const most = 500;

function itemOf(batchId: string, row: UnitRow, position: number): typeof batchItems.$inferInsert {
  const unitName = fullName(row.unit);
  const province = row.unit.province ? provinceName(row.unit.province) : '';
  const words = [row.code, unitName, province].join(' ');
  return {
    batchId,
    code: row.code,
    position,
    row,
    unitName,
    provinceName: province,
    searchText: withoutMarks(words),
    searchTextMarked: withMarks(words),
    status: 'waiting',
    attempts: 0,
  };
}

/** In place of those there are; none of them has been begun. In the transaction of the change. */
export async function keepUnits(
  db: Database,
  batchId: string,
  { columns, rows, notices = [] }: UnitsTable,
): Promise<void> {
  await db.delete(batchItems).where(eq(batchItems.batchId, batchId));
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    await db.insert(batchItems).values(some.map((row, index) => itemOf(batchId, row, from + index)));
  }
  // What was found of other units says nothing of these.
  await db
    .update(batches)
    .set({ columns, notices, units: rows.length, ...noDryRun })
    .where(eq(batches.id, batchId));
}
