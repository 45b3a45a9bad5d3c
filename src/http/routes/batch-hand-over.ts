/** Handing units' documents to their own organisations. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { handOverBatch, handOverItem } from '../../batches/hand-over/hand-over.ts';
import { actorOf } from '../plugins/caller.ts';
import { byItem, handOverAnswer, handingOver } from '../schemas/batches.ts';
import { byId } from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { batchTags, batchWriting } from './batches.ts';

export function batchHandOverRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'POST',
    url: '/api/v1/batches/:id/items/:code/hand-over',
    config: batchWriting,
    schema: {
      operationId: 'handOverBatchItem',
      tags: batchTags,
      summary: 'Bàn giao một đơn vị cho cơ quan của đơn vị đó / hand one unit’s plan to its own organisation',
      description: 'Làm lại không tạo thêm kế hoạch. Doing it again makes no second draft.',
      params: byItem,
      response: { 200: z.object({ draftId: z.uuid() }), 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request) => {
      const { id, code } = request.params;
      return { draftId: await handOverItem({ db, clock }, actorOf(request), id, code) };
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/batches/:id/hand-over',
    config: batchWriting,
    schema: {
      operationId: 'handOverBatch',
      tags: batchTags,
      summary: 'Bàn giao các đơn vị đã xong cho cơ quan của chúng / hand the plans of units to their own organisations',
      params: byId,
      body: handingOver.nullish(),
      response: { 200: handOverAnswer, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: (request) => handOverBatch({ db, clock }, actorOf(request), request.params.id, request.body?.codes),
  });
}
