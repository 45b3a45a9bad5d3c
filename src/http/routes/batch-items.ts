/** The units of a batch: how each stands, and the documents made for it. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { itemDocument } from '../../batches/items/document.ts';
import { listItems } from '../../batches/items/list.ts';
import { sendStored } from '../drafts/stored-file.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { byDocument, itemList, itemQuery } from '../schemas/batches.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { batchReading, batchTags } from './batches.ts';

export function batchItemRoutes(app: FastifyInstance, { db, blobs }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/batches/:id/items',
    config: batchReading,
    schema: {
      operationId: 'listBatchItems',
      tags: batchTags,
      summary: 'Các đơn vị của đợt, theo thứ tự bảng / the units of a batch, in the order of the table',
      params: byId,
      querystring: itemQuery,
      response: { 200: itemList, 400: refusals[400], ...accountRefusals },
    },
    handler: (request) => listItems(db, actorOf(request), request.params.id, request.query),
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/batches/:id/items/:code/documents/:ordinal',
    config: batchReading,
    schema: {
      operationId: 'downloadBatchDocument',
      tags: batchTags,
      summary: 'Tải một văn bản của một đơn vị / one document of a unit',
      params: byDocument,
      response: {
        200: {
          description: 'Văn bản / the document. ETag: SHA-256.',
          content: {
            [wordMediaType]: file(wordMediaType, '.docx'),
            'application/pdf': file('application/pdf', '.pdf'),
          },
        },
        400: refusals[400],
        ...accountRefusals,
        503: refusals[503],
      },
    },
    handler: async (request, reply) =>
      sendStored(request, reply, await itemDocument({ db, blobs }, actorOf(request), request.params)),
  });
}
