/** The document that a draft would be now. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readDraft } from '../../drafts/draft.ts';
import { zipMediaType } from '../../render/archive.ts';
import type { Renderer } from '../../render/contract.ts';
import { recordMade } from '../../templates/made/record.ts';
import { downloadOf } from '../documents/download.ts';
import { findingHeaders } from '../documents/finding-headers.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { byId, flag } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals, tooSlow } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { templateOfDraft } from '../templates/template-of.ts';
import { orderedAs } from '../../templates/use/template-for-document.ts';

const query = z.strictObject({
  format: z.enum(['docx', 'pdf']).optional().describe('Mặc định / default: docx'),
  draft: flag.describe(
    'Bản dự thảo: chỗ thiếu in dấu chấm, in mờ "DỰ THẢO". Mặc định: true khi chưa ban hành / default: unless issued',
  ),
});

export function draftDocumentRoutes(app: FastifyInstance, service: Service, renderer: Renderer): void {
  const { db, clock } = service;
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: '/api/v1/drafts/:id/document',
    config: { access: 'signed-in', scope: 'drafts:read' },
    schema: {
      operationId: 'downloadDraft',
      tags: ['drafts'],
      summary: 'Tải Word hoặc PDF của kế hoạch / the plan as Word or PDF',
      params: byId,
      querystring: query,
      response: {
        200: {
          description: 'Văn bản / the document.',
          content: {
            [wordMediaType]: file(wordMediaType, 'format=docx'),
            'application/pdf': file('application/pdf', 'format=pdf'),
            [zipMediaType]: file(zipMediaType, 'Nhiều tệp / several files'),
          },
        },
        ...refusals,
        ...accountRefusals,
        504: tooSlow,
      },
    },
    handler: async (request, reply) => {
      const { format = 'docx', draft } = request.query;
      const actor = actorOf(request);
      const found = await readDraft(db, actor, request.params.id);
      const template = await templateOfDraft(service, actor, found);
      const unfinished = draft === undefined ? found.status !== 'issued' : draft === 'true';
      const options = { draft: unfinished, mark: unfinished };
      const rendered = await renderer.render(
        { data: found.plan, template: await orderedAs(template), format, ...options },
        { signal: signalOfHangUp(reply) },
      );
      const { headers, bytes, name, sha256 } = downloadOf(rendered.files);
      const { id: draftId, revision, plan } = found;
      const { provenance } = rendered;
      const made = { draftId, revision, plan, template, format, options, provenance, fileName: name };
      await recordMade(service, actor, { ...made, documentHash: sha256 }, clock());
      return reply
        .headers({ ...headers, ...findingHeaders(rendered.findings) })
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  });
}
