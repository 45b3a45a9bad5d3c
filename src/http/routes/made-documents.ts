/** The documents that were made of a draft, and making one again: with what made it then, by the program as it is now. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { readDraft } from '../../drafts/draft.ts';
import { zipMediaType } from '../../render/archive.ts';
import type { Renderer } from '../../render/contract.ts';
import { issuedAgain } from '../../templates/made/again-issued.ts';
import { makeAgain, type MadeAgain } from '../../templates/made/again.ts';
import { listMade } from '../../templates/made/list.ts';
import { recordedMade } from '../../templates/made/recorded.ts';
import { downloadOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { againAnswer, againQuery, issuedAgainQuery, madeList } from '../schemas/made-documents.ts';
import { accountRefusals, refusals, tooSlow } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const reading = { access: 'signed-in', scope: 'drafts:read' } as const satisfies Declared;

const answers = {
  200: {
    description:
      'Kết quả so sánh; với download=true: tệp mới, header x-kehoach-same / the comparison, or the new file.',
    content: {
      'application/json': { schema: againAnswer },
      [wordMediaType]: file(wordMediaType, 'download=true'),
      'application/pdf': file('application/pdf', 'download=true'),
      [zipMediaType]: file(zipMediaType, 'Nhiều tệp / several files'),
    },
  },
  400: refusals[400],
  ...accountRefusals,
  422: refusals[422],
  503: refusals[503],
  504: tooSlow,
};

function told(made: readonly MadeAgain[]) {
  return {
    same: made.every(({ same }) => same),
    documents: made.map(({ format, same, differs, note, differences }) => ({
      ...{ format, same, differs, note },
      ...(differences ? { differences } : {}),
    })),
  };
}

function sendFile(reply: FastifyReply, { same, differs, rendered }: MadeAgain) {
  const { headers, bytes } = downloadOf(rendered.files);
  return reply
    .headers({
      ...headers,
      'x-kehoach-same': String(same),
      'x-kehoach-differs': differs.map(({ what }) => what).join(', '),
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function madeDocumentRoutes(app: FastifyInstance, service: Service, renderer: Renderer): void {
  const { db, blobs } = service;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['drafts'];
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts/:id/made-documents',
    config: reading,
    schema: {
      operationId: 'listMadeDocuments',
      tags,
      summary: 'Văn bản đã tạo từ kế hoạch này, mới nhất trước / documents made of it, the newest first',
      params: byId,
      response: { 200: madeList, ...accountRefusals },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      await readDraft(db, actor, request.params.id);
      return listMade(db, actor, request.params.id);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/made-documents/:id/again',
    config: reading,
    schema: {
      operationId: 'makeAgain',
      tags,
      summary: 'Tạo lại và so / make it again and compare',
      description:
        'Tạo lại từ dữ liệu và phiên bản mẫu đã ghi, kể cả phiên bản đã ngừng hay hết hiệu lực, rồi so từng byte. ' +
        'Made anew from the recorded plan and template, whatever their status, and compared byte for byte.',
      params: byId,
      querystring: againQuery,
      response: answers,
    },
    handler: async (request, reply) => {
      const recorded = await recordedMade(db, actorOf(request), request.params.id);
      const made = await makeAgain(blobs, renderer, recorded, signalOfHangUp(reply));
      return request.query.download === 'true' ? sendFile(reply, made) : reply.send(told([made]));
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/issued-documents/:id/again',
    config: reading,
    schema: {
      operationId: 'makeIssuedAgain',
      tags: ['issuing'],
      summary:
        'Tạo lại văn bản đã ban hành và so; tệp đã ban hành giữ nguyên / make an issued document again and compare',
      params: byId,
      querystring: issuedAgainQuery,
      response: answers,
    },
    handler: async (request, reply) => {
      const { format, download } = request.query;
      const wanted =
        download === 'true' ? ([format ?? 'docx'] as const) : format ? [format] : (['docx', 'pdf'] as const);
      const { id } = request.params;
      const made = await issuedAgain(service, renderer, actorOf(request), id, wanted, signalOfHangUp(reply));
      const [first] = made;
      return download === 'true' && first ? sendFile(reply, first) : reply.send(told(made));
    },
  });
}
