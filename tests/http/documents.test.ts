import { createHash } from 'node:crypto';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { attachedOf, metadataOf } from '../native-pdf/poppler.ts';
import { post, sample, startService, without } from './service-under-test.ts';

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const url = '/api/v1/documents';

let app: FastifyInstance;
beforeAll(async () => ({ app } = await startService()));
afterAll(() => app.close());

describe('POST /api/v1/documents', () => {
  it('answers a plan with a Word file whose Vietnamese name every reader can take', async () => {
    const answer = await post(app, url, sample('toi-thieu'));
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
    expect(answer.headers['content-type']).toBe(wordMediaType);
    expect(new PizZip(answer.rawPayload).file('word/document.xml')).toBeTruthy();
    const disposition = String(answer.headers['content-disposition']);
    const plain = /filename="([^"]*)"/.exec(disposition)?.[1] ?? '';
    const full = decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? '');
    expect(plain).toMatch(/^[\x20-\x7e]+\.docx$/);
    expect(full).toMatch(/\.docx$/);
    const bare = full.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect(plain).toBe(bare.replace(/[–—]/g, '-'));
  });

  it('names the content by its SHA-256, the same for the same plan', async () => {
    const [one, other] = [await post(app, url, sample('toi-thieu')), await post(app, url, sample('toi-thieu'))];
    const sum = createHash('sha256').update(one.rawPayload).digest('hex');
    expect(one.headers.etag).toBe(`"${sum}"`);
    expect(other.headers.etag).toBe(one.headers.etag);
    expect(one.headers['cache-control']).toBe('no-store');
  });

  it('makes a PDF when asked', async () => {
    const answer = await post(app, `${url}?format=pdf`, sample('toi-thieu'));
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('.pdf"');
    expect(answer.headers['x-kehoach-engine']).toBe('LibreOffice 0');
    expect((await post(app, url, sample('toi-thieu'))).headers).not.toHaveProperty('x-kehoach-engine');
  });

  it('answers with a ZIP, the main document first, when the attachments stand in files of their own', async () => {
    const plan = sample('b-quyet-dinh-ke-hoach-xa-2026');
    const answer = await post(app, `${url}?separate=true`, plan);
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toContain('.zip"');
    const names = Object.keys(new PizZip(answer.rawPayload).files);
    expect(names.length).toBeGreaterThan(1);
    expect(names.every((name) => name.endsWith('.docx'))).toBe(true);
    const again = await post(app, `${url}?separate=true`, plan);
    expect(again.headers.etag).toBe(answer.headers.etag);
  });

  it('embeds the plan and writes PDF/A where that is asked for', async () => {
    const { app: native } = await startService({ engine: nativeEngine() });
    const plan = sample('toi-thieu');
    const answer = await post(native, `${url}?format=pdf&attach=true&pdfa=true&draft=true`, plan);
    await native.close();
    expect(answer.statusCode).toBe(200);
    expect(await metadataOf(answer.rawPayload)).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(JSON.parse((await attachedOf(answer.rawPayload)).first.toString())).toEqual(plan);
  });

  it.each(['pdfa', 'attach'])('refuses %s for a Word file', async (option) => {
    const answer = await post(app, `${url}?${option}=true`, sample('toi-thieu'));
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'render.only-pdf' });
  });

  it('prints gaps only as a draft', async () => {
    const gaps = without(sample('toi-thieu'), 'plan');
    expect((await post(app, url, gaps)).statusCode).toBe(422);
    const draft = await post(app, `${url}?draft=true`, gaps);
    expect(draft.statusCode, draft.body.slice(0, 500)).toBe(200);
  });

  it('tells how many points to look at', async () => {
    const answer = await post(app, url, sample('toi-thieu'));
    const told = await post(app, '/api/v1/plans/validate', sample('toi-thieu'));
    const { findings } = JSON.parse(told.body) as { findings: unknown[] };
    expect(answer.headers['x-kehoach-findings']).toBe(String(findings.length));
  });

  it('serves fifty at once, each with its own document', async () => {
    const plan = sample('toi-thieu');
    const bodies = Array.from({ length: 50 }, (_, i) => ({
      ...plan,
      plan: { ...(plan.plan as object), subject: `Kế hoạch thử tải số ${i}` },
    }));
    const answers = await Promise.all(bodies.map((body) => post(app, url, body)));
    expect(answers.map((answer) => answer.statusCode)).toEqual(bodies.map(() => 200));
    expect(new Set(answers.map((answer) => answer.headers.etag)).size).toBe(50);
    answers.forEach((answer, i) => {
      const text = new PizZip(answer.rawPayload).file('word/document.xml')?.asText() ?? '';
      expect(text).toContain(`thử tải số ${i}<`);
    });
  });
});

describe('POST /api/v1/plans/validate', () => {
  it('finds nothing wrong with the minimal plan', async () => {
    const answer = await post(app, '/api/v1/plans/validate', sample('toi-thieu'));
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ valid: true });
  });

  it('tells every missing and every unknown field with its path', async () => {
    const rest = without(sample('toi-thieu'), 'period');
    const answer = await post(app, '/api/v1/plans/validate', { ...rest, chuKy: 1 });
    expect(answer.statusCode).toBe(200);
    const { valid, findings } = JSON.parse(answer.body) as {
      valid: boolean;
      findings: { path: string; code: string }[];
    };
    expect(valid).toBe(false);
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(['period plan.missing', 'chuKy plan.unknown-field']),
    );
  });
});

describe('GET /api/v1/templates', () => {
  it('lists templates that POST /api/v1/documents takes', async () => {
    const answer = await app.inject('/api/v1/templates');
    const { templates } = JSON.parse(answer.body) as { templates: { id: string; title: string }[] };
    expect(templates.length).toBeGreaterThan(1);
    for (const { id } of templates) {
      const made = await post(app, `${url}?template=${id}&draft=true`, sample('b-quyet-dinh-ke-hoach-xa-2026'));
      expect([200, 422], made.body.slice(0, 300)).toContain(made.statusCode);
    }
  });
});
