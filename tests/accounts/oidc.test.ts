// Signing in by a real OpenID Connect provider.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oidcProvider } from '../../src/accounts/oidc/provider.ts';
import { startFullService, type FullService } from '../http/full-service.ts';
import { eachStore } from '../store/stores.ts';
import { client, signInAtProvider, startOidcServer, type OidcServer } from './oidc-server.ts';

const publicUrl = 'https://kehoach.example.vn';
const callback = `${publicUrl}/api/v1/oidc/callback`;

eachStore('single sign-on', (under) => {
  let server: OidcServer;
  let service: FullService;
  beforeAll(async () => {
    server = await startOidcServer(callback);
    const oidc = oidcProvider({ issuer: server.issuer, ...client, name: 'Cổng tỉnh A' });
    service = await startFullService(under.store, {}, { publicUrl, oidc });
    const { id } = service.commune;
    await service.add({ username: 'an.so', organisationId: id, passwordHash: null });
    await service.add({ username: 'binh.so', organisationId: id });
  });
  afterAll(async () => {
    await service.app.close();
    await server.close();
  });

  const call = (url: string, cookie = '') => service.app.inject({ url, headers: { cookie } });
  const cookieOf = (answer: Awaited<ReturnType<typeof call>>, name: string) =>
    answer.cookies.find((cookie) => cookie.name === name);

  /** Out to the provider. */
  async function leave(after = '') {
    const answer = await call(`/api/v1/oidc/login${after}`);
    expect(answer.statusCode, answer.body).toBe(302);
    return { url: String(answer.headers.location), cookie: `kehoach_oidc=${cookieOf(answer, 'kehoach_oidc')?.value}` };
  }

  /** Out, signed in there as `login`, and where that leads back to. */
  async function away(login: string, after?: string) {
    const { url, cookie } = await leave(after);
    return { back: (await signInAtProvider(url, login, callback)).slice(publicUrl.length), cookie };
  }

  async function signIn(login: string) {
    const { back, cookie } = await away(login);
    return call(back, cookie);
  }

  it('is offered by its name', async () => {
    expect(JSON.parse((await call('/api/v1/sign-in-ways')).body)).toEqual({
      password: true,
      oidc: { name: 'Cổng tỉnh A' },
    });
  });

  it('goes out with PKCE, state and nonce, and a cookie that only the way back sees', async () => {
    const answer = await call('/api/v1/oidc/login');
    const asked = new URL(String(answer.headers.location)).searchParams;
    expect(asked.get('redirect_uri')).toBe(callback);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('nonce')).toMatch(/^[\w-]{43}$/);
    const cookie = cookieOf(answer, 'kehoach_oidc');
    expect(cookie?.value.split('.')[0]).toBe(asked.get('state'));
    expect(cookie).toMatchObject({ path: '/api/v1/oidc', httpOnly: true, secure: true });
    expect(cookie).toMatchObject({ sameSite: 'Lax', maxAge: 600 });
  });

  it('opens the account that was made for it, the first time by its username, then by the provider’s own id', async () => {
    for (const turn of [1, 2]) {
      const answer = await signIn('an');
      expect([answer.statusCode, answer.headers.location], `${turn}`).toEqual([302, '/']);
      const session = cookieOf(answer, 'kehoach_session');
      expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' });
      const who = await call('/api/v1/session', `kehoach_session=${session?.value}`);
      expect(JSON.parse(who.body)).toMatchObject({ user: { username: 'an.so' } });
    }
    const log = await service.app.inject({ url: '/api/v1/audit?subject=user', headers: service.commune.admin.headers });
    const actions = (JSON.parse(log.body) as { items: { action: string }[] }).items.map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(['sign-in.done', 'sign-in.done', 'user.linked']);
  });

  it('leads to the page that was asked for, never to another site', async () => {
    for (const [asked, end] of [
      ['/ke-hoach/1?x=2.3#section-0', '/ke-hoach/1?x=2.3#section-0'],
      ['//example.com/', '/'],
      ['/\\example.com', '/'],
      ['https://example.com/', '/'],
    ] as const) {
      const { back, cookie } = await away('an', `?tiep=${encodeURIComponent(asked)}`);
      expect((await call(back, cookie)).headers.location).toBe(end);
    }
  });

  it.each([
    ['an account with a password, which is not taken over', 'binh'],
    ['somebody whom no admin has added', 'nguoi-la'],
  ])('refuses %s', async (_what, login) => {
    const answer = await signIn(login);
    expect(answer.headers.location).toBe('/dang-nhap?loi=accounts.oidc-unknown');
    expect(cookieOf(answer, 'kehoach_session')).toBeUndefined();
  });

  it('leads back once, to the browser that went out, in time, with what the provider said', async () => {
    const refused = '/dang-nhap?loi=accounts.oidc-refused';
    const { back, cookie } = await away('an');
    // Another browser: no cookie, or that of a way out of its own.
    expect((await call(back)).headers.location).toBe(refused);
    expect((await call(back, (await leave()).cookie)).headers.location).toBe(refused);
    // The address was changed on the way.
    const changed = await away('an');
    expect((await call(changed.back.replace(/code=[^&]*/, 'code=x'), changed.cookie)).headers.location).toBe(refused);
    // The right browser, twice.
    expect((await call(back, cookie)).headers.location).toBe('/');
    expect((await call(back, cookie)).headers.location).toBe(refused);
    const late = await away('an');
    service.clock.forward(10 * 60_000);
    expect((await call(late.back, late.cookie)).headers.location).toBe(refused);
  });

  it('tells a provider that does not answer, and tries again the next time', async () => {
    const gone = await startOidcServer(callback);
    await gone.close();
    const oidc = oidcProvider({ issuer: gone.issuer, ...client, name: 'x' });
    const checks = { state: 's', nonce: 'n', codeVerifier: 'v' };
    for (const turn of [1, 2]) {
      await expect(oidc.wayOut(callback, checks), `${turn}`).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'accounts.oidc-unreachable',
      });
    }
  });

  it('does not speak to a provider elsewhere without TLS', async () => {
    const oidc = oidcProvider({ issuer: 'http://sso.example.vn', ...client, name: 'x' });
    await expect(oidc.wayOut(callback, { state: 's', nonce: 'n', codeVerifier: 'v' })).rejects.toMatchObject({
      code: 'accounts.oidc-unreachable',
      cause: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' },
    });
  });
});
