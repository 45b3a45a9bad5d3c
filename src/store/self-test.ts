/** At each start: the database must keep what it is given before anybody's work is given to it. */
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { Failure } from '../failure.ts';
import { storeState } from './schema/index.ts';
import type { Database } from './store.ts';

const key = 'self-test';

/** Writes a word, commits it, and reads it back; with `checkpoint` everything written so far goes to its files. */
export async function selfTest(db: Database, checkpoint: boolean): Promise<void> {
  const value = randomUUID();
  try {
    await db.insert(storeState).values({ key, value }).onConflictDoUpdate({ target: storeState.key, set: { value } });
    if (checkpoint) await db.execute(sql`checkpoint`);
    const [row] = await db.select().from(storeState).where(eq(storeState.key, key));
    if (row?.value !== value) throw new Error('read back another value');
  } catch (error) {
    const message =
      'Cơ sở dữ liệu mở được nhưng không ghi được dữ liệu; hãy xem đĩa còn chỗ không và tài khoản có quyền ghi không.';
    throw new Failure('unavailable', 'store.cannot-write', message, [], error);
  }
}
