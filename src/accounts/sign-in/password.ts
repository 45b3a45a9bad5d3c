/** Signing in by name and password. Whatever is wrong, the answer and the time it takes are the same. */
import { eq } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { users } from '../../store/schema/index.ts';
import { audit, type Doer } from '../audit.ts';
import { hashPassword, isOutdated, isPassword } from '../password/hash.ts';
import { usernameOf } from '../people/forms.ts';
import { countAttempt, forgetAttempts, forgiveAttempt } from './attempts.ts';
import { addressKey, byAddress, byName, nameKey } from './lockout.ts';
import { openSession, type OpenedSession } from './sessions.ts';

export interface Credentials {
  username: string;
  password: string;
  /** Of the caller, as far as proxies are trusted. */
  address: string;
}

/**
 * Opens a session.
 * @throws Failure `accounts.wrong-credentials` (kind `unauthenticated`), `accounts.too-many-attempts` (kind `busy`)
 */
export async function signIn(db: Database, credentials: Credentials, now: Date): Promise<OpenedSession> {
  const username = usernameOf(credentials.username);
  const address = addressKey(credentials.address);
  await countAttempt(db, address, byAddress, now);
  await countAttempt(db, nameKey(username), byName, now);
  const [user] = await db.select().from(users).where(eq(users.username, username));
  const right = await isPassword(user?.passwordHash ?? null, credentials.password);
  if (!right || !user?.active) {
    // Also for names that nobody has: the time it takes tells nothing.
    await audit(db, nobodyOr(user), 'sign-in.refused', user ? { kind: 'user', id: user.id } : null, undefined, now);
    throw wrongCredentials();
  }
  const rehashed = isOutdated(user.passwordHash ?? '') ? await hashPassword(credentials.password) : undefined;
  return db.transaction(async (tx) => {
    // While the password was looked at, an admin may have locked the account or its person have changed the password.
    const [still] = await tx
      .select({ active: users.active, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, user.id))
      .for('update');
    if (!still?.active || still.passwordHash !== user.passwordHash) throw wrongCredentials();
    if (rehashed) await tx.update(users).set({ passwordHash: rehashed }).where(eq(users.id, user.id));
    await forgetAttempts(tx, nameKey(username));
    await forgiveAttempt(tx, address, byAddress);
    const doer = { userId: user.id, organisationId: user.organisationId, username };
    await audit(tx, doer, 'sign-in.done', { kind: 'user', id: user.id }, { by: 'password' }, now);
    return openSession(tx, user.id, now);
  });
}

/** What was typed in place of a name is not kept: it may be a password. */
function nobodyOr(user: { id: string; organisationId: string; username: string } | undefined): Doer {
  if (!user) return { userId: null, organisationId: null, username: '?' };
  return { userId: null, organisationId: user.organisationId, username: user.username };
}

function wrongCredentials(): Failure {
  const message =
    'Tên đăng nhập hoặc mật khẩu không đúng; hãy kiểm tra lại (kể cả phím Caps Lock và bộ gõ tiếng Việt).';
  return new Failure('unauthenticated', 'accounts.wrong-credentials', message);
}
