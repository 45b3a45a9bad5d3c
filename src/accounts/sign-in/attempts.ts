/** Counts attempts to sign in. One statement counts and locks, so that guesses sent all at once are counted too. */
import { eq, lt, sql } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { signInAttempts } from '../../store/schema/index.ts';
import type { LockoutRule } from './lockout.ts';

const seconds = (now: Date, offset: number): string => new Date(now.getTime() + offset * 1_000).toISOString();

/**
 * Counts an attempt as failed before it is looked at; `forgetAttempts` or `forgiveAttempt` take it back when it was right.
 * @throws Failure `accounts.too-many-attempts` (kind `busy`) while the key has to wait
 */
export async function countAttempt(db: Database, key: string, rule: LockoutRule, now: Date): Promise<void> {
  const { failures, lastAt, lockedUntil } = signInAttempts;
  const at = now.toISOString();
  const next = sql`case when ${lastAt} < ${seconds(now, -rule.forgotten)}::timestamptz then 1 else ${failures} + 1 end`;
  const wait = sql`least(${rule.longestWait}::float8, ${rule.firstWait}::float8 * power(2, least(20, ${next} - ${rule.free}::int)))`;
  const counted = await db
    .insert(signInAttempts)
    .values({ key, failures: 1, lastAt: at, lockedUntil: null })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: next,
        lastAt: at,
        lockedUntil: sql`case when ${next} >= ${rule.free}::int then ${at}::timestamptz + make_interval(secs => ${wait}) end`,
      },
      setWhere: sql`${lockedUntil} is null or ${lockedUntil} <= ${at}::timestamptz`,
    })
    .returning({ failures });
  if (counted.length === 0) throw await locked(db, key, now);
}

async function locked(db: Database, key: string, now: Date): Promise<Failure> {
  const [row] = await db
    .select({ until: signInAttempts.lockedUntil })
    .from(signInAttempts)
    .where(eq(signInAttempts.key, key));
  const wait = Math.max(1, Math.ceil((Date.parse(row?.until ?? now.toISOString()) - now.getTime()) / 1_000));
  const minutes = Math.ceil(wait / 60);
  const message = `Đã thử sai quá nhiều lần; hãy đợi ${minutes} phút rồi đăng nhập lại, hoặc nhờ người quản trị đặt lại mật khẩu.`;
  return new Failure('busy', 'accounts.too-many-attempts', message, [], undefined, { retryAfter: wait });
}

/** The name is known to be its owner's again. */
export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.delete(signInAttempts).where(eq(signInAttempts.key, key));
}

/** One attempt was right; the others from this address stay counted, or an account of one's own would clear them. */
export async function forgiveAttempt(db: Database, key: string, rule: LockoutRule): Promise<void> {
  const { failures, lockedUntil } = signInAttempts;
  await db
    .update(signInAttempts)
    .set({
      failures: sql`greatest(0, ${failures} - 1)`,
      lockedUntil: sql`case when ${failures} <= ${rule.free}::int then null else ${lockedUntil} end`,
    })
    .where(eq(signInAttempts.key, key));
}

/** Removes what counts no more. */
export async function pruneAttempts(db: Database, now: Date): Promise<void> {
  await db.delete(signInAttempts).where(lt(signInAttempts.lastAt, seconds(now, -86_400)));
}
