/** Signing in by the office's own service: out to it, back from it, and whose account that is. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { oidcSignIns, users } from '../../store/schema/index.ts';
import { audit } from '../audit.ts';
import { usernameOf } from '../people/forms.ts';
import { hashOfSecret } from '../secrets.ts';
import { openSession, type OpenedSession } from '../sign-in/sessions.ts';
import { newChecks, type OidcPerson, type OidcProvider } from './provider.ts';

/** Milliseconds that a person has at the provider. */
export const timeAway = 10 * 60_000;

export interface WayOut {
  /** Where the browser goes. */
  url: string;
  /** Kept in a cookie, so that only the browser that went out can come back. */
  state: string;
}

/** @throws Failure `accounts.oidc-unreachable` (kind `unavailable`) */
export async function leaveForOidc(
  db: Database,
  provider: OidcProvider,
  redirectUri: string,
  now: Date,
): Promise<WayOut> {
  const checks = newChecks();
  const url = await provider.wayOut(redirectUri, checks);
  await db.insert(oidcSignIns).values({
    stateHash: hashOfSecret(checks.state),
    nonce: checks.nonce,
    codeVerifier: checks.codeVerifier,
    expiresAt: new Date(now.getTime() + timeAway).toISOString(),
  });
  return { url, state: checks.state };
}

/**
 * Opens a session for whoever has come back. Each way out leads back once.
 * @param url the redirect URI with what the provider has added
 * @param state of the cookie
 * @throws Failure `accounts.oidc-refused` (kind `unauthenticated`), `accounts.oidc-unknown` (kind `forbidden`),
 * `accounts.oidc-unreachable` (kind `unavailable`)
 */
export async function returnFromOidc(
  db: Database,
  provider: OidcProvider,
  url: URL,
  state: string,
  now: Date,
): Promise<OpenedSession> {
  const [gone] = await db
    .delete(oidcSignIns)
    .where(and(eq(oidcSignIns.stateHash, hashOfSecret(state)), gt(oidcSignIns.expiresAt, now.toISOString())))
    .returning();
  if (!gone) {
    const message = 'Lần đăng nhập này đã quá lâu hoặc đã dùng rồi; hãy bấm đăng nhập lại.';
    throw new Failure('unauthenticated', 'accounts.oidc-refused', message);
  }
  const person = await provider.person(url, { state, nonce: gone.nonce, codeVerifier: gone.codeVerifier });
  return db.transaction(async (tx) => {
    const user = (await knownUser(tx, person)) ?? (await linkedUser(tx, person, now));
    if (!user?.active) throw unknown(person);
    const doer = { userId: user.id, organisationId: user.organisationId, username: user.username };
    await audit(tx, doer, 'sign-in.done', { kind: 'user', id: user.id }, { by: 'oidc' }, now);
    return openSession(tx, user.id, now);
  });
}

type Row = typeof users.$inferSelect;

async function knownUser(tx: Database, { subject }: OidcPerson): Promise<Row | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.oidcSubject, subject));
  return user;
}

/**
 * An account that an admin has made for it: with this username, without a password, and nobody's yet. One that has a
 * password is not taken over, for some providers let people choose their username.
 */
async function linkedUser(tx: Database, { subject, username }: OidcPerson, now: Date): Promise<Row | undefined> {
  if (username === undefined) return undefined;
  const [user] = await tx
    .update(users)
    .set({ oidcSubject: subject })
    .where(
      and(
        eq(users.username, usernameOf(username)),
        eq(users.active, true),
        isNull(users.passwordHash),
        isNull(users.oidcSubject),
      ),
    )
    .returning();
  if (!user) return undefined;
  const doer = { userId: user.id, organisationId: user.organisationId, username: user.username };
  await audit(tx, doer, 'user.linked', { kind: 'user', id: user.id }, { subject }, now);
  return user;
}

function unknown({ username }: OidcPerson): Failure {
  const named = username === undefined ? '' : ` "${usernameOf(username).slice(0, 64)}"`;
  const message = `Tài khoản${named} chưa được cấp quyền ở đây; hãy nhờ người quản trị thêm người dùng với đúng tên này, không đặt mật khẩu.`;
  return new Failure('forbidden', 'accounts.oidc-unknown', message);
}
