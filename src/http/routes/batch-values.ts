/** The values of one unit, and mending them where its documents could not be made. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { itemValues, mendItem } from '../../batches/items/values.ts';
import { actorOf } from '../plugins/caller.ts';
import { itemValues as answer, valueChanges } from '../schemas/batch-values.ts';
import { byItem } from '../schemas/batches.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { batchReading, batchTags, batchWriting } from './batches.ts';

const url = '/api/v1/batches/:id/items/:code/values';

export function batchValueRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url,
    config: batchReading,
    schema: {
      operationId: 'readBatchItemValues',
      tags: batchTags,
      summary: 'Các giá trị của một đơn vị / the values of one unit',
      params: byItem,
      response: { 200: answer, 400: refusals[400], ...accountRefusals },
    },
    handler: async (request) => {
      const { id, code } = request.params;
      return { values: await itemValues(db, actorOf(request), id, code) };
    },
  });
  typed.route({
    method: 'PATCH',
    url,
    config: batchWriting,
    schema: {
      operationId: 'mendBatchItem',
      tags: batchTags,
      summary: 'Sửa giá trị của đơn vị bị lỗi; sau đó retry-failed / mend a unit that has failed, then retry-failed',
      params: byItem,
      body: valueChanges,
      response: { 200: answer, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request) => {
      const { id, code } = request.params;
      return { values: await mendItem({ db, clock }, actorOf(request), id, code, request.body.values) };
    },
  });
}
