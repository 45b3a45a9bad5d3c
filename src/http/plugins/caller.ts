/** Finds out who calls, by session cookie or API token, and whether they may: before the body is read. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requirePermission, requireRole, type Actor } from '../../accounts/actor.ts';
import type { Scope } from '../../accounts/rights.ts';
import { sameSecret } from '../../accounts/secrets.ts';
import { sessionOf, type Session } from '../../accounts/sign-in/sessions.ts';
import { actorOfToken } from '../../accounts/tokens/tokens.ts';
import { Failure } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import type { Access, Declared } from './access.ts';
import { sessionCookie } from './session-cookie.ts';

export interface CallerSettings {
  db: Database;
  clock: () => Date;
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Browsers say where a request comes from; the page of another site has no business here. */
function refuseCrossSite({ headers, method }: FastifyRequest): void {
  if (safeMethods.includes(method) || headers['sec-fetch-site'] !== 'cross-site') return;
  const message = 'Yêu cầu đến từ một trang web khác nên bị từ chối; hãy thao tác ngay trên trang của dịch vụ.';
  throw new Failure('forbidden', 'accounts.cross-site', message);
}

/** A page of another site can make a browser send the cookie, but not this header. */
function requireCsrfToken({ headers, method }: FastifyRequest, { csrfToken }: Session): void {
  const told = headers['x-csrf-token'];
  if (safeMethods.includes(method) || (typeof told === 'string' && sameSecret(told, csrfToken))) return;
  const message = 'Yêu cầu thiếu mã chống giả mạo (x-csrf-token) hoặc mã đã cũ; hãy tải lại trang rồi làm lại.';
  throw new Failure('forbidden', 'accounts.csrf', message);
}

function requireChangedPassword({ mustChangePassword }: Session, { beforePasswordChange }: Partial<Declared>): void {
  if (!mustChangePassword || beforePasswordChange) return;
  const message = 'Bạn đang dùng mật khẩu do người quản trị đặt; hãy đổi mật khẩu trước khi làm việc khác.';
  throw new Failure('forbidden', 'accounts.must-change-password', message);
}

function requireScope({ scopes = [] }: Actor, wanted: Scope | undefined): void {
  if (wanted !== undefined && scopes.includes(wanted)) return;
  const needed = wanted === undefined ? 'chỉ dùng được khi đăng nhập' : `cần mã truy cập có phạm vi "${wanted}"`;
  throw new Failure('forbidden', 'accounts.scope-missing', `Địa chỉ này ${needed}.`);
}

function requireClass(actor: Actor, access: Exclude<Access, 'public'>): void {
  if (access === 'signed-in') return;
  if ('role' in access) requireRole(actor, ...[access.role].flat());
  else requirePermission(actor, access.permission);
}

/** @throws Failure `accounts.bad-token` (kind `unauthenticated`) */
async function byToken(header: string, { db, clock }: CallerSettings): Promise<Actor> {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  const actor = token === undefined ? undefined : await actorOfToken(db, token, clock());
  if (actor) return actor;
  const message = 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi; hãy tạo mã mới ở trang Tài khoản.';
  throw new Failure('unauthenticated', 'accounts.bad-token', message);
}

/** @throws Failure `accounts.not-signed-in` (kind `unauthenticated`) */
async function bySession(request: FastifyRequest, { db, clock }: CallerSettings): Promise<Session> {
  const token = request.cookies[sessionCookie];
  const session = token === undefined ? undefined : await sessionOf(db, token, clock());
  if (session) return session;
  const message = 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn; hãy đăng nhập lại.';
  throw new Failure('unauthenticated', 'accounts.not-signed-in', message);
}

async function admit(request: FastifyRequest, settings: CallerSettings): Promise<void> {
  if (request.is404) return;
  refuseCrossSite(request);
  const { config } = request.routeOptions;
  if (config.access === undefined) throw new Error('A route without access class');
  if (config.access === 'public') return;
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const actor = await byToken(authorization, settings);
    requireScope(actor, config.scope);
    requireClass(actor, config.access);
    request.actor = actor;
    return;
  }
  const session = await bySession(request, settings);
  requireCsrfToken(request, session);
  requireChangedPassword(session, config);
  requireClass(session.actor, config.access);
  request.actor = session.actor;
  request.session = session;
}

/** Whether somebody who is being answered for long may still have the answer: their session or token lives, in the same organisation. */
export async function isStillAdmitted(request: FastifyRequest, { db, clock }: CallerSettings): Promise<boolean> {
  const { authorization } = request.headers;
  const cookie = request.cookies[sessionCookie];
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const actor =
    authorization === undefined
      ? cookie !== undefined && (await sessionOf(db, cookie, clock(), false))?.actor
      : token !== undefined && (await actorOfToken(db, token, clock()));
  return actor ? actor.organisationId === request.actor?.organisationId : false;
}

/** After the cookies. */
export function registerCaller(app: FastifyInstance, settings: CallerSettings): void {
  app.decorateRequest('actor', undefined);
  app.decorateRequest('session', undefined);
  app.addHook('onRequest', (request) => admit(request, settings));
}

/** Who calls a route that is not public. */
export function actorOf({ actor, routeOptions }: FastifyRequest): Actor {
  if (actor) return actor;
  throw new Error(`Nobody is known to call ${String(routeOptions.method)} ${String(routeOptions.url)}`);
}

/** The session that a route is called with, which no token may call. */
export function callingSession({ session, routeOptions }: FastifyRequest): Session {
  if (session) return session;
  throw new Error(`${String(routeOptions.method)} ${String(routeOptions.url)} was called without a session`);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls, on routes that are not public. */
    actor: Actor | undefined;
    /** The session by which they do, unless it is a token. */
    session: Session | undefined;
  }
}
