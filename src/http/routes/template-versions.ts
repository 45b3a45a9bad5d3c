/** Reading the catalogue: a template with its versions, a version with its lint, and its file. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { readTemplate } from '../../templates/catalogue/detail.ts';
import { annotatedFile, readVersion, versionFile, type VersionDownload } from '../../templates/catalogue/version.ts';
import type { TemplatePlace } from '../../templates/place.ts';
import { downloadOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, fileRefusals } from '../schemas/refusals.ts';
import { bySlug, byVersion, fileQuery, templateDetail, templateVersionDetail } from '../schemas/templates.ts';

const reading = { access: 'signed-in' } as const satisfies Declared;
const tags = ['templates'];
const answers = { ...fileRefusals, ...accountRefusals };
const word = (description: string) => ({
  200: { description, content: { [wordMediaType]: file(wordMediaType, description) } },
  ...answers,
});

function send(reply: FastifyReply, { name, bytes }: VersionDownload): FastifyReply {
  const download = downloadOf([{ name, mediaType: wordMediaType, bytes }]);
  return reply.headers(download.headers).send(Buffer.from(download.bytes));
}

export function templateVersionRoutes(app: FastifyInstance, place: TemplatePlace): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id',
    config: reading,
    schema: {
      operationId: 'readTemplate',
      tags,
      summary: 'Một mẫu: các phiên bản, ai đang sửa, các bước đã qua / a template with its versions and steps',
      params: bySlug,
      response: { 200: templateDetail, ...answers },
    },
    handler: (request) => readTemplate(place, actorOf(request), request.params.id),
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number',
    config: reading,
    schema: {
      operationId: 'readTemplateVersion',
      tags,
      summary: 'Một phiên bản với kết quả kiểm tra / a version with what its lint has found',
      params: byVersion,
      response: { 200: templateVersionDetail, ...answers },
    },
    handler: (request) => readVersion(place, actorOf(request), request.params.id, request.params.number),
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number/file',
    config: reading,
    schema: {
      operationId: 'downloadTemplateVersion',
      tags,
      summary: 'Tệp Word của phiên bản / the Word file of a version',
      description:
        'edit=true: ghi nhận bạn đang sửa, người khác trong cơ quan được báo cho đến khi bạn tải lên phiên bản mới. ' +
        'With edit=true others are told that you are changing it, until you add a version. Needs the role legal.',
      params: byVersion,
      querystring: fileQuery,
      response: word('Tệp Word / the Word file'),
    },
    handler: async (request, reply) => {
      const { id, number } = request.params;
      const edit = request.query.edit === 'true';
      return send(reply, await versionFile(place, actorOf(request), id, number, { edit }));
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/templates/:id/versions/:number/annotated',
    config: reading,
    schema: {
      operationId: 'downloadAnnotatedTemplateVersion',
      tags,
      summary: 'Tệp Word có nhận xét ở từng chỗ / the Word file with comments at the findings',
      params: byVersion,
      response: word('Tệp Word có nhận xét / the Word file with comments'),
    },
    handler: async (request, reply) => {
      const { id, number } = request.params;
      return send(reply, await annotatedFile(place, actorOf(request), id, number, signalOfHangUp(reply)));
    },
  });
}
