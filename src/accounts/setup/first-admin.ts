/** The first organisation and its admin: nobody is there yet who could make them. */
import { asc, eq, isNull } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { organisations, setupTokens, users } from '../../store/schema/index.ts';
import { audit, type Doer } from '../audit.ts';
import { hashPassword } from '../password/hash.ts';
import { requireGoodPassword } from '../password/rules.ts';
import { addUser } from '../people/add.ts';
import type { User } from '../people/user.ts';
import { hashOfSecret, newSecret } from '../secrets.ts';
import { openSession, type OpenedSession } from '../sign-in/sessions.ts';
import { requireListedUnit } from '../tree/listed-unit.ts';
import { organisationColumns, type Organisation } from '../tree/organisations.ts';
import type { FirstAdmin, NewAdmin } from './forms.ts';

/** Whether nobody can sign in yet. */
export async function isSetupNeeded(db: Database): Promise<boolean> {
  const rows = await db.select({ id: users.id }).from(users).limit(1);
  return rows.length === 0;
}

/**
 * A one-time token for `setUp`, to be printed; `undefined` when it is not needed any more. One printed at an earlier start
 * ends.
 */
export function newSetupToken(db: Database, now: Date): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    await tx.delete(setupTokens);
    if (!(await isSetupNeeded(tx))) return undefined;
    const token = newSecret();
    await tx.insert(setupTokens).values({ tokenHash: hashOfSecret(token), createdAt: now.toISOString() });
    return token;
  });
}

/**
 * Makes the first organisation and its admin, and signs them in. The token ends.
 * @throws Failure `accounts.setup-done` (kind `conflict`), `accounts.wrong-setup-token` (kind `forbidden`), `accounts.weak-password`
 */
export async function setUp(
  db: Database,
  { token, ...first }: FirstAdmin & { token: string },
  now: Date,
): Promise<OpenedSession> {
  requireGoodPassword(first.password, first.username);
  requireListedUnit(first.organisation.unitCode);
  // Before the password is hashed: whoever has no token shall not make the service work.
  await requireSetupToken(db, token);
  const passwordHash = await hashPassword(first.password);
  return db.transaction(async (tx) => {
    // Of two callers with the same token one gets the row.
    const taken = await tx
      .delete(setupTokens)
      .where(eq(setupTokens.tokenHash, hashOfSecret(token)))
      .returning();
    if (taken.length === 0) throw await noSetup(tx);
    const user = await addToRoot(
      tx,
      { userId: null, organisationId: null, username: 'setup' },
      first,
      passwordHash,
      now,
    );
    return openSession(tx, user.id, now);
  });
}

async function requireSetupToken(db: Database, token: string): Promise<void> {
  const rows = await db
    .select()
    .from(setupTokens)
    .where(eq(setupTokens.tokenHash, hashOfSecret(token)));
  if (rows.length === 0) throw await noSetup(db);
}

async function noSetup(db: Database): Promise<Failure> {
  if (!(await isSetupNeeded(db))) {
    const message = 'Dịch vụ đã được thiết lập; hãy đăng nhập bằng tài khoản đã có.';
    return new Failure('conflict', 'accounts.setup-done', message);
  }
  const message = 'Mã thiết lập không đúng; hãy chép lại mã in ra ở lần khởi động gần nhất của dịch vụ.';
  return new Failure('forbidden', 'accounts.wrong-setup-token', message);
}

/** Whom everybody else stands below; `undefined` before the first start. */
export async function rootOrganisation(db: Database): Promise<Organisation | undefined> {
  const [root] = await db
    .select(organisationColumns)
    .from(organisations)
    .where(isNull(organisations.parentId))
    .orderBy(asc(organisations.createdAt))
    .limit(1);
  return root;
}

/**
 * Adds an admin from outside the service, into the root organisation; makes that when there is none. Ends the setup token.
 * @param doer `kehoach admin`
 * @throws Failure `accounts.username-taken` (kind `conflict`), `accounts.weak-password`, `accounts.no-root` (kind `input`)
 */
export async function addAdmin(db: Database, doer: Doer, admin: NewAdmin, now: Date): Promise<User> {
  requireGoodPassword(admin.password, admin.username);
  requireListedUnit(admin.organisation?.unitCode);
  const passwordHash = await hashPassword(admin.password);
  return db.transaction(async (tx) => {
    await tx.delete(setupTokens);
    return addToRoot(tx, doer, admin, passwordHash, now);
  });
}

async function addToRoot(tx: Database, doer: Doer, admin: NewAdmin, passwordHash: string, now: Date): Promise<User> {
  const { organisation, username, fullName } = admin;
  const root = await rootOrganisation(tx);
  const organisationId = root?.id ?? (await addRoot(tx, doer, organisation, now));
  const rights = {
    roles: ['admin' as const, 'legal' as const, 'clerk' as const],
    permissions: ['submit' as const, 'approve' as const, 'issue' as const],
  };
  const user = { organisationId, username, fullName, ...rights, passwordHash, mustChangePassword: false };
  return addUser(tx, doer, user, now);
}

async function addRoot(tx: Database, doer: Doer, told: NewAdmin['organisation'], now: Date): Promise<string> {
  if (!told) {
    const message = 'Chưa có cơ quan nào; hãy cho biết tên cơ quan của người quản trị.';
    throw new Failure('input', 'accounts.no-root', message);
  }
  const { name, kind, unitCode = null } = told;
  const id = crypto.randomUUID();
  await tx.insert(organisations).values({ id, parentId: null, name, kind, unitCode, createdAt: now.toISOString() });
  const subject = { kind: 'organisation', id, organisationId: id };
  await audit(tx, doer, 'organisation.created', subject, { name, kind, parentId: null }, now);
  return id;
}
