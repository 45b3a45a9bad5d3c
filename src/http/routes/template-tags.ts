/** What those who write templates look up or begin with: the tags, and a template that explains itself. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mediaTypes } from '../../render/media-types.ts';
import type { TemplateForm } from '../../templates/contract.ts';
import { starterNames } from '../../templates/starter/forms.ts';
import { starterTemplate } from '../../templates/starter/starter.ts';
import { tagReference } from '../../templates/tags/reference.ts';
import { tagsFileName, tagsWordFile } from '../../templates/tags/word-file.ts';
import { downloadOf } from '../documents/download.ts';
import { pure } from '../plugins/access.ts';
import { file } from '../schemas/file.ts';
import { refusals } from '../schemas/refusals.ts';

const kind = z.enum(['text', 'lines', 'paragraphs', 'table', 'tablePattern', 'condition']);

const tag = z
  .object({
    name: z.string(),
    written: z.string().describe('Như viết trong Word / as it stands in Word'),
    kind,
    kindName: z.string().describe('Loại, bằng lời / the kind in words'),
    meaning: z.string(),
    example: z
      .string()
      .describe('Chữ in ra thay cho thẻ, mỗi đoạn một dòng / what stands in its place, a paragraph a line'),
    place: z.string().describe('Đứng ở đâu / where it may stand'),
  })
  .meta({ id: 'TemplateTag' });

const reference = z
  .object({
    rules: z.array(z.string()).describe('Cách viết thẻ / how to write tags'),
    kinds: z.array(z.object({ kind, name: z.string(), place: z.string() })),
    groups: z.array(
      z.object({
        part: z.enum(['common', 'decision', 'plan', 'appendix', 'table']),
        title: z.string(),
        place: z.string(),
        tags: z.array(tag),
      }),
    ),
    formatters: z.array(z.object({ name: z.string(), written: z.string(), meaning: z.string(), example: z.string() })),
    formatted: z.array(kind).describe('Loại thẻ dùng được cách viết / kinds that formatters work on'),
  })
  .meta({ id: 'TagReference' });

const word = { 200: { description: 'Word.', content: { [mediaTypes.docx]: file(mediaTypes.docx, 'Word') } } };

/** Files that are the same as long as the program is: made when somebody first asks. */
function kept(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  let made: Promise<Uint8Array> | undefined;
  return () => (made ??= make());
}

const tagsFile = kept(tagsWordFile);
const starters: Readonly<Record<TemplateForm, () => Promise<Uint8Array>>> = {
  decision: kept(() => starterTemplate('decision')),
  plan: kept(() => starterTemplate('plan')),
};

function send(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  const { headers } = downloadOf([{ name, mediaType: mediaTypes.docx, bytes }]);
  return reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function templateTagRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.route({
    method: 'GET',
    url: '/api/v1/template-tags',
    config: pure,
    schema: {
      operationId: 'listTemplateTags',
      tags: ['templates'],
      summary: 'Các thẻ dùng trong mẫu / the tags for templates',
      response: { 200: reference },
    },
    handler: () => Promise.resolve(tagReference() as z.infer<typeof reference>),
  });
  routes.route({
    method: 'GET',
    url: '/api/v1/template-tags/file',
    config: pure,
    schema: {
      operationId: 'downloadTemplateTags',
      tags: ['templates'],
      summary: 'Các thẻ dùng trong mẫu, tệp Word để in / the tags as a Word file to print',
      response: word,
    },
    handler: async (_request, reply) => send(reply, tagsFileName, await tagsFile()),
  });
  routes.route({
    method: 'GET',
    url: '/api/v1/template-starter',
    config: pure,
    schema: {
      operationId: 'downloadStarterTemplate',
      tags: ['templates'],
      summary: 'Mẫu khởi đầu có giải thích ở lề / a starter template that explains itself',
      description:
        'Mẫu gốc kèm nhận xét (comment) ở từng thẻ, từng phần; nhận xét không in ra văn bản. ' +
        'The stock template with comments at its tags and parts; comments never reach a document.',
      querystring: z.object({
        form: z
          .enum(['decision', 'plan'])
          .default('decision')
          .describe(
            'Quyết định kèm Kế hoạch, hoặc Kế hoạch ban hành riêng / a decision with its plan, or a plan alone',
          ),
      }),
      response: { ...word, 400: refusals[400] },
    },
    handler: async ({ query: { form } }, reply) => send(reply, starterNames[form], await starters[form]()),
  });
}
