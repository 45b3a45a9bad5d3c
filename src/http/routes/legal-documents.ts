/** The library of legal documents: `/api/v1/legal-documents`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { legalDocumentChange, legalDocumentQuery, newLegalDocument } from '../../library/forms.ts';
import { addLegalDocument, changeLegalDocument, removeLegalDocument } from '../../library/keep.ts';
import { listLegalDocuments } from '../../library/list.ts';
import { addStarterDocuments } from '../../library/starter/add.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, done } from '../schemas/accounts.ts';
import { legalDocumentSchema } from '../schemas/library.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const forReaders = { access: 'signed-in', scope: 'library:read' } as const satisfies Declared;
const forKeepers = { access: { role: ['legal', 'admin'] }, scope: 'library:write' } as const satisfies Declared;

const url = '/api/v1/legal-documents';

export function legalDocumentRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url,
    config: forReaders,
    schema: {
      operationId: 'listLegalDocuments',
      tags: ['library'],
      summary: 'Văn bản pháp luật của cơ quan mình và cấp trên / legal documents, own and those above keep',
      description:
        'q: mọi từ đều phải có; gõ có dấu thì tìm đúng dấu. Đứng đầu: văn bản có số bắt đầu như đã gõ, rồi văn bản còn hiệu ' +
        'lực. All words must be found; first those whose number begins as typed, then those in force.',
      querystring: legalDocumentQuery,
      response: {
        200: z.object({ items: z.array(legalDocumentSchema), total: z.int() }),
        ...accountRefusals,
      },
    },
    handler: (request) => listLegalDocuments(db, actorOf(request), request.query, clock()),
  });
  typed.route({
    method: 'POST',
    url,
    config: forKeepers,
    schema: {
      operationId: 'addLegalDocument',
      tags: ['library'],
      summary: 'Thêm văn bản pháp luật / add a legal document',
      body: newLegalDocument,
      response: { 201: legalDocumentSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await addLegalDocument(db, actorOf(request), request.body, clock())),
  });
  typed.route({
    method: 'POST',
    url: `${url}/starter`,
    config: forKeepers,
    schema: {
      operationId: 'addStarterLegalDocuments',
      tags: ['library'],
      summary: 'Thêm các văn bản có sẵn / add the documents that a library starts with',
      response: { 200: z.object({ added: z.int() }), ...accountRefusals },
    },
    handler: async (request) => ({ added: await addStarterDocuments(db, actorOf(request), clock()) }),
  });
  typed.route({
    method: 'PATCH',
    url: `${url}/:id`,
    config: forKeepers,
    schema: {
      operationId: 'changeLegalDocument',
      tags: ['library'],
      summary: 'Sửa văn bản pháp luật / change a legal document',
      params: byId,
      body: legalDocumentChange,
      response: { 200: legalDocumentSchema, ...accountRefusals, 422: refusals[422] },
    },
    handler: (request) => changeLegalDocument(db, actorOf(request), request.params.id, request.body, clock()),
  });
  typed.route({
    method: 'DELETE',
    url: `${url}/:id`,
    config: forKeepers,
    schema: {
      operationId: 'removeLegalDocument',
      tags: ['library'],
      summary: 'Bỏ văn bản pháp luật khỏi danh mục / remove a legal document',
      params: byId,
      response: { 204: done, ...accountRefusals },
    },
    handler: async (request, reply) => {
      await removeLegalDocument(db, actorOf(request), request.params.id, clock());
      return reply.code(204).send(null);
    },
  });
}
