/** At each start: the database must keep what it is given before anybody's work is given to it. */
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { Failure } from '../failure.ts';
import { storeState } from './schema/index.ts';
import type { Database } from './store.ts';

/** Writes a word, commits it, reads it back and takes it away; with `checkpoint` everything written so far goes to its files. */
export async function selfTest(db: Database, checkpoint: boolean): Promise<void> {
  // A row of its own: services and workers that start at the same moment would read each other's word.
  const [key, value] = [`self-test ${randomUUID()}`, randomUUID()];
  try {
    await db.insert(storeState).values({ key, value });
    if (checkpoint) await db.execute(sql`checkpoint`);
    const [row] = await db.select().from(storeState).where(eq(storeState.key, key));
    if (row?.value !== value) throw new Error('read back another value');
    await db.delete(storeState).where(eq(storeState.key, key));
  } catch (error) {
    const message =
      'Cơ sở dữ liệu mở được nhưng không ghi được dữ liệu; hãy xem đĩa còn chỗ không và tài khoản có quyền ghi không.';
    throw new Failure('unavailable', 'store.cannot-write', message, [], error);
  }
}
