/** API tokens of the person who is signed in: `/api/v1/tokens`. No token makes or revokes tokens. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newApiToken } from '../../accounts/tokens/forms.ts';
import { createToken, listTokens, revokeToken } from '../../accounts/tokens/tokens.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, done, tokenSchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

export function tokenRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/tokens',
    config: { access: 'signed-in' },
    schema: {
      operationId: 'listTokens',
      tags: ['accounts'],
      summary: 'Mã truy cập của mình / one’s own API tokens',
      response: { 200: z.object({ items: z.array(tokenSchema) }), ...accountRefusals },
    },
    handler: async (request) => ({ items: await listTokens(db, actorOf(request)) }),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/tokens',
    config: { access: 'signed-in' },
    schema: {
      operationId: 'createToken',
      tags: ['accounts'],
      summary: 'Tạo mã truy cập; chỉ hiện một lần / make an API token, shown this once',
      body: newApiToken,
      response: {
        201: tokenSchema.extend({ token: z.string().describe('Authorization: Bearer …') }).meta({ id: 'NewApiToken' }),
        ...accountRefusals,
        422: refusals[422],
      },
    },
    handler: async (request, reply) =>
      reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(await createToken(db, actorOf(request), request.body, clock())),
  });
  typed.route({
    method: 'DELETE',
    url: '/api/v1/tokens/:id',
    config: { access: 'signed-in' },
    schema: {
      operationId: 'revokeToken',
      tags: ['accounts'],
      summary: 'Thu hồi mã truy cập / revoke an API token',
      params: byId,
      response: { 204: done, ...accountRefusals },
    },
    handler: async (request, reply) => {
      await revokeToken(db, actorOf(request), request.params.id, clock());
      return reply.code(204).send(null);
    },
  });
}
