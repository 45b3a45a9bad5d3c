import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changePassword } from '../../src/accounts/password/change.ts';
import { signIn as signInTo } from '../../src/accounts/sign-in/password.ts';
import { users } from '../../src/store/schema/index.ts';
import { eachStore } from '../store/stores.ts';
import { password, startFullService, type FullService } from './full-service.ts';
import { post, problem } from './service-under-test.ts';

const url = '/api/v1/session';
const hour = 3_600_000;

eachStore('signing in', (under) => {
  let service: FullService;
  beforeAll(async () => (service = await startFullService(under.store)));
  afterAll(() => service.app.close());

  const signIn = (username: string, word: string, headers: Record<string, string> = {}) =>
    post(service.app, url, { username, password: word }, headers);
  const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie']);

  it('opens a session by name and password, in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn(' Clerk.B', password);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(cookieOf(answer)).toMatch(/^kehoach_session=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/);
    const told = JSON.parse(answer.body) as Record<string, unknown>;
    expect(told).toMatchObject({
      user: { username: 'clerk.b', roles: ['clerk'], permissions: [], mustChangePassword: false },
      organisation: { name: 'ỦY BAN NHÂN DÂN XÃ B', kind: 'commune', unitCode: null },
    });
    const again = await service.app.inject({ url, headers: { cookie: cookieOf(answer).split(';')[0] ?? '' } });
    expect(JSON.parse(again.body)).toEqual(told);
    expect(answer.body).not.toContain('argon2');
  });

  it('marks the cookie as secure behind a proxy that is believed, and believes no other', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    expect(cookieOf(await signIn('clerk.b', password, https))).not.toContain('Secure');
    const { app } = await startFullServiceBehindProxy();
    const answer = await post(app, url, { username: 'clerk.b', password }, https);
    expect(cookieOf(answer)).toContain('; Secure');
    await app.close();
  });

  async function startFullServiceBehindProxy() {
    const { startService } = await import('./service-under-test.ts');
    const { db, blobs } = under.store;
    return startService({ service: { db, blobs, clock: service.clock }, trustProxy: true });
  }

  it('says the same of a wrong password, an unknown name and a locked account', async () => {
    const off = await service.add({ username: 'off', organisationId: service.commune.id });
    const { commune, app } = service;
    await app.inject({
      method: 'PATCH',
      url: `/api/v1/users/${off.actor.userId}`,
      headers: commune.admin.headers,
      payload: { active: false },
    });
    const answers = [
      await signIn('clerk.b', 'sai mật khẩu'),
      await signIn('khong.co.ai', 'sai mật khẩu'),
      await signIn('off', password),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(problem(answer)).toMatchObject({ code: 'accounts.wrong-credentials', findings: [] });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(new Set(answers.map((answer) => problem(answer).detail)).size).toBe(1);
  });

  it('ends a session after eight hours without a request, and after seven days whatever is done', async () => {
    const { clock, app } = service;
    const caller = await service.add({ username: 'idle', organisationId: service.commune.id });
    const asks = async () => (await app.inject({ url, headers: caller.headers })).statusCode;
    clock.forward(7.9 * hour);
    expect(await asks()).toBe(200);
    clock.forward(7.9 * hour);
    expect(await asks()).toBe(200);
    clock.forward(8 * hour);
    expect(await asks()).toBe(401);
    const busy = await service.signIn(caller.actor.userId);
    const stays = async () => (await app.inject({ url, headers: busy.headers })).statusCode;
    for (let step = 1; step < 24; step++) {
      clock.forward(7 * hour);
      expect(await stays(), `${step * 7} hours`).toBe(200);
    }
    clock.forward(7 * hour);
    expect(await stays()).toBe(401);
  });

  it('signs out: the cookie opens nothing any more', async () => {
    const caller = await service.add({ username: 'leaver', organisationId: service.commune.id });
    const answer = await service.app.inject({ method: 'DELETE', url, headers: caller.headers });
    expect(answer.statusCode, answer.body).toBe(204);
    expect(cookieOf(answer)).toMatch(/^kehoach_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await service.app.inject({ url, headers: caller.headers })).statusCode).toBe(401);
  });

  it('changes a password only for who knows it, and ends the other sessions', async () => {
    const here = await service.add({ username: 'changer', organisationId: service.commune.id });
    const elsewhere = await service.signIn(here.actor.userId);
    const change = (current: string, next: string) =>
      post(service.app, `${url}/password`, { current, next }, here.headers);
    expect(problem(await change('không phải', 'một mật khẩu khác')).code).toBe('accounts.wrong-password');
    expect(problem(await change(password, 'ngắn')).code).toBe('accounts.weak-password');
    expect(problem(await change(password, password)).code).toBe('accounts.same-password');
    expect((await change(password, 'một mật khẩu khác')).statusCode).toBe(204);
    expect((await service.app.inject({ url, headers: here.headers })).statusCode).toBe(200);
    expect((await service.app.inject({ url, headers: elsewhere.headers })).statusCode).toBe(401);
    expect((await signIn('changer', password)).statusCode).toBe(401);
    // However the keyboard composes the marks.
    expect((await signIn('changer', 'một mật khẩu khác'.normalize('NFD'))).statusCode).toBe(200);
  });

  it('opens nothing by a password that was changed, or an account that was locked, while it was looked at', async () => {
    const { db } = under;
    const { actor } = await service.add({ username: 'vua-doi', organisationId: service.commune.id });
    const during = (meanwhile: Partial<typeof users.$inferInsert>) => {
      const transaction = async (work: Parameters<typeof db.transaction>[0]) => {
        await db.update(users).set(meanwhile).where(eq(users.id, actor.userId));
        return db.transaction(work);
      };
      return Object.create(db, { transaction: { value: transaction } }) as typeof db;
    };
    const credentials = { username: 'vua-doi', password, address: '192.0.2.7' };
    const refused = { code: 'accounts.wrong-credentials' };
    await expect(signInTo(during({ active: false }), credentials, service.clock())).rejects.toMatchObject(refused);
    const { passwordHash } = (await db.select().from(users).where(eq(users.id, actor.userId)))[0]!;
    await db.update(users).set({ active: true }).where(eq(users.id, actor.userId));
    const other = during({ passwordHash: 'khác' });
    await expect(signInTo(other, credentials, service.clock())).rejects.toMatchObject(refused);
    await db.update(users).set({ passwordHash }).where(eq(users.id, actor.userId));
    const next = { current: password, next: 'một mật khẩu mới' };
    const change = changePassword(during({ passwordHash: 'khác' }), actor, 'x', next, service.clock());
    await expect(change).rejects.toMatchObject({ code: 'accounts.wrong-password' });
  });

  it('revokes the API tokens of whom an admin gives a password; one’s own change leaves them', async () => {
    const { app, commune, signIn: signInAs } = service;
    const caller = await service.add({ username: 'co-ma', organisationId: commune.id });
    const headers = await service.token(caller, ['drafts:read']);
    const reading = async () => (await app.inject({ url: '/api/v1/drafts', headers })).statusCode;
    const next = 'một mật khẩu của riêng tôi';
    await post(app, `${url}/password`, { current: password, next }, caller.headers);
    expect(await reading()).toBe(200);
    const admin = await signInAs(commune.admin.actor.userId);
    const given = { password: 'mật khẩu do quản trị đặt' };
    await post(app, `/api/v1/users/${caller.actor.userId}/password`, given, admin.headers);
    const again = await signInAs(caller.actor.userId);
    const own = { current: given.password, next };
    expect((await post(app, `${url}/password`, own, again.headers)).statusCode).toBe(204);
    expect(await reading()).toBe(401);
  });

  it('lets a person with a first password do nothing but change it', async () => {
    const { app, commune, signIn: signInAs } = service;
    const admin = await signInAs(commune.admin.actor.userId);
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/users',
      headers: admin.headers,
      payload: { username: 'moi', fullName: 'Người mới', roles: ['clerk'], password: 'mật khẩu đầu tiên' },
    });
    expect(made.statusCode, made.body).toBe(201);
    const answer = await signIn('moi', 'mật khẩu đầu tiên');
    const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
    const headers = { cookie: cookieOf(answer).split(';')[0] ?? '', 'x-csrf-token': csrfToken };
    const other = await app.inject({ url: '/api/v1/tokens', headers });
    expect([other.statusCode, problem(other).code]).toEqual([403, 'accounts.must-change-password']);
    const change = { current: 'mật khẩu đầu tiên', next: 'mật khẩu thứ hai' };
    expect((await post(app, `${url}/password`, change, headers)).statusCode).toBe(204);
    expect((await app.inject({ url: '/api/v1/tokens', headers })).statusCode).toBe(200);
  });

  it('refuses a body that is none, field by field', async () => {
    const answer = await post(service.app, url, { username: 5, nguoi: 1 });
    expect(answer.statusCode).toBe(422);
    const told = problem(answer);
    expect(told.code).toBe('http.invalid-body');
    expect(told.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'http.wrong-field username',
      'http.wrong-field password',
      'http.unknown-field nguoi',
    ]);
  });

  it('writes no name, password or token to the log', () => {
    expect(service.log.join('')).not.toMatch(/clerk\.b|mật khẩu|một câu|kehoach_session/);
  });
});
