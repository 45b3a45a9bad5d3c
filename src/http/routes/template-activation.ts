/** What legal staff decide about versions: into effect, agreed to, declined, ended, taken back. Every answer is the template anew. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Actor } from '../../accounts/actor.ts';
import { activateVersion } from '../../templates/activation/activate.ts';
import { approveActivation } from '../../templates/activation/approve.ts';
import { relint } from '../../templates/activation/relint.ts';
import { endRequest } from '../../templates/activation/requests.ts';
import { retireVersion } from '../../templates/activation/retire.ts';
import { rollBack } from '../../templates/activation/roll-back.ts';
import { readTemplate } from '../../templates/catalogue/detail.ts';
import { readVersion } from '../../templates/catalogue/version.ts';
import type { TemplatePlace } from '../../templates/place.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { actorOf } from '../plugins/caller.ts';
import { accountRefusals, fileRefusals } from '../schemas/refusals.ts';
import {
  activationBody,
  bySlug,
  byVersion,
  noteBody,
  templateDetail,
  templateVersionDetail,
} from '../schemas/templates.ts';
import { keeping } from './template-uploads.ts';

const tags = ['templates'];
const refused = { ...fileRefusals, ...accountRefusals };
const response = { 200: templateDetail, ...refused };

export function templateActivationRoutes(app: FastifyInstance, place: TemplatePlace): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const anew = (actor: Actor, slug: string) => readTemplate(place, actor, slug);
  typed.route({
    method: 'POST',
    url: '/api/v1/templates/:id/versions/:number/lint',
    config: keeping,
    schema: {
      operationId: 'lintTemplateVersion',
      tags,
      summary: 'Kiểm tra lại bằng chương trình hiện tại / lint a version again, by the present program',
      params: byVersion,
      response: { 200: templateVersionDetail, ...refused },
    },
    handler: async (request, reply) => {
      const { id, number } = request.params;
      const actor = actorOf(request);
      await relint(place, actor, id, number, { signal: signalOfHangUp(reply) });
      return readVersion(place, actor, id, number);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/templates/:id/versions/:number/activation',
    config: keeping,
    schema: {
      operationId: 'activateTemplateVersion',
      tags,
      summary: 'Kích hoạt, hoặc đề nghị kích hoạt / put a version into effect, or ask for it',
      description:
        'Kiểm tra không có lỗi, mọi cảnh báo được xác nhận từng mã. Nếu cơ quan cần người thứ hai, phiên bản chờ POST approval. ' +
        'Without errors and with every warning acknowledged by its code; where a second person is needed, it waits for POST approval.',
      params: byVersion,
      body: activationBody,
      response,
    },
    handler: async (request) => {
      const { id, number } = request.params;
      const actor = actorOf(request);
      await activateVersion(place, actor, id, number, request.body);
      return anew(actor, id);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/templates/:id/versions/:number/approval',
    config: keeping,
    schema: {
      operationId: 'approveTemplateVersion',
      tags,
      summary: 'Người thứ hai đồng ý kích hoạt / a second person agrees',
      description:
        'Không phải người đề nghị, không phải người soạn phiên bản. Neither who asked for it nor the version’s author.',
      params: byVersion,
      body: noteBody,
      response,
    },
    handler: async (request) => {
      const { id, number } = request.params;
      const actor = actorOf(request);
      await approveActivation(place, actor, id, number, request.body);
      return anew(actor, id);
    },
  });
  typed.route({
    method: 'DELETE',
    url: '/api/v1/templates/:id/versions/:number/activation',
    config: keeping,
    schema: {
      operationId: 'endTemplateRequest',
      tags,
      summary: 'Rút đề nghị của mình, từ chối đề nghị của người khác / withdraw or decline a request',
      params: byVersion,
      response,
    },
    handler: async (request) => {
      const { id, number } = request.params;
      const actor = actorOf(request);
      await endRequest(place, actor, id, number);
      return anew(actor, id);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/templates/:id/versions/:number/retirement',
    config: keeping,
    schema: {
      operationId: 'retireTemplateVersion',
      tags,
      summary: 'Ngừng một phiên bản / end a version',
      params: byVersion,
      body: noteBody,
      response,
    },
    handler: async (request) => {
      const { id, number } = request.params;
      const actor = actorOf(request);
      await retireVersion(place, actor, id, number, request.body);
      return anew(actor, id);
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/templates/:id/rollback',
    config: keeping,
    schema: {
      operationId: 'rollBackTemplate',
      tags,
      summary: 'Hoàn lại bước gần nhất / take the last step back',
      description:
        'Trả mọi phiên bản về như trước bước đó (rollsBack); gọi tiếp thì lùi thêm một bước. ' +
        'All versions as they were before that step; again: one step further back.',
      params: bySlug,
      body: noteBody,
      response,
    },
    handler: async (request) => {
      const actor = actorOf(request);
      await rollBack(place, actor, request.params.id, request.body);
      return anew(actor, request.params.id);
    },
  });
}
