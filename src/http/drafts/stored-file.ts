/** A file that was kept, with its SHA-256 as ETag: who has it already gets no bytes. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredFile } from '../../drafts/issuing/issued.ts';
import { zipMediaType } from '../../render/archive.ts';
import { dispositionOf } from '../documents/download.ts';
import { wordMediaType } from '../plugins/word-body.ts';

const mediaTypes: Readonly<Record<string, string>> = { docx: wordMediaType, pdf: 'application/pdf', zip: zipMediaType };

export function sendStored(request: FastifyRequest, reply: FastifyReply, { name, bytes, sha256 }: StoredFile) {
  const etag = `"${sha256}"`;
  reply.headers({ etag, 'cache-control': 'private, no-cache' });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return reply.code(304).send();
  return reply
    .headers({
      'content-type': mediaTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-disposition': dispositionOf(name),
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
