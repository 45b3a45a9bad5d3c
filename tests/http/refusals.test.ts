import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { post, problem, sample, startService, without, type Answer } from './service-under-test.ts';

const url = '/api/v1/documents';

let app: FastifyInstance;
beforeAll(async () => ({ app } = await startService()));
afterAll(() => app.close());

/** What every refusal has; gives the problem for more. */
function expectProblem(answer: Answer, status: number, code: string) {
  expect(answer.statusCode, answer.body.slice(0, 400)).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/);
  const told = problem(answer);
  expect(told).toMatchObject({ status, code, type: `urn:kehoach:problem:${code}` });
  expect(told.detail.length).toBeGreaterThan(10);
  expect(told.instance).toBe(`urn:kehoach:request:${String(answer.headers['x-request-id'])}`);
  expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/);
  return told;
}

function rows(count: number): unknown {
  const plan = sample('toi-thieu');
  const row = { cells: { task: 'Việc' } };
  return {
    ...plan,
    appendices: [{ title: 'Phụ lục', columns: [{ key: 'no' }, { key: 'task' }], rows: Array(count).fill(row) }],
  };
}

describe('a wrong request is refused with its reason', () => {
  it('JSON that is broken: line and column', async () => {
    const told = expectProblem(await post(app, url, '{\n  "period": { "from": 2026,\n'), 400, 'http.not-json');
    expect(told.detail).toContain('dòng 3, cột 1');
  });

  it('a body that is not UTF-8', async () => {
    expectProblem(await post(app, url, Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, 'http.not-utf8');
  });

  it('JSON with a byte order mark is no fault', async () => {
    const answer = await post(app, '/api/v1/plans/validate', `\uFEFF${JSON.stringify(sample('toi-thieu'))}`);
    expect(answer.statusCode).toBe(200);
  });

  it('an empty body', async () => {
    expectProblem(await post(app, url, ''), 400, 'http.no-body');
  });

  it('no body and no media type: the plan is missing', async () => {
    expectProblem(await app.inject({ method: 'POST', url }), 422, 'plan.invalid');
  });

  it.each(['null', '[]', '"kế hoạch"', '42'])('JSON that is no object (%s)', async (text) => {
    expectProblem(await post(app, url, text), 422, 'plan.invalid');
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('media type %s', async (type) => {
    expectProblem(await post(app, url, '{}', { 'content-type': type }), 415, 'http.wrong-media-type');
  });

  it('a compressed body', async () => {
    expectProblem(await post(app, url, '{}', { 'content-encoding': 'gzip' }), 400, 'http.encoded-body');
  });

  it('ten megabytes of text', async () => {
    const plan = { ...sample('toi-thieu'), variables: { dai: 'ă'.repeat(5_000_000) } };
    expectProblem(await post(app, url, plan), 413, 'http.body-too-large');
  });

  it('a text that is too long, with its path', async () => {
    const plan = { ...sample('toi-thieu'), variables: { dai: 'a'.repeat(60_000) } };
    const told = expectProblem(await post(app, url, plan), 422, 'plan.invalid');
    expect(told.findings).toMatchObject([{ code: 'plan.text-too-long', path: 'variables.dai' }]);
  });

  it('more than 20,000 appendix rows, with their path', async () => {
    const told = expectProblem(await post(app, url, rows(20_001)), 422, 'plan.invalid');
    expect(told.findings).toMatchObject([{ code: 'plan.too-many-rows', path: 'appendices[0].rows' }]);
  });

  it('missing and unknown fields, each with its path', async () => {
    const rest = without(sample('toi-thieu'), 'period');
    const told = expectProblem(await post(app, url, { ...rest, ky: 1 }), 422, 'plan.invalid');
    expect(told.findings.map((finding) => `${finding.path} ${finding.code}`)).toEqual(
      expect.arrayContaining(['period plan.missing', 'ky plan.unknown-field']),
    );
  });

  it('a control character, with its path', async () => {
    const plan = { ...sample('toi-thieu'), variables: { ma: 'a\u0001b' } };
    const told = expectProblem(await post(app, url, plan), 422, 'plan.invalid');
    expect(told.findings).toMatchObject([{ code: 'plan.illegal-character', path: 'variables.ma' }]);
  });

  it('a key that would reach into prototypes', async () => {
    const answer = await post(app, url, '{"__proto__": {"draft": true}, "constructor": 1}');
    expectProblem(answer, 422, 'plan.invalid');
  });

  it('a template that is unknown, or a path', async () => {
    for (const template of ['mau-la', '../templates/x.docx', '/etc/passwd', 'x.docx']) {
      const answer = await post(app, `${url}?template=${encodeURIComponent(template)}`, sample('toi-thieu'));
      const told = expectProblem(answer, 400, 'template.unknown');
      expect(told.findings[0]).toMatchObject({ path: 'template' });
    }
  });

  it('a format that is not supported, naming those that are', async () => {
    const told = expectProblem(await post(app, `${url}?format=odt`, sample('toi-thieu')), 400, 'http.bad-query');
    expect(told.findings).toMatchObject([{ path: 'format', code: 'http.unknown-value' }]);
    expect(told.detail).toContain('docx, pdf');
  });

  it('a parameter that is unknown', async () => {
    const told = expectProblem(await post(app, `${url}?fromat=pdf`, sample('toi-thieu')), 400, 'http.bad-query');
    expect(told.findings).toMatchObject([{ path: 'fromat', code: 'http.unknown-parameter' }]);
  });

  it('an address that is unknown, and a method that is', async () => {
    expectProblem(await app.inject('/api/v1/nothing?x=1'), 404, 'http.not-found');
    const answer = await app.inject(`${url}?format=pdf`);
    expectProblem(answer, 405, 'http.method-not-allowed');
    expect(answer.headers.allow).toBe('POST');
    expectProblem(await app.inject('/%E0%A4%A'), 400, 'http.bad-url');
  });

  it('a PDF on a machine without LibreOffice: later, with Retry-After', async () => {
    const { Failure } = await import('../../src/failure.ts');
    const missing = () =>
      Promise.reject(new Failure('unavailable', 'pdf.soffice-missing', 'Máy chủ thiếu LibreOffice.'));
    const service = await startService({
      engine: {
        name: 'libreoffice',
        version: missing,
        findings: () => Promise.resolve([]),
        convert: missing,
        close: () => Promise.resolve(),
      },
    });
    const answer = await post(service.app, `${url}?format=pdf`, sample('toi-thieu'));
    expectProblem(answer, 503, 'pdf.soffice-missing');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse((await service.app.inject('/readyz')).body)).toMatchObject({ docx: true, pdf: false });
    await service.app.close();
  });

  it('a fault of the program: no stack, no words of the document, a number to ask for', async () => {
    const fault = () => Promise.reject(new Error('Nội dung mật trong văn bản'));
    const service = await startService({
      engine: {
        name: 'libreoffice',
        version: fault,
        findings: () => Promise.resolve([]),
        convert: fault,
        close: () => Promise.resolve(),
      },
    });
    const answer = await post(service.app, `${url}?format=pdf`, sample('toi-thieu'));
    expectProblem(answer, 500, 'internal');
    expect(answer.body).not.toContain('mật');
    expect(service.log.join('')).not.toContain('mật');
    expect(service.log.join('')).toContain(String(answer.headers['x-request-id']));
    await service.app.close();
  });

  it('more documents at once than the service takes: later, with Retry-After', async () => {
    const service = await startService({ mostDocuments: 2 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(service.app, url, sample('toi-thieu'))));
    const busy = answers.filter((answer) => answer.statusCode === 503);
    expect(answers.some((answer) => answer.statusCode === 200)).toBe(true);
    for (const answer of busy) expectProblem(answer, 503, 'http.busy');
    expect(busy.length).toBeGreaterThan(0);
    expect((await post(service.app, url, sample('toi-thieu'))).statusCode).toBe(200);
    await service.app.close();
  });
});
