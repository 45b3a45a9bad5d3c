/** `POST /api/v1/documents`: a plan in, the document out. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { pdfOptionsOf } from '../../pdf/options.ts';
import { zipMediaType } from '../../render/archive.ts';
import { withAttachments } from '../../render/attachments.ts';
import type { Renderer } from '../../render/contract.ts';
import { downloadOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { planBody } from '../schemas/plan.ts';
import { documentQuery } from '../schemas/query.ts';
import { refusals, tooSlow } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { templateOf } from '../templates/template-of.ts';

export interface DocumentRoutes {
  renderer: Renderer;
  /** Documents in the making at once, waiting ones included. */
  most: number;
  /** With it, the templates of the caller's organisation. */
  service?: Service | undefined;
}

export function documentRoutes(app: FastifyInstance, { renderer, most, service }: DocumentRoutes): void {
  const chosen = templateOf(service);
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/v1/documents',
    config: pure,
    preParsing: admission(app, most),
    validatorCompiler: documentOnly,
    schema: {
      operationId: 'createDocument',
      tags: ['documents'],
      summary: 'Xuất văn bản Word hoặc PDF / make the document',
      description:
        'Trả về một tệp, hoặc một tệp ZIP khi kế hoạch, phụ lục thành tệp riêng. Header x-kehoach-findings: số điểm cần ' +
        'xem lại (POST /api/v1/plans/validate kể rõ từng điểm). Header x-kehoach-engine: chương trình đã tạo PDF / which program ' +
        'made the PDF. One file, or a ZIP when attachments stand in files of their own.',
      querystring: documentQuery,
      body: planBody,
      response: {
        200: {
          description: 'Văn bản / the document. ETag: SHA-256.',
          content: {
            [wordMediaType]: file(wordMediaType, 'format=docx'),
            'application/pdf': file('application/pdf', 'format=pdf'),
            [zipMediaType]: file(zipMediaType, 'Nhiều tệp / several files'),
          },
        },
        ...refusals,
        504: tooSlow,
      },
    },
    handler: async (request, reply) => {
      const { format = 'docx', template, attach, separate } = request.query;
      const plan =
        separate === undefined
          ? (request.body as unknown)
          : withAttachments(request.body, separate === 'true' ? 'separateFiles' : 'sameFile');
      const rendered = await renderer.render(
        {
          data: plan,
          template: await chosen(request, plan, template),
          format,
          ...pdfOptionsOf(request.query),
          attach: attach === 'true',
        },
        { signal: signalOfHangUp(reply) },
      );
      const download = downloadOf(rendered.files);
      return reply
        .headers({
          ...download.headers,
          'x-kehoach-findings': String(rendered.findings.length),
          ...(format === 'pdf' ? { 'x-kehoach-engine': rendered.provenance.engine } : {}),
        })
        .send(Buffer.from(download.bytes));
    },
  });
}
