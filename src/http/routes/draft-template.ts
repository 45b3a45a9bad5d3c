/** Which template the documents of a draft are made with. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { chooseDraftTemplate } from '../../drafts/template.ts';
import { told } from '../drafts/told.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId, draftSchema } from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const body = z.strictObject({
  template: z
    .string()
    .max(100)
    .nullable()
    .describe('Mã mẫu (GET /api/v1/templates); null: mẫu thường dùng / template id; null: the usual one'),
});

export function draftTemplateRoutes(app: FastifyInstance, service: Service): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'PUT',
    url: '/api/v1/drafts/:id/template',
    config: { access: { role: ['clerk', 'admin'] }, scope: 'drafts:write' },
    schema: {
      operationId: 'chooseDraftTemplate',
      tags: ['drafts'],
      summary: 'Chọn mẫu cho kế hoạch / choose its template',
      description:
        'Phiên bản của mẫu theo ngày của văn bản; kế hoạch đã trình không đổi mẫu được. The version follows from the day of the document.',
      params: byId,
      body,
      response: { 200: draftSchema, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return told(actor, await chooseDraftTemplate(service, actor, request.params.id, request.body.template));
    },
  });
}
