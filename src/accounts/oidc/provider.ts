/** The office's own sign-in service (OpenID Connect): authorization code with PKCE, by openid-client. */
import * as oidc from 'openid-client';
import { Failure } from '../../failure.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says after «Đăng nhập bằng». */
  name: string;
}

/** What one way out must come back with. */
export interface OidcChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Who has come back. */
export interface OidcPerson {
  /** `issuer#sub`: what never changes. */
  subject: string;
  /** `preferred_username`, if the provider tells it. */
  username: string | undefined;
}

export interface OidcProvider {
  name: string;
  /** Where the browser is sent. Throws `accounts.oidc-unreachable`. */
  wayOut(redirectUri: string, checks: OidcChecks): Promise<string>;
  /** Who has come back to `url`. Throws `accounts.oidc-refused`, `accounts.oidc-unreachable`. */
  person(url: URL, checks: OidcChecks): Promise<OidcPerson>;
}

export function newChecks(): OidcChecks {
  return { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
}

/** Seconds that the provider has for each answer. */
const timeout = 10;

/** Without TLS only on this machine itself. */
const isHere = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function unreachable(issuer: URL, cause: unknown): Failure {
  const message = `Không kết nối được dịch vụ đăng nhập ${issuer.host}; hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.`;
  return new Failure('unavailable', 'accounts.oidc-unreachable', message, [], cause);
}

function refused(cause: unknown): Failure {
  const message = 'Đăng nhập qua dịch vụ của cơ quan không thành công hoặc đã quá lâu; hãy bấm đăng nhập lại.';
  return new Failure('unauthenticated', 'accounts.oidc-refused', message, [], cause);
}

/** The provider answered, but not what was asked for; all else is that it did not answer. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')
  );
}

/** Asks the provider for nothing before the first sign-in, so that the service starts without it. */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OidcProvider {
  const address = new URL(issuer);
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    const insecure = isHere(address) ? { execute: [oidc.allowInsecureRequests] } : {};
    discovered ??= oidc.discovery(address, clientId, clientSecret, undefined, { timeout, ...insecure });
    return discovered.catch((error: unknown) => {
      discovered = undefined;
      throw unreachable(address, error);
    });
  };
  return {
    name,
    wayOut: async (redirectUri, { state, nonce, codeVerifier }) => {
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return url.href;
    },
    person: async (url, checks) => {
      const config = await configuration();
      try {
        return await personFrom(config, url, checks);
      } catch (error) {
        throw isRefusal(error) ? refused(error) : unreachable(address, error);
      }
    },
  };
}

/** Checks signature, issuer, audience, state, nonce and PKCE: openid-client throws when one is wrong. */
async function personFrom(config: oidc.Configuration, url: URL, checks: OidcChecks): Promise<OidcPerson> {
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('An ID token without claims');
  const told = claims['preferred_username'] ?? (await askedFor(config, tokens.access_token, claims.sub));
  const username = typeof told === 'string' && told !== '' ? told : undefined;
  return { subject: `${claims.iss}#${claims.sub}`, username };
}

/** Many providers tell the username only when they are asked for it. */
async function askedFor(config: oidc.Configuration, accessToken: string, sub: string): Promise<string | undefined> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return undefined;
  return (await oidc.fetchUserInfo(config, accessToken, sub)).preferred_username;
}
