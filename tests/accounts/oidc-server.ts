// A real OpenID Connect provider on this machine, and a browser that signs in at it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface OidcServer {
  issuer: string;
  close(): Promise<void>;
}

export const client = { clientId: 'kehoach', clientSecret: 'mat-khau-cua-dich-vu-ke-hoach-0001' };

/** The login that is typed at the provider is the `sub`; `preferred_username` is the same with `.so` after it. */
export async function startOidcServer(redirectUri: string, { inIdToken = false } = {}): Promise<OidcServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['chìa khóa của bài kiểm thử'] },
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: !inIdToken,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ sub, preferred_username: `${sub}.so` }),
    }),
  });
  server.on('request', provider.callback());
  return { issuer, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Follows the provider's pages as `login`, from the address it is sent to, until it is sent to `end`. Gives that address. */
export async function signInAtProvider(start: string, login: string, end: string): Promise<string> {
  const jar = new Map<string, string>();
  const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form ? new URLSearchParams(form) : null;
    const answer = await fetch(url, { method: form ? 'POST' : 'GET', headers: { cookie }, body, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 12; step++) {
    const answer = await go(url, form);
    const location = answer.headers.get('location');
    form = undefined;
    if (location !== null) {
      url = new URL(location, url).href;
      if (url.startsWith(end)) return url;
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined)
      throw new Error(`The provider shows no form at ${url}: ${answer.status} ${page.slice(0, 300)}`);
    form = page.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' };
    url = new URL(action.replaceAll('&amp;', '&'), url).href;
  }
  throw new Error('The provider does not come to an end');
}
