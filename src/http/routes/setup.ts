/** The first start: `/api/v1/setup` makes the first organisation and its admin, once. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isSetupNeeded, setUp } from '../../accounts/setup/first-admin.ts';
import { setupForm } from '../../accounts/setup/forms.ts';
import { sessionOf } from '../../accounts/sign-in/sessions.ts';
import { whoHasOpened } from '../../accounts/sign-in/who.ts';
import { addStarterPhrases } from '../../library/phrases/starter/add.ts';
import { addStarterDocuments } from '../../library/starter/add.ts';
import { guarded } from '../plugins/external/rate-limit.ts';
import { setSessionCookie } from '../plugins/session-cookie.ts';
import { signedInSchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

export function setupRoutes(app: FastifyInstance, service: Service): void {
  const { db, clock } = service;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/setup',
    config: { access: 'public' },
    schema: {
      operationId: 'getSetup',
      tags: ['session'],
      summary: 'Dịch vụ đã được thiết lập chưa / whether the first start is still to be done',
      response: { 200: z.object({ needed: z.boolean() }) },
    },
    handler: async (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ needed: await isSetupNeeded(db) }),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/setup',
    config: { access: 'public', ...guarded },
    schema: {
      operationId: 'setUp',
      tags: ['session'],
      summary: 'Tạo cơ quan và người quản trị đầu tiên / make the first organisation and its admin',
      body: setupForm,
      response: {
        201: signedInSchema,
        403: accountRefusals[403],
        409: accountRefusals[409],
        422: refusals[422],
        429: accountRefusals[429],
      },
    },
    handler: async (request, reply) => {
      const opened = await setUp(db, request.body, clock());
      const session = await sessionOf(db, opened.token, clock());
      if (session) await addStarterDocuments(db, session.actor, clock());
      if (session) await addStarterPhrases(db, session.actor, clock());
      setSessionCookie(reply, opened, service);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await whoHasOpened(db, opened.token));
    },
  });
}
