// The full service for tests: a database, a clock that can be put forward, and callers that are signed in.
import type { FastifyInstance } from 'fastify';
import { addAdmin } from '../../src/accounts/setup/first-admin.ts';
import { addUser, type AddedUser } from '../../src/accounts/people/add.ts';
import { hashPassword } from '../../src/accounts/password/hash.ts';
import type { Actor } from '../../src/accounts/actor.ts';
import { openSession, sessionOf } from '../../src/accounts/sign-in/sessions.ts';
import { createToken } from '../../src/accounts/tokens/tokens.ts';
import type { Scope } from '../../src/accounts/rights.ts';
import { createOrganisation } from '../../src/accounts/tree/organisations.ts';
import type { AppOptions } from '../../src/http/app.ts';
import type { Service } from '../../src/http/service.ts';
import type { Store } from '../../src/store/index.ts';
import { startService, unhurried } from './service-under-test.ts';

export const password = 'một câu ngắn dễ nhớ';

/** A clock that stands until it is put forward. */
export interface TestClock {
  (): Date;
  forward(milliseconds: number): void;
}

export function testClock(start = '2026-11-21T07:30:00.000Z'): TestClock {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), { forward: (milliseconds: number) => void (now += milliseconds) });
}

/** Somebody who calls: sends their cookie and their CSRF token. */
export interface Caller {
  actor: Actor;
  cookie: string;
  csrfToken: string;
  headers: { cookie: string; 'x-csrf-token': string };
}

export interface FullService {
  app: FastifyInstance;
  log: string[];
  clock: TestClock;
  store: Store;
  /** Root admin: province. Two communes below it with one clerk and one admin each. */
  province: { admin: Caller; legal: Caller };
  commune: { id: string; admin: Caller; clerk: Caller };
  other: { id: string; admin: Caller; clerk: Caller };
  signIn(userId: string): Promise<Caller>;
  add(user: Partial<AddedUser> & Pick<AddedUser, 'username' | 'organisationId'>): Promise<Caller>;
  token(caller: Caller, scopes: Scope[]): Promise<{ authorization: string }>;
}

let hash: Promise<string> | undefined;

export async function startFullService(
  store: Store,
  options: Partial<AppOptions> = {},
  more: Partial<Service> = {},
): Promise<FullService> {
  const clock = testClock();
  const { db, blobs } = store;
  const { app, log } = await startService({ service: { db, blobs, clock, ...more }, pressure: unhurried, ...options });
  const root = { userId: null, organisationId: null, username: 'test' };
  const signIn = async (userId: string): Promise<Caller> => {
    const { token, csrfToken } = await openSession(db, userId, clock());
    const session = await sessionOf(db, token, clock());
    if (!session) throw new Error('no session');
    const cookie = `kehoach_session=${token}`;
    return { actor: session.actor, cookie, csrfToken, headers: { cookie, 'x-csrf-token': csrfToken } };
  };
  const add: FullService['add'] = async (user) => {
    hash ??= hashPassword(password);
    const whole = {
      fullName: `Người dùng ${user.username}`,
      roles: ['clerk' as const],
      permissions: [],
      passwordHash: await hash,
      mustChangePassword: false,
      ...user,
    };
    return signIn((await addUser(db, root, whole, clock())).id);
  };
  const organisation = { name: 'ỦY BAN NHÂN DÂN TỈNH A', kind: 'province' as const };
  const first = { organisation, username: 'quan.tri', fullName: 'Người quản trị', password };
  const admin = await signIn((await addAdmin(db, root, first, clock())).id);
  const commune = async (letter: string) => {
    const name = `ỦY BAN NHÂN DÂN XÃ ${letter.toUpperCase()}`;
    const { id } = await createOrganisation(db, admin.actor, { name, kind: 'commune' }, clock());
    return {
      id,
      admin: await add({ username: `admin.${letter}`, organisationId: id, roles: ['admin'] }),
      clerk: await add({ username: `clerk.${letter}`, organisationId: id }),
    };
  };
  const legal = await add({ username: 'legal', organisationId: admin.actor.organisationId, roles: ['legal'] });
  return {
    app,
    log,
    clock,
    store,
    province: { admin, legal },
    commune: await commune('b'),
    other: await commune('c'),
    signIn,
    add,
    token: async ({ actor }, scopes) => {
      const { token } = await createToken(db, actor, { name: 'test', scopes, days: 30 }, clock());
      return { authorization: `Bearer ${token}` };
    },
  };
}
