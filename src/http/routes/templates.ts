/** `GET /api/v1/templates`: the catalogue of templates. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { stockTemplates } from '../../render/stock.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import { pure } from '../plugins/access.ts';
import type { Service } from '../service.ts';

export interface TemplateRoutes {
  /** Where Word files from outside are opened. */
  processes: Pick<ConfinedPool, 'run'>;
  /** Without it there are the stock templates and the pure functions only. */
  service?: Service | undefined;
}

const template = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    form: z.string().describe('Mẫu của Nghị định 30 / the form'),
    parts: z.array(z.string()).describe('Các phần của văn bản / parts of the document'),
  })
  .meta({ id: 'Template' });

export function templateRoutes(app: FastifyInstance, _: TemplateRoutes): void {
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
