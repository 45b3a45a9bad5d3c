/** `POST /api/v1/plans/validate`: data errors and consistency findings of a plan. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { examinePlan } from '../../render/examine.ts';
import { pure } from '../plugins/access.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { findingSchema } from '../schemas/finding.ts';
import { planBody } from '../schemas/plan.ts';
import { validateQuery } from '../schemas/query.ts';
import { refusals } from '../schemas/refusals.ts';

const validation = z
  .object({
    valid: z.boolean().describe('Không có lỗi nào; có thể còn cảnh báo / no errors, perhaps warnings'),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Validation' });

export function planRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/v1/plans/validate',
    config: pure,
    validatorCompiler: documentOnly,
    schema: {
      operationId: 'validatePlan',
      tags: ['plans'],
      summary: 'Kiểm tra dữ liệu kế hoạch / check plan data',
      querystring: validateQuery,
      body: planBody,
      response: { 200: validation, 400: refusals[400], 413: refusals[413], 415: refusals[415], 503: refusals[503] },
    },
    handler: (request) => {
      const findings = [...examinePlan(request.body, { draft: request.query.draft === 'true' })];
      return Promise.resolve({ valid: !findings.some((finding) => finding.severity === 'error'), findings });
    },
  });
}
