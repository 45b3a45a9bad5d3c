/** Word files that legal staff send: a new template, the next version of one. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addTemplate } from '../../templates/add/add-template.ts';
import { addVersion, demandKnown } from '../../templates/add/add-version.ts';
import { readVersion } from '../../templates/catalogue/version.ts';
import { newTemplate, newVersion, readFields } from '../../templates/forms.ts';
import type { TemplatePlace } from '../../templates/place.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import type { Declared } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { actorOf } from '../plugins/caller.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { formMediaType, registerWordForm, wordFormOf } from '../plugins/word-form.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { accountRefusals, fileRefusals } from '../schemas/refusals.ts';
import { bySlug, templateVersionDetail } from '../schemas/templates.ts';

export const keeping = { access: { role: 'legal' } } as const satisfies Declared;

const tags = ['templates'];
const wordFile = z
  .any()
  .meta({ type: 'string', contentMediaType: wordMediaType, description: 'Tệp .docx / the Word file' });
const answers = { 201: templateVersionDetail, ...fileRefusals, ...accountRefusals };

const kept =
  'Tệp qua cổng kiểm tra an toàn và được kiểm tra mẫu; có lỗi vẫn được giữ ở trạng thái thử nghiệm để xem lỗi, nhưng không kích ' +
  'hoạt được. The file goes through the gate and the lint; with errors it is kept on trial, and cannot be activated.';

export function templateUploadRoutes(app: FastifyInstance, place: TemplatePlace, most: number): void {
  // A scope of its own, for other routes read JSON only.
  app.register(async (scope) => {
    await registerWordForm(scope);
    const typed = scope.withTypeProvider<ZodTypeProvider>();
    const preParsing = admission(scope, most);
    typed.route({
      method: 'POST',
      url: '/api/v1/templates',
      config: keeping,
      preParsing,
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'addTemplate',
        tags,
        summary: 'Thêm mẫu mới / add a template',
        description: kept,
        consumes: [formMediaType],
        body: z.object({ file: wordFile, id: z.string(), title: z.string(), note: z.string().optional() }),
        response: answers,
      },
      handler: async (request, reply) => {
        const actor = actorOf(request);
        const { file, fileName, fields } = await wordFormOf(request, ['id', 'title', 'note']);
        const sent = { bytes: file, name: fileName };
        const added = await addTemplate(place, actor, sent, readFields(newTemplate, fields), signalOfHangUp(reply));
        return reply.code(201).send(await readVersion(place, actor, added.slug, added.number));
      },
    });
    typed.route({
      method: 'POST',
      url: '/api/v1/templates/:id/versions',
      config: keeping,
      preParsing,
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'addTemplateVersion',
        tags,
        summary: 'Thêm phiên bản của mẫu / add a version of a template',
        description:
          `${kept} basedOn: số phiên bản mới nhất đã thấy (newest); người khác đã thêm trước thì 409 templates.changed-meanwhile ` +
          'kèm newest {number, by, at, note}. basedOn is the newest number that was seen.',
        consumes: [formMediaType],
        params: bySlug,
        body: z.object({ file: wordFile, note: z.string().optional(), basedOn: z.coerce.number().int() }),
        response: answers,
      },
      handler: async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        await demandKnown(place.db, actor, id);
        const { file, fileName, fields } = await wordFormOf(request, ['note', 'basedOn']);
        const sent = { bytes: file, name: fileName };
        const told = readFields(newVersion, fields);
        const added = await addVersion(place, actor, id, sent, told, signalOfHangUp(reply));
        return reply.code(201).send(await readVersion(place, actor, added.slug, added.number));
      },
    });
  });
}
