/** `POST /api/v1/check` by real requests to a service that listens. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/http/schemas/check.ts';
import type { Problem } from '../../src/http/problem.ts';
import { fileChecker } from '../../src/nd30/outside/checker.ts';
import { readEntry } from '../../src/word/gate/index.ts';
import { validatorErrors } from '../documents/validator.ts';
import { oldDoc } from '../gate/hostile/foreign.ts';
import { changed, sampleDocx } from '../gate/hostile/ordinary.ts';
import { startService } from './service-under-test.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const checker = fileChecker({ pool: { processes: 1 } });
let app: FastifyInstance;
let docx: Uint8Array;

beforeAll(async () => {
  docx = changed(await sampleDocx(), {
    'word/document.xml': (xml) => xml.replace(/w:right="\d+"/u, 'w:right="2000"'),
  });
  ({ app } = await startService({ checker }));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  checker.close();
});

const address = (query = '') => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/v1/check${query}`;

function formWith(...parts: readonly [string, Uint8Array | string][]): FormData {
  const form = new FormData();
  for (const [name, content] of parts) {
    if (typeof content === 'string') form.append(name, content);
    else form.append(name, new Blob([Buffer.from(content)]), 'van-ban.docx');
  }
  return form;
}

const send = (query = '', accept = '*/*', form = formWith(['file', docx])) =>
  fetch(address(query), { method: 'POST', body: form, headers: { accept } });

async function expectProblem(answer: Response, status: number, code: string): Promise<Problem> {
  const words = await answer.text();
  expect(answer.status, words.slice(0, 400)).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const told = JSON.parse(words) as Problem;
  expect(told).toMatchObject({ status, code });
  return told;
}

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe('the report', () => {
  it('is JSON, with place, clause and remedy', async () => {
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    const report = (await answer.json()) as CheckReport;
    expect(report.valid).toBe(false);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'nd30.margin-right',
        found: '35,3 mm',
        clause: 'khoản 3 Mục I Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
      }),
    );
    expect(report.mends).toBeUndefined();
  });

  it('lists the mends where both are asked for', async () => {
    const answer = await send('?fix=true', 'application/json');
    const report = (await answer.json()) as CheckReport;
    expect(report.mends).toContainEqual(
      expect.objectContaining({ code: 'nd30.margin-right', before: '35,3 mm', after: '20 mm' }),
    );
    expect(report.afterMending?.findings.map(({ code }) => code)).not.toContain('nd30.margin-right');
  });
});

describe('the Word file', () => {
  it.each([
    ['?annotate=true', '*/*'],
    ['', wordType],
  ])('has comments with %j and Accept: %s', async (query, accept) => {
    const answer = await send(query, accept);
    expect(answer.headers.get('content-type')).toBe(wordType);
    expect(Number(answer.headers.get('x-kehoach-errors'))).toBeGreaterThan(0);
    expect(answer.headers.get('x-kehoach-finding-codes')).toContain('nd30.margin-right');
    const bytes = await bytesOf(answer);
    expect(readEntry(bytes, 'word/comments.xml')).toContain('35,3 mm');
    expect(await validatorErrors(new Map([['a', bytes]]))).toEqual({});
  });

  it('is mended with ?fix=true', async () => {
    const answer = await send('?fix=true');
    expect(Number(answer.headers.get('x-kehoach-mends'))).toBeGreaterThan(0);
    const bytes = await bytesOf(answer);
    expect(readEntry(bytes, 'word/document.xml')).toContain('w:right="1134"');
    expect(await validatorErrors(new Map([['a', bytes]]))).toEqual({});
  });
});

describe('is refused', () => {
  it('what is no form with one file', async () => {
    await expectProblem(
      await fetch(address(), { method: 'POST', body: Buffer.from(docx), headers: { 'content-type': wordType } }),
      415,
      'http.wrong-media-type',
    );
    await expectProblem(await send('', '*/*', formWith(['tep', docx])), 400, 'http.bad-form');
    await expectProblem(await send('', '*/*', formWith(['file', docx], ['ten', 'x'])), 400, 'http.bad-form');
    await expectProblem(await send('', '*/*', formWith(['file', docx], ['file', docx])), 400, 'http.bad-form');
    await expectProblem(await send('', '*/*', formWith(['file', 'chữ'])), 400, 'http.bad-form');
    await expectProblem(await send('', '*/*', formWith()), 400, 'http.no-file');
    await expectProblem(await send('', '*/*', formWith(['file', new Uint8Array()])), 400, 'http.no-file');
    const cut = {
      method: 'POST',
      body: '--a\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
      headers: { 'content-type': 'multipart/form-data; boundary=a' },
    };
    await expectProblem(await fetch(address(), cut), 400, 'http.bad-form');
    await expectProblem(
      await fetch(address(), { ...cut, headers: { 'content-type': 'multipart/form-data' } }),
      400,
      'http.bad-form',
    );
    expect((await send()).status).toBe(200);
  });

  it('what is no Word file, and what is too large', async () => {
    await expectProblem(await send('', '*/*', formWith(['file', oldDoc()])), 422, 'word.gate-old-format');
    const told = await expectProblem(
      await send('', '*/*', formWith(['file', new Uint8Array(9 * 1024 * 1024)])),
      413,
      'http.body-too-large',
    );
    expect(told.detail).toContain('8 MB');
  });

  it('a parameter that is unknown, and two files at once', async () => {
    await expectProblem(await send('?fixx=true'), 400, 'http.bad-query');
    await expectProblem(await send('?fix=yes'), 400, 'http.bad-query');
    await expectProblem(await send('?fix=true&annotate=true'), 400, 'http.bad-query');
  });
});
