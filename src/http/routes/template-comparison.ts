/** What differs between two versions of a template: words, looks and pages, and where on the pages of a plan. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { comparedVersions, type ComparedVersion } from '../../templates/compare/compared-versions.ts';
import { compareTask } from '../../templates/compare/tasks.ts';
import type { Previews } from '../../templates/preview/preview.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { previewedPlan } from '../documents/previewed-plan.ts';
import { admission } from '../plugins/admission.ts';
import { actorOf } from '../plugins/caller.ts';
import { accountRefusals, refusals, tooSlow } from '../schemas/refusals.ts';
import { templateComparison, templatePageComparison } from '../schemas/template-comparison.ts';
import { templateVersionParams, versionNumber } from '../schemas/template-version.ts';
import type { Service } from '../service.ts';
import { previewedPlanQuery } from './template-preview.ts';

export interface ComparisonRoutes {
  processes: Pick<ConfinedPool, 'run'>;
  previews: Previews;
  /** Comparisons in the making at once, waiting ones included. */
  most: number;
}

const other = versionNumber
  .optional()
  .describe('So với phiên bản này; mặc định: bản có hiệu lực hôm nay / unless told, the one in effect today');

const told = ({ number, sha256, status }: ComparedVersion) => ({ number, sha256, status });

const access = { access: 'signed-in' } as const;

export function templateComparisonRoutes(
  app: FastifyInstance,
  { db, blobs, clock }: Service,
  { processes, previews, most }: ComparisonRoutes,
): void {
  const admitted = admission(app, most);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number/comparison',
    config: access,
    preParsing: admitted,
    schema: {
      operationId: 'compareTemplateVersions',
      tags: ['templates'],
      summary: 'Hai phiên bản của mẫu khác nhau ở đâu / what differs between two versions',
      description:
        'before là phiên bản with, after là phiên bản trong địa chỉ. Bản chưa hoặc không còn hiệu lực: cần vai trò legal hoặc ' +
        'admin. Versions that are not in effect need the role legal or admin.',
      params: templateVersionParams,
      querystring: z.strictObject({ with: other }),
      response: { 200: templateComparison, ...refusals, ...accountRefusals, 504: tooSlow },
    },
    handler: async (request, reply) => {
      const { id, number } = request.params;
      const which = { slug: id, number, with: request.query.with };
      const { before, after } = await comparedVersions({ db, blobs }, actorOf(request), which, clock());
      const order = {
        after: after.bytes,
        names: { before: `phiên bản ${before.version}`, after: `phiên bản ${after.version}` },
      };
      const call = { signal: signalOfHangUp(reply) };
      const comparison = await processes.run(compareTask, before.bytes, order, call);
      return { template: id, before: told(before), after: told(after), ...comparison };
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number/comparison/pages',
    config: access,
    preParsing: admitted,
    schema: {
      operationId: 'compareTemplatePages',
      tags: ['templates'],
      summary: 'Chỗ khác nhau trên trang / where on the pages they differ',
      description:
        'Hai phiên bản với cùng dữ liệu; tọa độ là của các tệp PDF mà …/preview trả về. Chữ chỉ bị đẩy sang chỗ khác thì không ' +
        'đánh dấu. The places are those in the PDFs of …/preview with the same data; what has only moved is not marked.',
      params: templateVersionParams,
      querystring: z.strictObject({ with: other, ...previewedPlanQuery }),
      response: { 200: templatePageComparison, ...refusals, ...accountRefusals, 504: tooSlow },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id, number } = request.params;
      const which = { slug: id, number, with: request.query.with };
      const { before, after } = await comparedVersions({ db, blobs }, actor, which, clock());
      const data = await previewedPlan(db, actor, request.query);
      const signal = signalOfHangUp(reply);
      const pages = await previews.pages({ version: before, data }, { version: after, data }, signal);
      return { template: id, before: told(before), after: told(after), pages };
    },
  });
}
