import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerAccess } from '../../src/http/plugins/access.ts';
import { post, sample, startService } from './service-under-test.ts';

let app: FastifyInstance;
let log: string[];
beforeAll(async () => ({ app, log } = await startService()));
afterAll(() => app.close());

describe('the service', () => {
  it('says that it lives and what it can do', async () => {
    expect(JSON.parse((await app.inject('/healthz')).body)).toEqual({ status: 'ok' });
    const ready = await app.inject('/readyz');
    expect(ready.statusCode).toBe(200);
    expect(JSON.parse(ready.body)).toMatchObject({ docx: true, pdf: true });
  });

  it('tells each request its number, taking the caller’s own if it is plain', async () => {
    const own = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'abc-1' } });
    expect(own.headers['x-request-id']).toBe('abc-1');
    const strange = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'a b"<script>' } });
    expect(strange.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs method, route, status and code, and nothing of the request', async () => {
    log.length = 0;
    const plan = { ...sample('toi-thieu'), variables: { bi_mat: 'Câu chữ của văn bản' }, ChuyenRieng: 1 };
    await post(app, '/api/v1/documents?format=docx&template=tu-khoa-la', plan, { authorization: 'Bearer abc' });
    await post(app, '/api/v1/plans/validate', plan);
    await app.inject('/dia-chi-la/ho-so-mat');
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { method: 'POST', route: '/api/v1/documents', status: 400, code: 'template.unknown' },
      { method: 'POST', route: '/api/v1/plans/validate', status: 200 },
      { method: 'GET', route: null, status: 404, code: 'http.not-found' },
    ]);
    expect(typeof lines[0]?.ms).toBe('number');
    expect(typeof lines[0]?.reqId).toBe('string');
    expect(log.join('')).not.toMatch(/Câu chữ|tu-khoa-la|Bearer|ho-so-mat|ChuyenRieng/);
  });

  it('lets no page load anything inline or from elsewhere, /docs included', async () => {
    for (const url of ['/docs', '/docs/', '/docs/static/swagger-initializer.js', '/healthz', '/khong-co']) {
      const { headers, statusCode } = await app.inject(url);
      expect(statusCode, url).toBeLessThan(url === '/khong-co' ? 405 : 400);
      const policy = String(headers['content-security-policy']);
      expect(policy, url).toContain("default-src 'none'");
      expect(policy, url).not.toMatch(/unsafe|https:|\*/);
      expect(headers['x-content-type-options'], url).toBe('nosniff');
    }
    expect((await app.inject('/docs/')).body).not.toMatch(/<script>|style=/);
  });

  it('does not start with a route that names no access class', () => {
    const bare = Fastify();
    registerAccess(bare, { accounts: false });
    expect(() => bare.get('/mo', () => 'x')).toThrow(/access class/);
    expect(() => bare.get('/ro', { config: { access: 'public' } }, () => 'x')).not.toThrow();
  });
});
