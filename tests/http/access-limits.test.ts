import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachStore } from '../store/stores.ts';
import { password, startFullService, type FullService } from './full-service.ts';
import { post, problem } from './service-under-test.ts';

const minute = 60_000;

eachStore('guessing passwords', (under) => {
  let service: FullService;
  beforeAll(async () => (service = await startFullService(under.store)));
  afterAll(() => service.app.close());

  let address = 0;
  /** From another address each time, unless told. */
  const guess = (username: string, word = 'sai mật khẩu', from = `10.0.${address >> 8}.${address++ & 255}`) =>
    service.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: from,
      payload: { username, password: word },
    });

  async function statuses(username: string, count: number): Promise<number[]> {
    const told: number[] = [];
    for (let turn = 0; turn < count; turn++) told.push((await guess(username)).statusCode);
    return told;
  }

  it('locks a name after five wrong passwords, and looks the same for a name that nobody has', async () => {
    for (const name of ['clerk.b', 'khong.co.ai']) {
      expect(await statuses(name, 6), name).toEqual([401, 401, 401, 401, 401, 429]);
      const answer = await guess(name, password);
      expect(problem(answer), name).toMatchObject({ status: 429, code: 'accounts.too-many-attempts' });
      expect(answer.headers['retry-after'], name).toBe('60');
    }
    // The right password did not help while the name was locked; afterwards it does.
    service.clock.forward(minute);
    expect((await guess('clerk.b', password)).statusCode).toBe(200);
    expect(await statuses('clerk.b', 5)).toEqual([401, 401, 401, 401, 401]);
  });

  it('waits twice as long after every further failure, fifteen minutes at most', async () => {
    await statuses('legal', 5);
    const waits: string[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const { headers } = await guess('legal');
      waits.push(String(headers['retry-after']));
      service.clock.forward(Number(headers['retry-after']) * 1_000);
      expect((await guess('legal')).statusCode).toBe(401);
    }
    expect(waits).toEqual(['60', '120', '240', '480', '900', '900']);
  });

  it('counts guesses that come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('admin.b')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(15);
  });

  it('locks an address that tries many names, not the office beside it; one right password does not clear it', async () => {
    const told: number[] = [];
    for (let turn = 0; turn < 29; turn++) told.push((await guess(`ten.${turn}`, 'sai', '203.0.113.9')).statusCode);
    told.push((await guess('clerk.c', password, '203.0.113.9')).statusCode);
    told.push((await guess('ten.30', 'sai', '203.0.113.9')).statusCode);
    told.push((await guess('clerk.c', password, '203.0.113.9')).statusCode);
    expect(told).toEqual([...Array<number>(29).fill(401), 200, 401, 429]);
    expect((await guess('clerk.c', password, '203.0.113.10')).statusCode).toBe(200);
  });

  it('takes a network of IPv6 for one address', async () => {
    for (let turn = 0; turn < 30; turn++) await guess(`sau.${turn}`, 'sai', `2001:db8:0:7::${turn + 1}`);
    expect((await guess('clerk.c', password, '2001:db8:0:7:ffff::1')).statusCode).toBe(429);
    expect((await guess('clerk.c', password, '2001:db8:0:8::1')).statusCode).toBe(200);
  });

  it('counts wrong current passwords too', async () => {
    const caller = await service.add({ username: 'doi', organisationId: service.commune.id });
    const change = (current: string) =>
      post(service.app, '/api/v1/session/password', { current, next: 'một mật khẩu khác' }, caller.headers);
    for (let turn = 0; turn < 5; turn++) expect((await change(`sai ${turn}`)).statusCode).toBe(422);
    expect((await change(password)).statusCode).toBe(429);
  });

  it('unlocks a name whose admin sets a password', async () => {
    const { app, commune, other } = service;
    await statuses('clerk.b', 6);
    const url = `/api/v1/users/${commune.clerk.actor.userId}/password`;
    const first = { password: 'mật khẩu do quản trị đặt' };
    const admin = await service.signIn(commune.admin.actor.userId);
    const stranger = await service.signIn(other.admin.actor.userId);
    expect((await post(app, url, first, stranger.headers)).statusCode).toBe(404);
    expect((await post(app, url, first, admin.headers)).statusCode).toBe(204);
    expect((await guess('clerk.b', first.password)).statusCode).toBe(200);
  });

  it('asks whoever calls far too often to wait', async () => {
    const call = () => service.app.inject({ method: 'POST', url: '/api/v1/setup', payload: {} });
    for (let turn = 0; turn < 60; turn++) expect((await call()).statusCode).toBe(422);
    const refused = await call();
    expect(problem(refused)).toMatchObject({ status: 429, code: 'http.too-many-requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});
