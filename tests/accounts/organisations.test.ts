// Who may keep whose people and organisations, over HTTP.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, startFullService, type Caller, type FullService } from '../http/full-service.ts';
import { problem } from '../http/service-under-test.ts';
import { eachStore } from '../store/stores.ts';

eachStore('admins', (under) => {
  let service: FullService;
  beforeAll(async () => (service = await startFullService(under.store)));
  afterAll(() => service.app.close());

  async function call(caller: Caller, route: string, payload?: object) {
    const [method, path] = route.split(' ') as ['GET', string];
    const url = `/api/v1${path}`;
    const answer = await service.app.inject({ method, url, headers: caller.headers, ...(payload ? { payload } : {}) });
    const code = answer.statusCode >= 400 ? problem(answer).code : '';
    return { status: answer.statusCode, code, body: JSON.parse(answer.body || 'null') as Record<string, unknown> };
  }

  const listed = async (caller: Caller, path: string, key: string) =>
    ((await call(caller, `GET ${path}`)).body['items'] as Record<string, unknown>[]).map((item) => item[key]);

  it('see their own organisation and those below, not those beside or above', async () => {
    const { province, commune } = service;
    expect(await listed(province.admin, '/organisations', 'name')).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH A',
      'ỦY BAN NHÂN DÂN XÃ B',
      'ỦY BAN NHÂN DÂN XÃ C',
    ]);
    expect(await listed(commune.admin, '/organisations', 'name')).toEqual(['ỦY BAN NHÂN DÂN XÃ B']);
    expect(await listed(commune.admin, '/users', 'username')).toEqual(['admin.b', 'clerk.b']);
    expect(await listed(province.admin, '/users', 'username')).toContain('clerk.c');
  });

  it('keep organisations below their own, with a unit of the official list', async () => {
    const { province, commune } = service;
    const wrong = { name: 'Phòng Văn hóa', kind: 'other', unitCode: '99' };
    expect((await call(commune.admin, 'POST /organisations', wrong)).code).toBe('accounts.unknown-unit');
    const made = await call(commune.admin, 'POST /organisations', { ...wrong, unitCode: null });
    expect(made).toMatchObject({ status: 201, body: { parentId: commune.id } });
    const below = String(made.body['id']);
    expect((await call(province.admin, `PATCH /organisations/${below}`, { name: 'Phòng Nội vụ' })).body).toMatchObject({
      id: below,
      name: 'Phòng Nội vụ',
      kind: 'other',
      parentId: commune.id,
    });
    // Under itself or what is below it, under another's, or up.
    const ring = await call(province.admin, `PATCH /organisations/${commune.id}`, { parentId: below });
    expect([ring.status, ring.code]).toEqual([409, 'accounts.ring']);
    const away = await call(commune.admin, `PATCH /organisations/${below}`, { parentId: service.other.id });
    expect([away.status, away.code]).toEqual([404, 'accounts.no-organisation']);
    const up = await call(commune.admin, `PATCH /organisations/${commune.id}`, { parentId: below });
    expect([up.status, up.code]).toEqual([409, 'accounts.own-parent']);
  });

  it('cannot lock themselves out, take their own role or take a name twice', async () => {
    const { admin } = service.commune;
    const own = `PATCH /users/${admin.actor.userId}`;
    for (const change of [{ active: false }, { roles: ['clerk'] }]) {
      expect((await call(admin, own, change)).code, JSON.stringify(change)).toBe('accounts.own-rights');
    }
    expect((await call(admin, own, { fullName: 'Tên mới', roles: ['admin', 'clerk'] })).status).toBe(200);
    const first = await call(admin, `POST /users/${admin.actor.userId}/password`, { password });
    expect(first.code).toBe('accounts.own-password');
    const twice = { username: 'CLERK.C', fullName: 'Trùng tên', roles: ['clerk'] };
    expect((await call(admin, 'POST /users', twice)).code).toBe('accounts.username-taken');
  });

  it('change rights at once, in the midst of a session', async () => {
    const { province, commune } = service;
    const url = `PATCH /users/${commune.clerk.actor.userId}`;
    expect((await call(commune.clerk, 'GET /users')).code).toBe('accounts.role-missing');
    await call(province.admin, url, { roles: ['clerk', 'admin'], permissions: ['issue', 'issue'] });
    expect((await call(commune.clerk, 'GET /users')).status).toBe(200);
    expect((await call(commune.clerk, 'GET /session')).body).toMatchObject({
      user: { roles: ['clerk', 'admin'], permissions: ['issue'] },
    });
    await call(province.admin, url, { roles: ['clerk'] });
    expect((await call(commune.clerk, 'GET /users')).status).toBe(403);
  });

  it('read in the audit log what was done in their organisation and below, page by page', async () => {
    const { province, commune, other } = service;
    const page = await call(commune.admin, 'GET /audit?limit=2');
    const items = page.body['items'] as { id: number; action: string; organisation: { id: string } }[];
    expect(items).toHaveLength(2);
    const next = await call(commune.admin, `GET /audit?limit=200&before=${String(page.body['next'])}`);
    const rest = next.body['items'] as typeof items;
    expect(Math.max(...rest.map(({ id }) => id))).toBeLessThan(items[1]!.id);
    expect([...items, ...rest].map(({ organisation }) => organisation.id)).not.toContain(other.id);
    expect(next.body['next']).toBeNull();
    const changed = await call(
      province.admin,
      `GET /audit?action=user.changed&subject=user:${commune.clerk.actor.userId}`,
    );
    expect(changed.body['items']).toMatchObject([
      { actor: 'quan.tri', details: { username: 'clerk.b', roles: ['clerk'] } },
      { actor: 'quan.tri', details: { username: 'clerk.b', roles: ['clerk', 'admin'], permissions: ['issue'] } },
    ]);
    expect(JSON.stringify(page.body) + JSON.stringify(next.body)).not.toMatch(/argon2|kehoach_[\w-]{43}/);
  });
});
