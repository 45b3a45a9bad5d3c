/** The table of units of a batch: a starting table, and the table that comes back; and the dry run over it. */
import { availableParallelism } from 'node:os';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { demandBatch } from '../../batches/batch.ts';
import { setUnits } from '../../batches/change.ts';
import { dryRuns, readDryRun } from '../../batches/dry-run/dry-runs.ts';
import { demandState } from '../../batches/lifecycle.ts';
import { unitsOfBatch, valuesOfBatch } from '../../batches/units/of-batch.ts';
import { startingCsv, startingWorkbook, type Values } from '../../batches/units/starting-table.ts';
import { chosenUnits } from '../../batches/units/chosen.ts';
import { readUnitsTable } from '../../bulk/table/read-units-table.ts';
import { Failure } from '../../failure.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { allUnits } from '../../units/unit-list.ts';
import { refuse } from '../errors.ts';
import { dispositionOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { admission } from '../plugins/admission.ts';
import { actorOf } from '../plugins/caller.ts';
import { bytesMediaType, tooLarge } from '../plugins/word-body.ts';
import { batchSchema, dryRunAnswer, startingTableQuery, unitsQuery } from '../schemas/batches.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { byId } from '../schemas/drafts.ts';
import { file } from '../schemas/file.ts';
import { accountRefusals, fileRefusals, refusals } from '../schemas/refusals.ts';
import type { Service } from '../service.ts';
import { workbookMediaType } from './appendix.ts';
import { batchReading, batchTags, batchWriting } from './batches.ts';

export const csvMediaType = 'text/csv';

/** Tables that are read at once. */
const most = 4;

/** Reads the table as bytes, whatever it says it is: the reader looks itself. */
function registerTableBody(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const types = [csvMediaType, workbookMediaType, bytesMediaType, 'application/vnd.ms-excel', 'text/plain'];
  scope.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const detail = `Địa chỉ này nhận bảng đơn vị; hãy gửi tệp CSV (Content-Type: ${csvMediaType}) hoặc Excel (${workbookMediaType}).`;
      return refuse(reply, { status: 415, code: 'http.wrong-media-type', detail });
    }
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse(reply, tooLarge(request));
    throw error;
  });
}

function tableOfBody(body: unknown): Buffer {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new Failure('usage', 'http.no-file', 'Yêu cầu không có bảng nào; hãy gửi tệp CSV hoặc Excel làm nội dung.');
}

function sendTable(reply: FastifyReply, bytes: Uint8Array | string, type: string, name: string) {
  return reply
    .headers({ 'content-type': type, 'content-disposition': dispositionOf(name), 'cache-control': 'no-store' })
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

const endings = {
  csv: {
    type: `${csvMediaType}; charset=utf-8`,
    make: (units, values) => Promise.resolve(startingCsv(units, values)),
  },
  xlsx: { type: workbookMediaType, make: startingWorkbook },
} as const satisfies Record<
  string,
  { type: string; make(units: readonly ListedUnit[], values: Values): Promise<string | Uint8Array> }
>;

function startingTableRoutes(app: FastifyInstance, { db }: Service): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  for (const [ending, { type, make }] of Object.entries(endings)) {
    typed.route({
      method: 'GET',
      url: `/api/v1/batches/units-table.${ending}`,
      config: batchReading,
      schema: {
        operationId: `downloadUnitsTable${ending === 'csv' ? 'Csv' : 'Xlsx'}`,
        tags: batchTags,
        summary: 'Bảng đơn vị để bắt đầu / units as a table to begin with',
        querystring: startingTableQuery,
        response: {
          200: { description: ending, content: { [type]: file(type, ending) } },
          400: refusals[400],
          ...accountRefusals,
          422: refusals[422],
        },
      },
      handler: async (request, reply) => {
        const actor = actorOf(request);
        const { batch, provinces } = request.query;
        const wanted = provinces?.split(',').map((name) => name.trim());
        const values = batch === undefined ? {} : await valuesOfBatch(db, actor, batch);
        const chosen = wanted
          ? await chosenUnits(db, actor, { provinces: wanted })
          : batch === undefined
            ? []
            : await unitsOfBatch(db, actor, batch);
        const units = chosen.length > 0 ? chosen : allUnits();
        return sendTable(reply, await make(units, values), type, `Bảng đơn vị.${ending}`);
      },
    });
  }
}

function dryRunRoutes(app: FastifyInstance, service: Service): void {
  const { db, batchThreads = Math.min(4, availableParallelism()) } = service;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const runs = dryRuns(service, {
    threads: batchThreads,
    failed: (err) => app.log.error({ err }, 'a dry run has failed'),
  });
  app.addHook('onClose', () => runs.close());
  typed.route({
    method: 'POST',
    url: '/api/v1/batches/:id/dry-run',
    config: batchWriting,
    schema: {
      operationId: 'startDryRun',
      tags: batchTags,
      summary: 'Chạy thử: đơn vị nào sẽ lỗi, bao nhiêu trang, bao lâu / what would fail, how much work it is',
      params: byId,
      response: { 202: dryRunAnswer, ...accountRefusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      await runs.start(actor, request.params.id);
      return reply.code(202).send(await readDryRun(db, actor, request.params.id));
    },
  });
  typed.route({
    method: 'GET',
    url: '/api/v1/batches/:id/dry-run',
    config: batchReading,
    schema: {
      operationId: 'readDryRun',
      tags: batchTags,
      summary: 'Kết quả chạy thử / what the dry run has found',
      params: byId,
      response: { 200: dryRunAnswer, ...accountRefusals },
    },
    handler: (request) => readDryRun(db, actorOf(request), request.params.id),
  });
}

export function batchUnitRoutes(app: FastifyInstance, service: Service): void {
  const { db, clock } = service;
  startingTableRoutes(app, service);
  dryRunRoutes(app, service);
  // A scope of its own, for other routes read JSON only.
  app.register((scope, _options, done) => {
    registerTableBody(scope);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'PUT',
      url: '/api/v1/batches/:id/units',
      config: batchWriting,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'setBatchUnits',
        tags: batchTags,
        summary: 'Tải bảng đơn vị lên, thay cho các đơn vị đang có / a table of units in place of those there are',
        description:
          'CSV (UTF-8) hoặc Excel. Lỗi được kể theo ô trong findings: path "C12" / faults by cell in findings.',
        params: byId,
        querystring: unitsQuery,
        consumes: [csvMediaType, workbookMediaType, bytesMediaType],
        body: z.any().meta({ type: 'string', contentMediaType: csvMediaType, description: 'Bảng / the table' }),
        response: { 200: batchSchema, ...fileRefusals, ...accountRefusals },
      },
      handler: async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        demandState('setUnits', await demandBatch(db, actor, id));
        const name = request.query.name ?? 'gửi lên';
        const table = await readUnitsTable(tableOfBody(request.body), name, { signal: signalOfHangUp(reply) });
        return setUnits({ db, clock }, actor, id, table);
      },
    });
    done();
  });
}
