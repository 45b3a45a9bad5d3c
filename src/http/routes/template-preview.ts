/** `GET …/preview`: what a version of a template makes of a sample or a draft. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readableVersion } from '../../templates/compare/compared-versions.ts';
import type { Previews } from '../../templates/preview/preview.ts';
import { downloadOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { previewedPlan } from '../documents/previewed-plan.ts';
import { admission } from '../plugins/admission.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals, tooSlow } from '../schemas/refusals.ts';
import { templateVersionParams } from '../schemas/template-version.ts';
import type { Service } from '../service.ts';

export const previewedPlanQuery = {
  sample: z.string().max(100).optional().describe('Kế hoạch mẫu / id of a sample plan (GET /api/v1/samples)'),
  draft: z.uuid().optional().describe('Dự thảo của cơ quan mình / a draft of one’s own organisation'),
};

const query = z.strictObject({
  ...previewedPlanQuery,
  format: z.enum(['pdf', 'docx']).optional().describe('Mặc định / default: pdf'),
});

export interface PreviewRoutes {
  previews: Previews;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

export function templatePreviewRoutes(
  app: FastifyInstance,
  { db, blobs }: Service,
  { previews, most }: PreviewRoutes,
): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number/preview',
    config: { access: 'signed-in' },
    preParsing: admission(app, most),
    schema: {
      operationId: 'previewTemplateVersion',
      tags: ['templates'],
      summary: 'Xem thử một phiên bản của mẫu / a version of a template, tried',
      description:
        'Cần sample hoặc draft. Chỗ thiếu in dấu chấm; không in mờ "DỰ THẢO", để so được từng trang. Bản chưa hoặc không còn hiệu ' +
        'lực: cần vai trò legal hoặc admin. One of sample and draft. Pages carry no mark, so that they can be compared.',
      params: templateVersionParams,
      querystring: query,
      response: {
        200: {
          description: 'Văn bản / the document.',
          content: {
            'application/pdf': file('application/pdf', 'format=pdf'),
            [wordMediaType]: file(wordMediaType, 'format=docx'),
          },
        },
        ...refusals,
        ...accountRefusals,
        504: tooSlow,
      },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id, number } = request.params;
      const { format = 'pdf' } = request.query;
      const version = await readableVersion({ db, blobs }, actor, id, number);
      const order = { version, data: await previewedPlan(db, actor, request.query) };
      const signal = signalOfHangUp(reply);
      const made = format === 'pdf' ? await previews.pdf(order, signal) : await previews.word(order, signal);
      const { headers, bytes } = downloadOf([made]);
      return reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  });
}
