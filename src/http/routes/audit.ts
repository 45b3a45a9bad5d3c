/** `GET /api/v1/audit`: who did what. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readAudit } from '../../accounts/audit-entries.ts';
import { actorOf } from '../plugins/caller.ts';
import { auditEntrySchema } from '../schemas/accounts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const auditQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional().describe('next của trang trước / next of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  action: z.string().max(100).optional().describe('draft.issued …'),
  subject: z.string().max(200).optional().describe('draft, hoặc / or draft:<id>'),
});

export function auditRoutes(app: FastifyInstance, { db }: Service): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/audit',
    config: { access: { role: 'admin' }, scope: 'admin' },
    schema: {
      operationId: 'readAudit',
      tags: ['accounts'],
      summary: 'Nhật ký: ai đã làm gì với văn bản nào / who did what to which document',
      querystring: auditQuery,
      response: {
        200: z.object({ items: z.array(auditEntrySchema), next: z.int().nullable() }),
        400: refusals[400],
        ...accountRefusals,
      },
    },
    handler: (request) => readAudit(db, actorOf(request), request.query),
  });
}
