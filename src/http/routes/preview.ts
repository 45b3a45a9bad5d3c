/** `POST /api/v1/preview`: a plan in the making, as the pages it would have now. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withAttachments } from '../../render/attachments.ts';
import type { Renderer } from '../../render/contract.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { planBody } from '../schemas/plan.ts';
import { refusals, tooSlow } from '../schemas/refusals.ts';
import { wantedPreview } from '../documents/wanted-preview.ts';
import { templateOf } from '../templates/template-of.ts';
import type { Service } from '../service.ts';

export interface PreviewRoutes {
  renderer: Renderer;
  /** Previews in the making at once, waiting ones included. */
  most: number;
  /** With it, the templates of the caller's organisation. */
  service?: Service | undefined;
}

/** As it is described; what comes is read by `wantedPreview`, and the plan by its own checks. */
const previewBody = z.strictObject({
  plan: planBody,
  template: z
    .string()
    .max(100)
    .optional()
    .describe('Mã mẫu; mặc định theo dữ liệu / template id; by the data unless told'),
  mark: z
    .boolean()
    .optional()
    .describe('In mờ "DỰ THẢO" trên mọi trang / "DỰ THẢO" across every page. Mặc định / default: false'),
});

export function previewRoutes(app: FastifyInstance, { renderer, most, service }: PreviewRoutes): void {
  const chosen = templateOf(service);
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/v1/preview',
    config: pure,
    preParsing: admission(app, most),
    validatorCompiler: documentOnly,
    schema: {
      operationId: 'previewPlan',
      tags: ['documents'],
      summary: 'Xem trước các trang / the pages as they stand',
      description:
        'Kế hoạch đang soạn (chỗ thiếu in dấu chấm) thành một tệp PDF, mọi phần chung một tệp. Header x-kehoach-pages: số trang. ' +
        'A plan in the making, with gaps as dots, as one PDF with all parts in it. Header x-kehoach-pages: how many pages.',
      body: previewBody,
      response: {
        200: {
          description: 'PDF.',
          content: { 'application/pdf': file('application/pdf', 'PDF') },
        },
        ...refusals,
        504: tooSlow,
      },
    },
    handler: async (request, reply) => {
      const { plan, template, mark } = wantedPreview(request.body);
      const { files } = await renderer.render(
        {
          data: withAttachments(plan, 'sameFile'),
          template: await chosen(request, plan, template),
          format: 'pdf',
          draft: true,
          mark,
          check: false,
        },
        { signal: signalOfHangUp(reply) },
      );
      const [pdf] = files;
      if (!pdf) throw new Error('A rendering gave no file');
      return reply
        .headers({
          'content-type': pdf.mediaType,
          'cache-control': 'no-store',
          ...(pdf.pages === undefined ? {} : { 'x-kehoach-pages': String(pdf.pages) }),
        })
        .send(Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.byteLength));
    },
  });
}
