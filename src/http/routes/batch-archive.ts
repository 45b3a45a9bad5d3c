/** What a batch has made, as a whole: the archive, and the manifest that is in it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { archiveOf } from '../../batches/archive/archive.ts';
import { contentsOf, type Contents } from '../../batches/archive/contents.ts';
import { zipMediaType } from '../../render/archive.ts';
import { wantedBytes } from '../documents/byte-range.ts';
import { dispositionOf } from '../documents/download.ts';
import { refuse } from '../errors.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { batchReading, batchTags } from './batches.ts';

const manifestTypes = { csv: 'text/csv', json: 'application/json' } as const;

/** Slashes would cut the name off, for they part folders. */
const nameOf = ({ title }: Contents, ending: string): string => `${title.replace(/[/\\]/g, '-')}${ending}`;

const known = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

type Archive = Awaited<ReturnType<typeof archiveOf>>;

/** The whole or a part, as it is asked for; only the headers for HEAD. */
function sendArchive(request: FastifyRequest, reply: FastifyReply, contents: Contents, archive: Archive) {
  const { size, read } = archive;
  const etag = `"${contents.sha256}"`;
  reply.headers({
    'content-type': zipMediaType,
    'content-disposition': dispositionOf(nameOf(contents, '.zip')),
    // What is still being made grows between two questions: parts of it would not fit together.
    ...(contents.settled
      ? { etag, 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache' }
      : { 'accept-ranges': 'none', 'cache-control': 'no-store' }),
  });
  if (contents.settled && known(request, etag)) return reply.code(304).send();
  // Range is defined for GET only (RFC 9110, 14.2).
  const asked = contents.settled && request.method === 'GET' ? request.headers : {};
  const wanted = wantedBytes(asked, size, etag);
  if (wanted.kind === 'none') {
    reply.header('content-range', `bytes */${size}`);
    const detail = `Tệp ZIP chỉ có ${size} byte; hãy tải lại từ đầu.`;
    return refuse(reply, { status: 416, code: 'http.range-not-there', detail });
  }
  const { from, to } = wanted.kind === 'part' ? wanted : { from: 0, to: size - 1 };
  reply.header('content-length', to - from + 1);
  if (wanted.kind === 'part') reply.code(206).header('content-range', `bytes ${from}-${to}/${size}`);
  return request.method === 'HEAD' ? reply.send() : reply.send(read(from, to));
}

export function batchArchiveRoutes(app: FastifyInstance, { db, blobs }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const archive = {
    url: '/api/v1/batches/:id/archive',
    config: batchReading,
    exposeHeadRoute: false,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const contents = await contentsOf(db, actorOf(request), (request.params as { id: string }).id);
      return sendArchive(request, reply, contents, await archiveOf(contents, blobs));
    },
  };
  const bytes = { content: { [zipMediaType]: file(zipMediaType, 'ZIP') } };
  typed.route({
    ...archive,
    method: 'GET',
    schema: {
      operationId: 'downloadBatchArchive',
      tags: batchTags,
      summary: 'Tải mọi văn bản của đợt trong một tệp ZIP / all documents of a batch as a ZIP',
      description:
        'Khi đợt đã xong hoặc đã hủy: ETag, Range và If-Range để tải tiếp. Khi đợt còn chạy hoặc tạm dừng: những văn bản đã xong, không tải tiếp được. ' +
        'Once the batch is done or cancelled: ETag, Range and If-Range. While it runs or is paused: what is done so far, without ranges.',
      params: byId,
      response: {
        200: { description: 'Toàn bộ / the whole', ...bytes },
        206: { description: 'Một đoạn / a part', ...bytes },
        ...accountRefusals,
        503: refusals[503],
      },
    },
  });
  typed.route({ ...archive, method: 'HEAD', schema: { hide: true, params: byId } });
  for (const [ending, type] of Object.entries(manifestTypes) as [keyof typeof manifestTypes, string][]) {
    typed.route({
      method: 'GET',
      url: `/api/v1/batches/:id/manifest.${ending}`,
      config: batchReading,
      schema: {
        operationId: `downloadBatchManifest${ending === 'csv' ? 'Csv' : 'Json'}`,
        tags: batchTags,
        summary: 'Bảng kê: đơn vị, tệp, SHA-256, số trang, lỗi / the manifest: units, files, sums, pages, errors',
        params: byId,
        response: { 200: { description: ending, content: { [type]: file(type, ending) } }, ...accountRefusals },
      },
      handler: async (request, reply) => {
        const contents = await contentsOf(db, actorOf(request), request.params.id);
        return reply
          .headers({
            'content-type': `${type}; charset=utf-8`,
            'content-disposition': dispositionOf(nameOf(contents, ` - bảng kê.${ending}`)),
            'cache-control': 'no-store',
          })
          .send(Buffer.from(contents.manifest[ending], 'utf8'));
      },
    });
  }
}
