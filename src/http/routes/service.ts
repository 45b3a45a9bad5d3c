/** State and description of the service: `/healthz`, `/readyz`, `/api/v1/openapi.json`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PdfEngine } from '../../pdf/engine.ts';
import { readiness } from '../documents/readiness.ts';
import { refusals } from '../schemas/refusals.ts';

const alive = z.object({ status: z.literal('ok') });
const ready = z.object({
  docx: z.boolean().describe('Xuất được Word / Word documents can be made'),
  pdf: z.boolean().describe('Xuất được PDF / PDFs can be made'),
  templates: z.int().describe('Số mẫu có sẵn / stock templates'),
});

export function serviceRoutes(app: FastifyInstance, engine: PdfEngine): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'public' },
    schema: {
      operationId: 'health',
      tags: ['service'],
      summary: 'Tiến trình còn chạy / the process lives',
      response: { 200: alive },
    },
    handler: () => Promise.resolve({ status: 'ok' as const }),
  });
  typed.route({
    method: 'GET',
    url: '/readyz',
    config: { access: 'public' },
    schema: {
      operationId: 'readiness',
      tags: ['service'],
      summary: 'Sẵn sàng nhận việc / ready to work',
      response: { 200: ready, 503: refusals[503] },
    },
    handler: () => readiness(engine),
  });
  app.route({
    method: 'GET',
    url: '/api/v1/openapi.json',
    config: { access: 'public' },
    schema: { hide: true },
    handler: (_request, reply) => reply.type('application/json; charset=utf-8').send(description(app)),
  });
}

/** Generated once: the routes of a running service do not change. */
const descriptions = new WeakMap<FastifyInstance, string>();

function description(app: FastifyInstance): string {
  const known = descriptions.get(app);
  if (known !== undefined) return known;
  const text = JSON.stringify(app.swagger());
  descriptions.set(app, text);
  return text;
}
