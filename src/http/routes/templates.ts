/** `GET /api/v1/templates`: the catalogue of templates. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { stockTemplates } from '../../render/stock.ts';
import { pure } from '../plugins/access.ts';

const template = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    form: z.string().describe('Mẫu của Nghị định 30 / the form'),
    parts: z.array(z.string()).describe('Các phần của văn bản / parts of the document'),
  })
  .meta({ id: 'Template' });

export function templateRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/templates',
    config: pure,
    schema: {
      operationId: 'listTemplates',
      tags: ['templates'],
      summary: 'Các mẫu có sẵn / stock templates',
      response: { 200: z.object({ templates: z.array(template) }) },
    },
    handler: () =>
      Promise.resolve({
        templates: stockTemplates().map(({ id, title, version, form, parts }) => ({ id, title, version, form, parts })),
      }),
  });
}
