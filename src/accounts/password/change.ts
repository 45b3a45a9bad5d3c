/** A person changes their own password. */
import { and, eq } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { users } from '../../store/schema/index.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import { countAttempt, forgetAttempts } from '../sign-in/attempts.ts';
import { byName, nameKey } from '../sign-in/lockout.ts';
import { closeOtherSessions } from '../sign-in/sessions.ts';
import { hashPassword, isPassword } from './hash.ts';
import { requireGoodPassword } from './rules.ts';

export interface PasswordChange {
  current: string;
  next: string;
}

/**
 * Their other sessions end; API tokens stay.
 * @param tokenHash of the session that goes on
 * @throws Failure `accounts.wrong-password`, `accounts.same-password`, `accounts.weak-password` (kind `input`),
 * `accounts.too-many-attempts` (kind `busy`)
 */
export async function changePassword(
  db: Database,
  actor: Actor,
  tokenHash: string,
  { current, next }: PasswordChange,
  now: Date,
): Promise<void> {
  await countAttempt(db, nameKey(actor.username), byName, now);
  const [user] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, actor.userId));
  if (!(await isPassword(user?.passwordHash ?? null, current))) {
    throw wrongPassword();
  }
  await forgetAttempts(db, nameKey(actor.username));
  requireGoodPassword(next, actor.username);
  if (current.normalize('NFC') === next.normalize('NFC')) {
    throw refused('accounts.same-password', 'next', 'Mật khẩu mới trùng mật khẩu đang dùng; hãy đặt mật khẩu khác.');
  }
  const passwordHash = await hashPassword(next);
  await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({ passwordHash, mustChangePassword: false })
      // The one that was looked at: an admin may have set another meanwhile.
      .where(and(eq(users.id, actor.userId), eq(users.passwordHash, user?.passwordHash ?? '')))
      .returning({ id: users.id });
    if (!changed) throw wrongPassword();
    const closed = await closeOtherSessions(tx, actor.userId, tokenHash);
    await audit(tx, actor, 'user.password-changed', { kind: 'user', id: actor.userId }, { sessionsEnded: closed }, now);
  });
}

const wrongPassword = (): Failure =>
  refused('accounts.wrong-password', 'current', 'Mật khẩu đang dùng không đúng; hãy nhập lại.');

function refused(code: string, path: string, message: string): Failure {
  return new Failure('input', code, message, [{ code, severity: 'error', path, message }]);
}
