/** People of an organisation and of those below it, kept by admins. */
import { and, asc, eq } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { sessions, users } from '../../store/schema/index.ts';
import { requireRole, type Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import { given } from '../given.ts';
import { hashPassword } from '../password/hash.ts';
import { requireGoodPassword } from '../password/rules.ts';
import { forgetAttempts } from '../sign-in/attempts.ts';
import { nameKey } from '../sign-in/lockout.ts';
import { revokeTokensOf } from '../tokens/tokens.ts';
import { administered } from '../tree/organisations.ts';
import { isWithin } from '../tree/paths.ts';
import { addUser } from './add.ts';
import type { NewUser, UserChange } from './forms.ts';
import { userColumns, type User } from './user.ts';

/** Everybody of the own organisation and of those below. For admins. */
export async function listUsers(db: Database, actor: Actor): Promise<User[]> {
  requireRole(actor, 'admin');
  return db
    .select(userColumns)
    .from(users)
    .where(isWithin(users.organisationId, actor.organisationId))
    .orderBy(asc(users.fullName), asc(users.username));
}

/** @throws Failure `accounts.no-user` (kind `missing`): also for people of other organisations */
async function administeredUser(db: Database, actor: Actor, id: string): Promise<User> {
  requireRole(actor, 'admin');
  const [found] = await db
    .select(userColumns)
    .from(users)
    .where(and(eq(users.id, id), isWithin(users.organisationId, actor.organisationId)));
  if (found) return found;
  const message = 'Không có người dùng này trong phạm vi bạn quản trị; hãy tải lại danh sách người dùng.';
  throw new Failure('missing', 'accounts.no-user', message);
}

/**
 * Adds a person; their first password must be changed at the first sign-in.
 * @throws Failure `accounts.no-organisation`, `accounts.username-taken` (kind `conflict`), `accounts.weak-password`
 */
export async function createUser(db: Database, actor: Actor, user: NewUser, now: Date): Promise<User> {
  const { password, organisationId = actor.organisationId } = user;
  await administered(db, actor, organisationId);
  if (password !== undefined) requireGoodPassword(password, user.username);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return db.transaction((tx) =>
    addUser(tx, actor, { ...user, organisationId, passwordHash, mustChangePassword: passwordHash !== null }, now),
  );
}

/**
 * Changes what a person may do, or whether they may sign in at all; who may not is signed out at once.
 * @throws Failure `accounts.no-user`, `accounts.no-organisation` (kind `missing`), `accounts.own-rights` (kind `conflict`)
 */
export function changeUser(db: Database, actor: Actor, id: string, change: UserChange, now: Date): Promise<User> {
  return db.transaction(async (tx) => {
    const before = await administeredUser(tx, actor, id);
    if (change.organisationId !== undefined) await administered(tx, actor, change.organisationId);
    if (id === actor.userId) refuseOwnLoss(before, change);
    const wanted = given(change);
    if (Object.keys(wanted).length === 0) return before;
    const after: User = { ...before, ...wanted };
    await tx.update(users).set(wanted).where(eq(users.id, id));
    if (!after.active) await tx.delete(sessions).where(eq(sessions.userId, id));
    const subject = { kind: 'user', id, organisationId: after.organisationId };
    await audit(tx, actor, 'user.changed', subject, { username: before.username, ...wanted }, now);
    return after;
  });
}

/** So there is always an admin left: the one who asks. */
function refuseOwnLoss(before: User, { active, roles, organisationId }: UserChange): void {
  const leaves = organisationId !== undefined && organisationId !== before.organisationId;
  if (active !== false && (roles?.includes('admin') ?? true) && !leaves) return;
  const message =
    'Bạn không tự khóa, tự bỏ quyền quản trị hoặc tự chuyển cơ quan được; hãy nhờ một người quản trị khác làm.';
  throw new Failure('conflict', 'accounts.own-rights', message);
}

/**
 * Gives a person a first password, for the old one is lost or known to others: signs them out everywhere, revokes their API
 * tokens, unlocks the name, and must be changed at the next sign-in.
 * @throws Failure `accounts.no-user` (kind `missing`), `accounts.own-password` (kind `conflict`), `accounts.weak-password`
 */
export async function setFirstPassword(
  db: Database,
  actor: Actor,
  id: string,
  password: string,
  now: Date,
): Promise<void> {
  const { username, organisationId } = await administeredUser(db, actor, id);
  if (id === actor.userId) {
    const message = 'Để đổi mật khẩu của chính mình, hãy vào trang Tài khoản và nhập mật khẩu đang dùng.';
    throw new Failure('conflict', 'accounts.own-password', message);
  }
  requireGoodPassword(password, username);
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash, mustChangePassword: true }).where(eq(users.id, id));
    await tx.delete(sessions).where(eq(sessions.userId, id));
    const tokensRevoked = await revokeTokensOf(tx, id, now);
    await forgetAttempts(tx, nameKey(username));
    const details = { username, tokensRevoked };
    await audit(tx, actor, 'user.password-set', { kind: 'user', id, organisationId }, details, now);
  });
}
