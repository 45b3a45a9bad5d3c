/** Sessions: an opaque secret in a cookie, looked up with every request. */
import { and, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { sessions, users } from '../../store/schema/index.ts';
import type { Actor } from '../actor.ts';
import { hashOfSecret, looksLikeSecret, newSecret } from '../secrets.ts';
import { pathUp } from '../tree/paths.ts';

/** Milliseconds. */
const hour = 3_600_000;
export const idleTime = 8 * hour;
export const longestSession = 7 * 24 * hour;
/** When a session was last seen is written at most this often. */
const seenEvery = 60_000;

export interface OpenedSession {
  /** For the cookie; kept nowhere else. */
  token: string;
  csrfToken: string;
  /** The end, however busy it is. */
  expiresAt: Date;
}

export interface Session {
  actor: Actor;
  csrfToken: string;
  /** Until the password is changed, nothing else is allowed. */
  mustChangePassword: boolean;
  tokenHash: string;
}

export async function openSession(db: Database, userId: string, now: Date): Promise<OpenedSession> {
  const opened = { token: newSecret(), csrfToken: newSecret(), expiresAt: new Date(now.getTime() + longestSession) };
  await db.insert(sessions).values({
    tokenHash: hashOfSecret(opened.token),
    userId,
    csrfToken: opened.csrfToken,
    createdAt: now.toISOString(),
    lastSeenAt: now.toISOString(),
    expiresAt: opened.expiresAt.toISOString(),
  });
  return opened;
}

/** Asked with every request, so a database plans it once for each of its connections. */
const askedFor = (db: Database) =>
  db
    .select({
      csrfToken: sessions.csrfToken,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      userId: users.id,
      organisationId: users.organisationId,
      organisationPath: pathUp(users.organisationId),
      username: users.username,
      fullName: users.fullName,
      roles: users.roles,
      permissions: users.permissions,
      mustChangePassword: users.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), eq(users.active, true)))
    .prepare('kehoach_session');

const prepared = new WeakMap<Database, ReturnType<typeof askedFor>>();

function preparedFor(db: Database): ReturnType<typeof askedFor> {
  const known = prepared.get(db) ?? askedFor(db);
  prepared.set(db, known);
  return known;
}

/**
 * The session of a cookie; `undefined` when there is none, it is over, or its person may not sign in any more.
 * @param seen false: nobody is there, only an answer that goes on; that does not keep the session
 */
export async function sessionOf(db: Database, token: string, now: Date, seen = true): Promise<Session | undefined> {
  if (!looksLikeSecret(token)) return undefined;
  const tokenHash = hashOfSecret(token);
  const [row] = await preparedFor(db).execute({ tokenHash });
  if (!row) return undefined;
  const { csrfToken, lastSeenAt, expiresAt, mustChangePassword, ...person } = row;
  const unseen = now.getTime() - Date.parse(lastSeenAt);
  if (unseen >= idleTime || now.getTime() >= Date.parse(expiresAt)) return undefined;
  if (seen && unseen >= seenEvery) {
    await db.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.tokenHash, tokenHash));
  }
  return { actor: { ...person, via: 'session' }, csrfToken, mustChangePassword, tokenHash };
}

export async function closeSession(db: Database, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends all sessions of a person but one. Gives how many. */
export async function closeOtherSessions(db: Database, userId: string, kept: string): Promise<number> {
  const closed = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.tokenHash, kept)))
    .returning({ tokenHash: sessions.tokenHash });
  return closed.length;
}

/** Removes sessions that are over. */
export async function pruneSessions(db: Database, now: Date): Promise<void> {
  const idleSince = new Date(now.getTime() - idleTime).toISOString();
  await db.delete(sessions).where(or(lt(sessions.expiresAt, now.toISOString()), lt(sessions.lastSeenAt, idleSince)));
}
