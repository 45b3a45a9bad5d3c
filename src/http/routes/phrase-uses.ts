/** Where phrases are in use: `/api/v1/phrases/:id/uses`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { phraseUse, usesQuery } from '../../library/phrases/forms.ts';
import { listUses, noteUse } from '../../library/phrases/uses.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, done } from '../schemas/accounts.ts';
import { phraseUsesSchema } from '../schemas/phrases.ts';
import { accountRefusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const url = '/api/v1/phrases/:id/uses';

export function phraseUseRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url,
    config: { access: 'signed-in', scope: 'library:read' },
    schema: {
      operationId: 'listPhraseUses',
      tags: ['library'],
      summary: 'Câu mẫu đã chèn vào kế hoạch nào / the drafts that a phrase was put into',
      params: byId,
      querystring: usesQuery,
      response: { 200: phraseUsesSchema, ...accountRefusals },
    },
    handler: (request) => listUses(db, actorOf(request), request.params.id, request.query, clock()),
  });
  typed.route({
    method: 'POST',
    url,
    config: { access: { role: ['clerk', 'admin'] }, scope: 'drafts:write' },
    schema: {
      operationId: 'notePhraseUse',
      tags: ['library'],
      summary: 'Ghi nhận đã chèn câu mẫu vào kế hoạch / note that a phrase was put into a draft',
      params: byId,
      body: phraseUse,
      response: { 204: done, ...accountRefusals },
    },
    handler: async (request, reply) => {
      await noteUse(db, actorOf(request), request.params.id, request.body, clock());
      return reply.code(204).send(null);
    },
  });
}
