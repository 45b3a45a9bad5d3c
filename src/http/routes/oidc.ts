/** Signing in by the office's own service: `/api/v1/oidc/login` and `/api/v1/oidc/callback`; `/api/v1/sign-in-ways`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { OidcProvider } from '../../accounts/oidc/provider.ts';
import { leaveForOidc, returnFromOidc, timeAway } from '../../accounts/oidc/sign-in.ts';
import { Failure } from '../../failure.ts';
import { guarded } from '../plugins/external/rate-limit.ts';
import { cookieSettings, setSessionCookie } from '../plugins/session-cookie.ts';
import { accountRefusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const stateCookie = 'kehoach_oidc';
const path = '/api/v1/oidc';

/** The provider leads back by a link of its own, which `strict` would not send the cookie with. */
const stateCookieSettings = (reply: FastifyReply, service: Service) =>
  ({ ...cookieSettings(reply, service), path, sameSite: 'lax' }) as const;

/** As registered with the provider: below the public address, else below the one that was called. */
function callbackOf({ protocol, host }: FastifyRequest, { publicUrl }: Service): string {
  return `${publicUrl ?? `${protocol}://${host}`}${path}/callback`;
}

/** A page of this service, never another site. */
const ownPage = /^\/(?![/\\])[\x21-\x7e]*$/;

/** What the cookie keeps: `<state>.<page to open afterwards>`. The state has no dot. */
function keptIn(cookie = ''): { state: string; page: string } {
  const [state = '', ...rest] = cookie.split('.');
  const page = rest.join('.');
  return { state, page: ownPage.test(page) ? page : '/' };
}

/** To the address that the work gives; when it fails, to the sign-in page with the code, for a person looks at this. */
async function redirected(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
  reply.header('cache-control', 'no-store');
  try {
    reply.redirect(await work());
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reply.request.errorCode = error.code;
    reply.redirect(`/dang-nhap?loi=${encodeURIComponent(error.code)}`);
  }
}

export function oidcRoutes(app: FastifyInstance, service: Service): void {
  const { db, clock, oidc } = service;
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/sign-in-ways',
    config: { access: 'public' },
    schema: {
      operationId: 'listSignInWays',
      tags: ['session'],
      summary: 'Các cách đăng nhập / ways to sign in',
      response: {
        200: z.object({
          password: z.literal(true),
          oidc: z
            .object({ name: z.string() })
            .nullable()
            .describe('Đăng nhập một lần, bắt đầu ở /api/v1/oidc/login / single sign-on'),
        }),
      },
    },
    handler: () => Promise.resolve({ password: true as const, oidc: oidc ? { name: oidc.name } : null }),
  });
  if (oidc) oidcWays(app, service, oidc, { db, clock });
}

function oidcWays(
  app: FastifyInstance,
  service: Service,
  provider: OidcProvider,
  { db, clock }: Pick<Service, 'db' | 'clock'>,
): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: `${path}/login`,
    config: { access: 'public', ...guarded },
    schema: {
      operationId: 'leaveForOidc',
      tags: ['session'],
      summary: 'Sang dịch vụ đăng nhập của cơ quan / to the office’s own sign-in',
      querystring: z.object({
        tiep: z.string().max(1_000).optional().describe('Trang mở sau khi đăng nhập / the page to open afterwards'),
      }),
      response: {
        302: z.null().describe('→ OpenID Connect, hoặc / or /dang-nhap?loi=<code>'),
        429: accountRefusals[429],
      },
    },
    handler: async (request, reply) => {
      await redirected(reply, async () => {
        const { url, state } = await leaveForOidc(db, provider, callbackOf(request, service), clock());
        const { tiep = '' } = request.query;
        reply.setCookie(stateCookie, `${state}.${tiep}`, {
          ...stateCookieSettings(reply, service),
          maxAge: timeAway / 1_000,
        });
        return url;
      });
      return reply;
    },
  });
  typed.route({
    method: 'GET',
    url: `${path}/callback`,
    config: { access: 'public', ...guarded },
    schema: {
      operationId: 'returnFromOidc',
      tags: ['session'],
      summary: 'Trở về từ dịch vụ đăng nhập / back from it',
      response: {
        302: z.null().describe('→ / hoặc trang đã xin / the page asked for, hoặc / or /dang-nhap?loi=<code>'),
        429: accountRefusals[429],
      },
    },
    handler: async (request, reply) => {
      await redirected(reply, async () => {
        const { state, page } = keptIn(request.cookies[stateCookie]);
        reply.clearCookie(stateCookie, stateCookieSettings(reply, service));
        const url = new URL(callbackOf(request, service));
        url.search = request.url.split('?').slice(1).join('?');
        setSessionCookie(reply, await returnFromOidc(db, provider, url, state, clock()), service);
        return page;
      });
      return reply;
    },
  });
}
