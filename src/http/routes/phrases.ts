/** The library of phrases: `/api/v1/phrases`. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { bodyFaults, filledBody, phrasePlaceholders, readBody } from '../../library/phrases/body.ts';
import { newPhrase, phraseChange, phraseQuery, phraseStep, phraseTrial } from '../../library/phrases/forms.ts';
import { addPhrase, changePhrase, setPhraseStatus } from '../../library/phrases/keep.ts';
import { outdatedCitations } from '../../library/phrases/outdated.ts';
import { fillPhrase, listPhrases, listPhraseVersions, readPhrase } from '../../library/phrases/read.ts';
import { addStarterPhrases } from '../../library/phrases/starter/add.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId } from '../schemas/accounts.ts';
import {
  filledPhrase,
  phraseList,
  phraseSchema,
  phraseTrialAnswer,
  phraseVersionSchema,
  placeholderList,
} from '../schemas/phrases.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { phraseUseRoutes } from './phrase-uses.ts';

const forReaders = { access: 'signed-in', scope: 'library:read' } as const satisfies Declared;
const forKeepers = { access: { role: ['legal', 'admin'] }, scope: 'library:write' } as const satisfies Declared;

const url = '/api/v1/phrases';

export function phraseRoutes(app: FastifyInstance, service: Service): void {
  phraseReadRoutes(app, service);
  phraseKeepRoutes(app, service);
  phraseUseRoutes(app, service);
}

function phraseReadRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.route({
    method: 'GET',
    url,
    config: forReaders,
    schema: {
      operationId: 'listPhrases',
      tags: ['library'],
      summary: 'Câu mẫu của cơ quan mình và cấp trên / phrases, own and those above keep',
      querystring: phraseQuery,
      response: { 200: phraseList, ...accountRefusals },
    },
    handler: (request) => listPhrases(db, actorOf(request), request.query, clock()),
  });
  typed.route({
    method: 'GET',
    url: `${url}/:id`,
    config: forReaders,
    schema: {
      operationId: 'getPhrase',
      tags: ['library'],
      summary: 'Một câu mẫu với nội dung mới nhất / a phrase with its newest words',
      params: byId,
      response: { 200: phraseSchema, ...accountRefusals },
    },
    handler: (request) => readPhrase(db, actorOf(request), request.params.id, clock()),
  });
  typed.route({
    method: 'GET',
    url: `${url}/:id/versions`,
    config: forReaders,
    schema: {
      operationId: 'listPhraseVersions',
      tags: ['library'],
      summary: 'Các phiên bản của câu mẫu, mới trước / the versions of a phrase, the newest first',
      params: byId,
      response: { 200: z.object({ items: z.array(phraseVersionSchema) }), ...accountRefusals },
    },
    handler: async (request) => ({ items: await listPhraseVersions(db, actorOf(request), request.params.id) }),
  });
  typed.route({
    method: 'GET',
    url: `${url}/:id/filled`,
    config: forReaders,
    schema: {
      operationId: 'fillPhrase',
      tags: ['library'],
      summary: 'Câu mẫu với chỗ điền lấy từ một kế hoạch / a phrase as a draft of one’s own would print it',
      params: byId,
      querystring: z.strictObject({ draft: z.uuid() }),
      response: { 200: filledPhrase, ...accountRefusals },
    },
    handler: (request) => fillPhrase(db, actorOf(request), request.params.id, request.query.draft, clock()),
  });
  typed.route({
    method: 'GET',
    url: `${url}/placeholders`,
    config: forReaders,
    schema: {
      operationId: 'listPlaceholders',
      tags: ['library'],
      summary: 'Các chỗ điền dùng được trong câu mẫu / the placeholders that a phrase may hold',
      response: { 200: placeholderList, ...accountRefusals },
    },
    handler: () => ({ items: [...phrasePlaceholders] }),
  });
  typed.route({
    method: 'POST',
    url: `${url}/check`,
    config: forReaders,
    schema: {
      operationId: 'checkPhrase',
      tags: ['library'],
      summary: 'Kiểm tra chỗ điền và căn cứ, không lưu / checks placeholders and citations, keeps nothing',
      body: phraseTrial,
      response: { 200: phraseTrialAnswer, ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request) => {
      const body = readBody(request.body.kind, request.body.body);
      const outdated = await outdatedCitations(db, actorOf(request), body, clock());
      return { findings: [...bodyFaults(body), ...outdated], filled: filledBody(body) };
    },
  });
}

function phraseKeepRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const kept = { ...accountRefusals, 422: refusals[422] };
  typed.route({
    method: 'POST',
    url,
    config: forKeepers,
    schema: {
      operationId: 'addPhrase',
      tags: ['library'],
      summary: 'Thêm câu mẫu / add a phrase',
      body: newPhrase,
      response: { 201: phraseSchema, ...kept },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await addPhrase(db, actorOf(request), request.body, clock())),
  });
  typed.route({
    method: 'POST',
    url: `${url}/starter`,
    config: forKeepers,
    schema: {
      operationId: 'addStarterPhrases',
      tags: ['library'],
      summary: 'Thêm các câu mẫu có sẵn / add the phrases that a library starts with',
      response: { 200: z.object({ added: z.int() }), ...accountRefusals },
    },
    handler: async (request) => ({ added: await addStarterPhrases(db, actorOf(request), clock()) }),
  });
  typed.route({
    method: 'POST',
    url: `${url}/:id/versions`,
    config: forKeepers,
    schema: {
      operationId: 'changePhrase',
      tags: ['library'],
      summary: 'Sửa câu mẫu thành phiên bản mới / a new version of a phrase',
      description:
        '409 phrases.changed-meanwhile: người khác đã sửa trước; kèm current (number, title, unit, body, note, by, at). ' +
        'Somebody else has changed it meanwhile: with what is there now. Kế hoạch đã chèn câu mẫu không đổi theo / drafts keep their words.',
      params: byId,
      body: phraseChange,
      response: { 200: phraseSchema, ...kept },
    },
    handler: (request) => changePhrase(db, actorOf(request), request.params.id, request.body, clock()),
  });
  typed.route({
    method: 'PATCH',
    url: `${url}/:id`,
    config: forKeepers,
    schema: {
      operationId: 'setPhraseStatus',
      tags: ['library'],
      summary: 'Ngừng dùng câu mẫu, hoặc đưa ra dùng lại / withdraw a phrase, or offer it again',
      params: byId,
      body: phraseStep,
      response: { 200: phraseSchema, ...kept },
    },
    handler: (request) => setPhraseStatus(db, actorOf(request), request.params.id, request.body.status, clock()),
  });
}
