/** Signing in and out, and changing one's own password: `/api/v1/session`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audit } from '../../accounts/audit.ts';
import { changePassword } from '../../accounts/password/change.ts';
import { typedPassword } from '../../accounts/people/forms.ts';
import { signIn } from '../../accounts/sign-in/password.ts';
import { closeSession } from '../../accounts/sign-in/sessions.ts';
import { whoHasOpened, whoIsSignedIn } from '../../accounts/sign-in/who.ts';
import { callingSession } from '../plugins/caller.ts';
import { guarded } from '../plugins/external/rate-limit.ts';
import { clearSessionCookie, setSessionCookie } from '../plugins/session-cookie.ts';
import { done, signedInSchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const credentials = z.strictObject({ username: z.string().max(200), password: typedPassword });
const passwords = z.strictObject({ current: typedPassword, next: typedPassword });

export function sessionRoutes(app: FastifyInstance, service: Service): void {
  const { db, clock } = service;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'POST',
    url: '/api/v1/session',
    config: { access: 'public', ...guarded },
    schema: {
      operationId: 'signIn',
      tags: ['session'],
      summary: 'Đăng nhập / sign in',
      body: credentials,
      response: { 200: signedInSchema, 401: accountRefusals[401], 422: refusals[422], 429: accountRefusals[429] },
    },
    handler: async (request, reply) => {
      const opened = await signIn(db, { ...request.body, address: request.ip }, clock());
      setSessionCookie(reply, opened, service);
      return reply.header('cache-control', 'no-store').send(await whoHasOpened(db, opened.token));
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/session',
    config: { access: 'signed-in', beforePasswordChange: true },
    schema: {
      operationId: 'getSession',
      tags: ['session'],
      summary: 'Ai đang đăng nhập / who is signed in',
      response: { 200: signedInSchema, 401: accountRefusals[401] },
    },
    handler: async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await whoIsSignedIn(db, callingSession(request).tokenHash)),
  });
  typed.route({
    method: 'DELETE',
    url: '/api/v1/session',
    config: { access: 'signed-in', beforePasswordChange: true },
    schema: {
      operationId: 'signOut',
      tags: ['session'],
      summary: 'Đăng xuất / sign out',
      response: { 204: done, 401: accountRefusals[401], 403: accountRefusals[403] },
    },
    handler: async (request, reply) => {
      const { actor, tokenHash } = callingSession(request);
      await db.transaction(async (tx) => {
        await closeSession(tx, tokenHash);
        await audit(tx, actor, 'sign-in.ended', { kind: 'user', id: actor.userId }, undefined, clock());
      });
      clearSessionCookie(reply, service);
      return reply.code(204).send(null);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/session/password',
    config: { access: 'signed-in', beforePasswordChange: true },
    schema: {
      operationId: 'changePassword',
      tags: ['session'],
      summary: 'Đổi mật khẩu của mình; các phiên khác kết thúc / change one’s own password; other sessions end',
      body: passwords,
      response: { 204: done, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) => {
      const { actor, tokenHash } = callingSession(request);
      await changePassword(db, actor, tokenHash, request.body, clock());
      return reply.code(204).send(null);
    },
  });
}
