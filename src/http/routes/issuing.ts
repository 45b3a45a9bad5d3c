/** Ban hành: issuing a draft, what it was issued as, and the bytes that were issued. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { issueDraft } from '../../drafts/issuing/issue.ts';
import { issuedFile, listIssued } from '../../drafts/issuing/issued.ts';
import type { Renderer } from '../../render/contract.ts';
import { finalDocuments } from '../drafts/final-documents.ts';
import { sendStored } from '../drafts/stored-file.ts';
import { told } from '../drafts/told.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals, tooSlow } from '../schemas/refusals.ts';
import { issuedAnswer, issuedList, issuingBody } from '../schemas/register.ts';
import type { Service } from '../service.ts';

export function issuingRoutes(app: FastifyInstance, { db, blobs, clock }: Service, renderer: Renderer): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['issuing'];
  const render = finalDocuments({ db, blobs }, renderer);
  typed.route({
    method: 'POST',
    url: '/api/v1/drafts/:id/issue',
    // Only for people who have signed in: no token issues a document.
    config: { access: { permission: 'issue' } },
    schema: {
      operationId: 'issueDraft',
      tags,
      summary: 'Ban hành, cấp số, vào sổ / issue, number and register',
      description:
        'Số và ngày được ghi cố định vào kế hoạch, Word và PDF được xuất, lưu và vào sổ trong một giao dịch. ' +
        'Number and day are fixed into the plan; Word and PDF are made, kept and registered in one transaction.',
      params: byId,
      body: issuingBody,
      response: { 200: issuedAnswer, ...refusals, ...accountRefusals, 504: tooSlow },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const [document] = request.body.documents;
      if (!document) throw new Error('The schema asks for one document');
      const { kind, number, date, ...added } = document;
      const issuing = { revision: request.body.revision, kind, number, date, added };
      const issued = await issueDraft({ db, blobs, render, clock }, actor, request.params.id, issuing);
      return { ...issued, draft: told(actor, issued.draft) };
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts/:id/issued',
    config: { access: 'signed-in', scope: 'drafts:read' },
    schema: {
      operationId: 'listIssued',
      tags,
      summary: 'Văn bản đã ban hành từ kế hoạch này / the documents that it was issued as',
      params: byId,
      response: { 200: issuedList, ...accountRefusals },
    },
    handler: async (request) => ({ items: await listIssued(db, actorOf(request), request.params.id) }),
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/issued/:id/file',
    config: { access: 'signed-in', scope: 'drafts:read' },
    schema: {
      operationId: 'downloadIssued',
      tags,
      summary: 'Tệp đã ban hành, đúng từng byte / the issued file, byte for byte',
      params: byId,
      querystring: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
      response: {
        200: {
          description: 'Tệp / the file. ETag: SHA-256.',
          content: {
            [wordMediaType]: file(wordMediaType, 'format=docx'),
            'application/pdf': file('application/pdf', 'format=pdf'),
          },
        },
        400: refusals[400],
        ...accountRefusals,
        503: refusals[503],
      },
    },
    handler: async (request, reply) => {
      const found = await issuedFile(db, blobs, actorOf(request), request.params.id, request.query.format);
      return sendStored(request, reply, found);
    },
  });
}
