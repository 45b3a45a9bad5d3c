/** Drafts: the list, beginning one, reading and saving it, its states, and the document that it would be now. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Actor } from '../../accounts/actor.ts';
import {
  approveDraft,
  archiveDraft,
  publishDraft,
  returnDraft,
  submitDraft,
  unarchiveDraft,
  unpublishDraft,
} from '../../drafts/change-state.ts';
import { createDraft } from '../../drafts/create/create.ts';
import { readDraft, type Draft } from '../../drafts/draft.ts';
import { listDrafts, listPublished } from '../../drafts/list.ts';
import { saveDraft } from '../../drafts/save.ts';
import { told } from '../drafts/told.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import {
  byId,
  draftList,
  draftQuery,
  draftSchema,
  newDraft,
  publishedList,
  returning,
  step as stepBody,
  saved,
  saving,
} from '../schemas/drafts.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';

const reading = { access: 'signed-in', scope: 'drafts:read' } as const satisfies Declared;
const writing = { access: { role: ['clerk', 'admin'] }, scope: 'drafts:write' } as const satisfies Declared;
// Decisions are made by people, not by programs with their tokens.
const submitting = { access: { permission: 'submit' } } as const satisfies Declared;
const approving = { access: { permission: 'approve' } } as const satisfies Declared;
/** Whoever may is the room's to say: several permissions, or the one who has submitted it. */
const deciding = { access: 'signed-in' } as const satisfies Declared;

const tags = ['drafts'];
const answers = { 200: draftSchema, ...accountRefusals };

export function draftRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts',
    config: reading,
    schema: {
      operationId: 'listDrafts',
      tags,
      summary: 'Kế hoạch của cơ quan / plans of the organisation',
      querystring: draftQuery,
      response: { 200: draftList, 400: refusals[400], ...accountRefusals },
    },
    handler: (request) => {
      const { archived, ...query } = request.query;
      return listDrafts(db, actorOf(request), { ...query, archived: archived === 'true' });
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/published-plans',
    config: reading,
    schema: {
      operationId: 'listPublishedPlans',
      tags,
      summary: 'Kế hoạch gốc mà cấp trên công bố / base plans that organisations above have published',
      response: { 200: publishedList, ...accountRefusals },
    },
    handler: async (request) => ({ items: await listPublished(db, actorOf(request)) }),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/drafts',
    config: writing,
    schema: {
      operationId: 'createDraft',
      tags,
      summary: 'Lập kế hoạch mới / begin a plan',
      description:
        'from=draft cùng newYear: năm của kế hoạch được đổi, số và ngày để trống, căn cứ của kỳ trước được nêu trong findings. ' +
        "With newYear the plan's own years move, number and date are blank, citations of the old year are flagged in findings.",
      body: newDraft,
      response: { 201: draftSchema, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      return reply.code(201).send(told(actor, await createDraft(db, actor, request.body, clock)));
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/drafts/:id',
    config: reading,
    schema: {
      operationId: 'readDraft',
      tags,
      summary: 'Một kế hoạch với dữ liệu và các điểm cần xem lại / a plan with its data and findings',
      params: byId,
      response: answers,
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return told(actor, await readDraft(db, actor, request.params.id));
    },
  });
  typed.route({
    method: 'PUT',
    url: '/api/v1/drafts/:id',
    config: writing,
    schema: {
      operationId: 'saveDraft',
      tags,
      summary: 'Lưu / save',
      description:
        '409 drafts.changed-meanwhile: người khác đã lưu trước; kèm current và differences (path, pathLabel, mine, theirs). ' +
        'Somebody else has saved meanwhile: with current and differences.',
      params: byId,
      body: saving,
      response: { 200: saved, 400: refusals[400], ...accountRefusals, 413: refusals[413], 422: refusals[422] },
    },
    handler: (request) => saveDraft(db, actorOf(request), request.params.id, request.body, clock),
  });

  const duplicate = (actor: Actor, id: string): Promise<Draft> =>
    createDraft(db, actor, { from: 'draft', draftId: id }, clock);
  typed.route({
    method: 'POST',
    url: '/api/v1/drafts/:id/duplicate',
    config: writing,
    schema: {
      operationId: 'duplicateDraft',
      tags,
      summary: 'Nhân bản, số và ngày để trống / a copy, with number and date blank',
      params: byId,
      response: { 201: draftSchema, ...accountRefusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      return reply.code(201).send(told(actor, await duplicate(actor, request.params.id)));
    },
  });

  const step = (
    name: string,
    operationId: string,
    summary: string,
    config: Declared,
    work: (actor: Actor, id: string) => Promise<Draft>,
  ): void => {
    typed.route({
      method: 'POST',
      url: `/api/v1/drafts/:id/${name}`,
      config,
      schema: { operationId, tags, summary, params: byId, response: answers },
      handler: async (request) => {
        const actor = actorOf(request);
        return told(actor, await work(actor, request.params.id));
      },
    });
  };
  step('archive', 'archiveDraft', 'Đưa vào kho / into the archive', writing, (a, id) => archiveDraft(db, a, id, clock));
  step('unarchive', 'unarchiveDraft', 'Lấy khỏi kho / out of the archive', writing, (a, id) =>
    unarchiveDraft(db, a, id, clock),
  );
  step(
    'publish',
    'publishDraft',
    'Công bố làm kế hoạch gốc cho cấp dưới / publish for those below',
    deciding,
    (a, id) => publishDraft(db, a, id, clock),
  );
  step('unpublish', 'unpublishDraft', 'Thôi công bố / take back', deciding, (a, id) =>
    unpublishDraft(db, a, id, clock),
  );
  const forward = { submit: submitDraft, approve: approveDraft };
  const forwardStep = (name: keyof typeof forward, operationId: string, summary: string, config: Declared): void => {
    typed.route({
      method: 'POST',
      url: `/api/v1/drafts/:id/${name}`,
      config,
      schema: {
        operationId,
        tags,
        summary,
        params: byId,
        body: stepBody,
        response: { ...answers, 400: refusals[400], 422: refusals[422] },
      },
      handler: async (request) => {
        const actor = actorOf(request);
        return told(actor, await forward[name](db, actor, request.params.id, clock, request.body?.revision));
      },
    });
  };
  forwardStep('submit', 'submitDraft', 'Trình ký / submit', submitting);
  forwardStep('approve', 'approveDraft', 'Duyệt / approve', approving);
  typed.route({
    method: 'POST',
    url: '/api/v1/drafts/:id/return',
    config: deciding,
    schema: {
      operationId: 'returnDraft',
      tags,
      summary: 'Trả lại kèm lý do / return with a note',
      params: byId,
      body: returning,
      response: { ...answers, 400: refusals[400], 422: refusals[422] },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      return told(actor, await returnDraft(db, actor, request.params.id, request.body.note, clock));
    },
  });
}
