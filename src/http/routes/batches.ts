/** Batches: the list, beginning one, changing it while it is new, its states, removing it. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listBatches, readBatch } from '../../batches/batch.ts';
import { changeBatch } from '../../batches/change.ts';
import { createBatch } from '../../batches/create/create.ts';
import { removeBatch } from '../../batches/remove/remove.ts';
import { takeStep, type Step } from '../../batches/run/steps.ts';
import { removeSpent } from '../../store/index.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { batchChange, batchList, batchQuery, batchSchema, newBatch } from '../schemas/batches.ts';
import { byId } from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

export const batchReading = { access: 'signed-in', scope: 'drafts:read' } as const satisfies Declared;
export const batchWriting = { access: { role: ['clerk', 'admin'] }, scope: 'drafts:write' } as const satisfies Declared;
export const batchTags = ['batches'];

/** Days that a batch is kept after its last run, unless the operator has told. */
const usualDays = 90;

const steps: readonly { path: string; step: Step; operationId: string; summary: string }[] = [
  { path: 'start', step: 'start', operationId: 'startBatch', summary: 'Bắt đầu / start' },
  { path: 'pause', step: 'pause', operationId: 'pauseBatch', summary: 'Tạm dừng / pause' },
  { path: 'resume', step: 'resume', operationId: 'resumeBatch', summary: 'Chạy tiếp / go on' },
  { path: 'cancel', step: 'cancel', operationId: 'cancelBatch', summary: 'Hủy; văn bản đã xuất vẫn giữ / cancel' },
  {
    path: 'retry-failed',
    step: 'retryFailed',
    operationId: 'retryFailedItems',
    summary: 'Làm lại các đơn vị lỗi / try those again that failed',
  },
];

export function batchRoutes(app: FastifyInstance, service: Service): void {
  const { db, blobs, clock, batchDays = usualDays, batchStarted } = service;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tags = batchTags;
  const answers = { 200: batchSchema, ...accountRefusals };
  typed.route({
    method: 'GET',
    url: '/api/v1/batches',
    config: batchReading,
    schema: {
      operationId: 'listBatches',
      tags,
      summary: 'Các đợt sản xuất hàng loạt / bulk runs of the organisation',
      querystring: batchQuery,
      response: { 200: batchList, 400: refusals[400], ...accountRefusals },
    },
    handler: (request) => listBatches(db, actorOf(request), request.query.page),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/batches',
    config: batchWriting,
    schema: {
      operationId: 'createBatch',
      tags,
      summary: 'Lập đợt mới từ một kế hoạch gốc / a new batch from a base plan',
      body: newBatch,
      response: { 201: batchSchema, 400: refusals[400], ...accountRefusals, 413: refusals[413], 422: refusals[422] },
    },
    handler: async (request, reply) => {
      const place = { db, blobs, clock, keepDays: batchDays };
      return reply.code(201).send(await createBatch(place, actorOf(request), request.body));
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/batches/:id',
    config: batchReading,
    schema: {
      operationId: 'readBatch',
      tags,
      summary: 'Một đợt và tiến độ của nó / a batch and how far it is',
      params: byId,
      response: answers,
    },
    handler: (request) => readBatch(db, actorOf(request), request.params.id),
  });
  typed.route({
    method: 'PATCH',
    url: '/api/v1/batches/:id',
    config: batchWriting,
    schema: {
      operationId: 'changeBatch',
      tags,
      summary: 'Sửa khi chưa bắt đầu / change it while it is new',
      params: byId,
      body: batchChange,
      response: { ...answers, 400: refusals[400], 413: refusals[413], 422: refusals[422] },
    },
    handler: (request) => changeBatch({ db, blobs, clock }, actorOf(request), request.params.id, request.body),
  });
  for (const { path, step, operationId, summary } of steps) {
    typed.route({
      method: 'POST',
      url: `/api/v1/batches/:id/${path}`,
      config: batchWriting,
      schema: { operationId, tags, summary, params: byId, response: answers },
      handler: async (request) => {
        const batch = await takeStep({ db, clock }, actorOf(request), request.params.id, step);
        if (batch.status === 'running') batchStarted?.(batch.id);
        return batch;
      },
    });
  }
  typed.route({
    method: 'DELETE',
    url: '/api/v1/batches/:id',
    config: batchWriting,
    schema: {
      operationId: 'removeBatch',
      tags,
      summary: 'Xóa đợt cùng các tệp của nó / remove it with its files',
      params: byId,
      response: { 204: z.null(), ...accountRefusals },
    },
    handler: async (request, reply) => {
      await removeBatch({ db, clock }, actorOf(request), request.params.id);
      // Thousands of files take their time; what is left is removed with the next sweep.
      removeSpent(db, blobs).catch((err: unknown) => app.log.warn({ err }, 'files of a removed batch were left'));
      return reply.code(204).send(null);
    },
  });
}
