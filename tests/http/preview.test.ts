import { describe, expect, it } from 'vitest';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { post, problem, sample, startService, without } from './service-under-test.ts';

const preview = '/api/v1/preview';

describe('POST /api/v1/preview', () => {
  it('answers with one PDF and its number of pages, also when the attachments stand in files of their own', async () => {
    const { app } = await startService({ engine: nativeEngine() });
    const plan = { ...sample('d-quyet-dinh-ke-hoach-huyen-2021-2025'), attachments: 'separateFiles' };
    const answer = await post(app, preview, { plan });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(Number(answer.headers['x-kehoach-pages'])).toBeGreaterThan(10);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('sets a plan with gaps, without the mark of a draft unless asked', async () => {
    const { app } = await startService({ engine: nativeEngine() });
    const plan = without(sample('toi-thieu'), 'organ');
    const plain = await post(app, preview, { plan });
    const marked = await post(app, preview, { plan, mark: true });
    expect([plain.statusCode, marked.statusCode]).toEqual([200, 200]);
    expect(marked.rawPayload.length).toBeGreaterThan(plain.rawPayload.length);
  });

  it.each([
    ['no plan', {}, 'http.bad-body', 'plan'],
    ['a field that is none', { plan: {}, format: 'docx' }, 'http.bad-body', 'format'],
    ['a mark that is no yes or no', { plan: {}, mark: 'yes' }, 'http.bad-body', 'mark'],
    ['an unknown template', { plan: {}, template: 'ke-hoachh' }, 'template.unknown', 'template'],
  ])('says what is wrong: %s', async (_name, body, code, path) => {
    const { app } = await startService();
    const answer = await post(app, preview, body);
    expect(answer.statusCode).toBe(400);
    expect(problem(answer)).toMatchObject({ code, findings: [{ path }] });
  });

  it('tells errors of data with their paths', async () => {
    const { app } = await startService();
    const answer = await post(app, preview, { plan: { ...sample('toi-thieu'), period: { from: 'x' } } });
    expect(answer.statusCode).toBe(422);
    expect(problem(answer).findings[0]?.path).toBe('period.from');
  });

  it('asks to come back later while too many are in the making', async () => {
    const { app } = await startService({ mostDocuments: 0 });
    const answer = await post(app, preview, { plan: sample('toi-thieu') });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
  });
});
