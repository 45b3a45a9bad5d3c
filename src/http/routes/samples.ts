/** The plans that come with the project. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listSamples, planForms } from '../../drafts/create/samples.ts';
import { pure } from '../plugins/access.ts';

const sample = z
  .object({ id: z.string(), title: z.string(), year: z.int().nullable(), form: z.enum(planForms) })
  .meta({ id: 'Sample' });

export function sampleRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/samples',
    config: pure,
    schema: {
      operationId: 'listSamples',
      tags: ['plans'],
      summary: 'Kế hoạch mẫu / sample plans',
      response: { 200: z.object({ items: z.array(sample) }) },
    },
    handler: async () => ({ items: await listSamples() }),
  });
}
