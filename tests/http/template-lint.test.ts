/** `POST /api/v1/templates/lint` by real requests. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import type { LintReport } from '../../src/templates/contract.ts';
import { openPackage } from '../../src/word/package.ts';
import { brokenTemplates } from '../templates/broken/all.ts';
import { brokenBytes } from '../templates/broken/broken-template.ts';
import { startService } from './service-under-test.ts';

let app: FastifyInstance;
beforeAll(async () => {
  ({ app } = await startService({}));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const stock = readFileSync(new URL('../../templates/ke-hoach.docx', import.meta.url));
const broken = (name: string) => brokenBytes(brokenTemplates.find((one) => one.name === name)!);

function send(docx: Uint8Array, query = ''): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(docx)]), 'mau.docx');
  const { port } = app.server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/v1/templates/lint${query}`, { method: 'POST', body: form });
}

describe('POST /api/v1/templates/lint', () => {
  it('tells of a stock template that it is right', async () => {
    const answer = await send(stock);
    expect(answer.status).toBe(200);
    expect((await answer.json()) as LintReport).toMatchObject({
      valid: true,
      counts: { error: 0, warning: 0, information: 1 },
      form: 'plan',
    });
  });

  it('tells what is wrong, with place and remedy', async () => {
    const report = (await (await send(broken('a letter of a tag mistyped'))).json()) as LintReport;
    expect(report.valid).toBe(false);
    expect(report.findings[0]).toMatchObject({
      code: 'template.unknown-tag',
      place: { pagePart: 'Thân văn bản', paragraph: 32, quoted: '{Kế hoạch.Trích yêu cầu}' },
      remedy: 'Hãy viết {Kế hoạch.Trích yếu} nếu đúng là thẻ đó.',
    });
  });

  it('gives the file with comments', async () => {
    const answer = await send(broken('a letter of a tag mistyped'), '?annotate=true');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-kehoach-errors')).toBe('1');
    expect(answer.headers.get('content-disposition')).toContain('mau-co-nhan-xet.docx');
    const parts = openPackage(new Uint8Array(await answer.arrayBuffer()));
    expect(String(parts.get('word/comments.xml'))).toContain('Trích yêu cầu');
  });

  it('tells what is unsafe, and writes no comments into it', async () => {
    const macro = broken('a macro');
    const report = (await (await send(macro)).json()) as LintReport;
    expect(report).toMatchObject({ valid: false, findings: [{ code: 'word.gate-macro', severity: 'error' }] });
    const refused = await send(macro, '?annotate=true');
    expect(refused.status).toBe(422);
    expect((await refused.json()) as Problem).toMatchObject({ code: 'word.gate-macro' });
  });

  it('refuses what is no Word file, and parameters that it does not know', async () => {
    const text = await send(new TextEncoder().encode('Xin chào'));
    expect(text.status).toBe(422);
    expect((await text.json()) as Problem).toMatchObject({ code: 'word.not-docx' });
    expect((await send(stock, '?fix=true')).status).toBe(400);
  });
});
