// Every route of the running service, tried by everybody who may not call it. New routes are found by themselves.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcProvider } from '../../src/accounts/oidc/provider.ts';
import { permissions, roles, scopes } from '../../src/accounts/rights.ts';
import type { DeclaredRoute } from '../../src/http/plugins/access.ts';
import { auditLog } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { foreignBodies, foreignThings } from './access/foreign-things.ts';
import { publicRoutes } from './access/public-routes.ts';
import { startFullService, type Caller, type FullService } from './full-service.ts';
import { problem } from './service-under-test.ts';

const nameOf = ({ method, url }: Pick<DeclaredRoute, 'method' | 'url'>) =>
  `${method === 'HEAD' ? 'GET' : method} ${url}`;
const changes = ({ method }: DeclaredRoute) => !['GET', 'HEAD'].includes(method);

/** An address with ids that nothing has. */
const somewhere = (url: string) => url.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');

/** Never asked: it is there so that its routes are. */
const oidc = oidcProvider({ issuer: 'https://sso.example.vn', clientId: 'x', clientSecret: 'x', name: 'x' });

type Headers = Record<string, string>;

eachStore('every route', (under) => {
  let service: FullService;
  let pages: string;
  let guarded: DeclaredRoute[];
  /** Has every role and permission, in the commune. */
  let everything: Caller;
  beforeAll(async () => {
    pages = await mkdtemp(join(tmpdir(), 'kehoach-pages-'));
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>Kế hoạch</title>');
    service = await startFullService(under.store, { pages }, { oidc });
    guarded = service.app.declaredRoutes.filter(({ access }) => access !== 'public');
    everything = await service.add({
      username: 'everything',
      organisationId: service.commune.id,
      roles: [...roles],
      permissions: [...permissions],
    });
  });
  afterAll(async () => {
    await service.app.close();
    await rm(pages, { recursive: true });
  });

  const call = ({ method, url }: DeclaredRoute, headers: Headers = {}) =>
    service.app.inject({ method: method as 'GET', url: somewhere(url), headers });

  /** Calls every guarded route and gives `method address: status code` of those that are not answered so. */
  async function notAnswered(
    expected: string,
    headersFor: (route: DeclaredRoute) => Promise<Headers> | Headers,
    routes: readonly DeclaredRoute[] = guarded,
  ): Promise<string[]> {
    const strays: string[] = [];
    for (const route of routes) {
      const answer = await call(route, await headersFor(route));
      // HEAD has no body to tell the code in.
      const told = route.method === 'HEAD' ? expected.split(' ')[1] : problem(answer).code;
      const got = `${answer.statusCode} ${told}`;
      if (got !== expected) strays.push(`${route.method} ${route.url}: ${got}`);
    }
    return strays;
  }

  it('is public only if it is in the reviewed list, and the list has no others', () => {
    const open = service.app.declaredRoutes.filter(({ access }) => access === 'public').map(nameOf);
    expect([...new Set(open)].sort()).toEqual([...publicRoutes].sort());
    expect(guarded.length).toBeGreaterThan(20);
  });

  it('is open to those it is for: signed in, with the role, the permission and the CSRF token', async () => {
    const refused: string[] = [];
    for (const route of guarded) {
      // Some calls end the session.
      const { headers } = await service.signIn(everything.actor.userId);
      const { statusCode } = await call(route, headers);
      if ([401, 403, 500].includes(statusCode)) refused.push(`${route.method} ${route.url}: ${statusCode}`);
    }
    expect(refused).toEqual([]);
  });

  it('refuses whoever has not signed in', async () => {
    expect(await notAnswered('401 accounts.not-signed-in', () => ({}))).toEqual([]);
    const cookie = `kehoach_session=${'A'.repeat(43)}`;
    expect(await notAnswered('401 accounts.not-signed-in', () => ({ cookie, 'x-csrf-token': 'x' }))).toEqual([]);
  });

  it('refuses a session that has expired, and one whose person is locked out', async () => {
    const { headers } = await service.signIn(everything.actor.userId);
    service.clock.forward(8 * 3_600_000);
    expect(await notAnswered('401 accounts.not-signed-in', () => headers)).toEqual([]);
    const leaver = await service.add({ username: 'leaver', organisationId: service.commune.id, roles: [...roles] });
    const token = await service.token(leaver, [...scopes]);
    const admin = await service.signIn(service.commune.admin.actor.userId);
    const url = `/api/v1/users/${leaver.actor.userId}`;
    const locked = await service.app.inject({
      method: 'PATCH',
      url,
      headers: admin.headers,
      payload: { active: false },
    });
    expect(locked.statusCode).toBe(200);
    expect(await notAnswered('401 accounts.not-signed-in', () => leaver.headers)).toEqual([]);
    expect(await notAnswered('401 accounts.bad-token', () => token)).toEqual([]);
  });

  it('refuses a change without the CSRF token of the session', async () => {
    const { cookie } = await service.signIn(everything.actor.userId);
    const { csrfToken } = await service.signIn(everything.actor.userId);
    const changing = guarded.filter(changes);
    expect(await notAnswered('403 accounts.csrf', () => ({ cookie }), changing)).toEqual([]);
    const foreign = { cookie, 'x-csrf-token': csrfToken };
    expect(await notAnswered('403 accounts.csrf', () => foreign, changing)).toEqual([]);
  });

  it('refuses a change that a page of another site sends, also where anybody may call', async () => {
    const { headers } = await service.signIn(everything.actor.userId);
    const crossing = { ...headers, 'sec-fetch-site': 'cross-site' };
    const changing = service.app.declaredRoutes.filter(changes);
    expect(await notAnswered('403 accounts.cross-site', () => crossing, changing)).toEqual([]);
  });

  it('refuses whoever has every other role or permission', async () => {
    const byRole = guarded.filter(({ access }) => typeof access === 'object' && 'role' in access);
    const byPermission = guarded.filter(({ access }) => typeof access === 'object' && 'permission' in access);
    expect(byRole.length).toBeGreaterThan(0);
    let count = 0;
    const lacking = async ({ access }: DeclaredRoute) => {
      const wanted: readonly string[] =
        typeof access !== 'object' ? [] : 'role' in access ? [access.role].flat() : [access.permission];
      const caller = await service.add({
        username: `lacking.${count++}`,
        organisationId: service.commune.id,
        roles: roles.filter((role) => !wanted.includes(role)),
        permissions: permissions.filter((permission) => !wanted.includes(permission)),
      });
      return caller.headers;
    };
    expect(await notAnswered('403 accounts.role-missing', lacking, byRole)).toEqual([]);
    expect(await notAnswered('403 accounts.permission-missing', lacking, byPermission)).toEqual([]);
  });

  it('refuses an API token without its scope, and every token where there is no scope', async () => {
    const caller = await service.signIn(everything.actor.userId);
    const lacking = ({ scope }: DeclaredRoute) =>
      service.token(
        caller,
        scopes.filter((other) => other !== scope),
      );
    expect(await notAnswered('403 accounts.scope-missing', lacking)).toEqual([]);
  });

  it('refuses an API token that has expired or was revoked, and a session secret in its place', async () => {
    const caller = await service.add({ username: 'revoker', organisationId: service.commune.id, roles: [...roles] });
    const token = await service.token(caller, [...scopes]);
    const list = await service.app.inject({ url: '/api/v1/tokens', headers: caller.headers });
    const [{ id }] = (JSON.parse(list.body) as { items: [{ id: string }] }).items;
    await service.app.inject({ method: 'DELETE', url: `/api/v1/tokens/${id}`, headers: caller.headers });
    expect(await notAnswered('401 accounts.bad-token', () => token)).toEqual([]);
    const expiring = await service.token(caller, [...scopes]);
    service.clock.forward(30 * 24 * 3_600_000);
    expect(await notAnswered('401 accounts.bad-token', () => expiring)).toEqual([]);
    const { cookie } = await service.signIn(everything.actor.userId);
    const authorization = cookie.replace('kehoach_session=', 'Bearer ');
    expect(await notAnswered('401 accounts.bad-token', () => ({ authorization }))).toEqual([]);
  });

  describe('that names a thing', () => {
    it('says how to name another organisation’s, in tests/http/access/foreign-things.ts', () => {
      const naming = guarded.filter(({ url }) => /:\w+|\*/.test(url)).map(nameOf);
      expect([...new Set(naming)].sort()).toEqual(Object.keys(foreignThings).sort());
    });

    it('answers 404 for another organisation’s, as if it was not there, and changes nothing', async () => {
      const calls = [
        ...Object.entries(foreignThings),
        ...foreignBodies.map(({ route, make }) => [route, make] as const),
      ];
      const made: [string, { url: string; payload?: object }][] = [];
      for (const [route, make] of calls) made.push([route, await make(service)]);
      const logged = await under.store.db.$count(auditLog);
      const strays: string[] = [];
      for (const [route, { url, payload }] of made) {
        const method = route.split(' ')[0] as 'GET';
        const { headers } = await service.signIn(everything.actor.userId);
        const answer = await service.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
        if (answer.statusCode !== 404) strays.push(`${route}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
      expect(strays).toEqual([]);
      expect(await under.store.db.$count(auditLog)).toBe(logged);
    });
  });
});
