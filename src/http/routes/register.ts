/** Sổ đăng ký văn bản đi. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { enterByHand, voidEntry } from '../../drafts/register/keep.ts';
import { listRegister, wholeRegister } from '../../drafts/register/list.ts';
import { registerWorkbook } from '../../drafts/register/workbook.ts';
import { dispositionOf } from '../documents/download.ts';
import type { Declared } from '../plugins/access.ts';
import { actorOf } from '../plugins/caller.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, refusals } from '../schemas/refusals.ts';
import { handEntry, registerEntry, registerList, registerQuery, voiding, workbookQuery } from '../schemas/register.ts';
import type { Service } from '../service.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const reading = { access: 'signed-in', scope: 'register:read' } as const satisfies Declared;
const keeping = { access: { permission: 'issue' } } as const satisfies Declared;

export function registerRoutes(app: FastifyInstance, { db, clock }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['register'];
  typed.route({
    method: 'GET',
    url: '/api/v1/register',
    config: reading,
    schema: {
      operationId: 'listRegister',
      tags,
      summary: 'Sổ đăng ký văn bản đi / the register of outgoing documents',
      querystring: registerQuery,
      response: { 200: registerList, 400: refusals[400], ...accountRefusals },
    },
    handler: (request) => {
      const { voided, ...query } = request.query;
      return listRegister(db, actorOf(request), {
        ...query,
        ...(voided === undefined ? {} : { voided: voided === 'true' }),
      });
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/register.xlsx',
    config: reading,
    schema: {
      operationId: 'downloadRegister',
      tags,
      summary: 'Sổ dạng Excel / the register as a workbook',
      querystring: workbookQuery,
      response: {
        200: { description: 'Excel.', content: { [workbookType]: file(workbookType, 'Excel') } },
        400: refusals[400],
        ...accountRefusals,
      },
    },
    handler: async (request, reply) => {
      const { year, kind } = request.query;
      const bytes = await registerWorkbook(await wholeRegister(db, actorOf(request), { year, kind }));
      const name = ['Sổ đăng ký văn bản đi', kind, year].filter((part) => part !== undefined).join(' ');
      return reply
        .headers({
          'content-type': workbookType,
          'content-disposition': dispositionOf(`${name}.xlsx`),
          'cache-control': 'no-store',
        })
        .send(Buffer.from(bytes));
    },
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/register',
    config: keeping,
    schema: {
      operationId: 'enterByHand',
      tags,
      summary: 'Ghi tay một văn bản vào sổ / enter a document by hand',
      body: handEntry,
      response: { 201: registerEntry, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await enterByHand(db, actorOf(request), request.body, clock)),
  });
  typed.route({
    method: 'POST',
    url: '/api/v1/register/:id/void',
    config: keeping,
    schema: {
      operationId: 'voidEntry',
      tags,
      summary: 'Hủy số kèm lý do; số vẫn giữ / void a number, which stays taken',
      params: byId,
      body: voiding,
      response: { 200: registerEntry, 400: refusals[400], ...accountRefusals, 422: refusals[422] },
    },
    handler: (request) => voidEntry(db, actorOf(request), request.params.id, request.body.reason, clock),
  });
}
