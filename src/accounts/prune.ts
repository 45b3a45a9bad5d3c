/** Removes what is over: sessions, counted attempts, ways out to single sign-on. */
import { lt } from 'drizzle-orm';
import type { Database } from '../store/index.ts';
import { oidcSignIns } from '../store/schema/index.ts';
import { pruneAttempts } from './sign-in/attempts.ts';
import { pruneSessions } from './sign-in/sessions.ts';

export async function pruneAccounts(db: Database, now: Date): Promise<void> {
  await pruneSessions(db, now);
  await pruneAttempts(db, now);
  await db.delete(oidcSignIns).where(lt(oidcSignIns.expiresAt, now.toISOString()));
}
