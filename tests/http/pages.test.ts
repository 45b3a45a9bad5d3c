import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '../../src/http/web/pages.ts';
import { startService } from './service-under-test.ts';

let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kế hoạch</title>');
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets/start-9aB3.js'), 'export {};');
  await mkdir(join(folder, 'tro-giup'));
  await writeFile(join(folder, 'tro-giup/index.html'), '<!doctype html><title>Hướng dẫn</title>');
  await writeFile(join(folder, 'tro-giup/khi-mat-mang.html'), '<!doctype html><title>Khi mất mạng</title>');
  ({ app } = await startService({ pages: folder }));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the pages of the browser’s side', () => {
  it.each(['/', '/ke-hoach/0b6f2c9e', '/quan-tri?trang=2', '/khong-co'])(
    'are index.html at every address: %s',
    async (url) => {
      const answer = await app.inject({ url, headers: browser });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
      expect(answer.body).toContain('<title>Kế hoạch</title>');
      // Asked for anew each time, so that a new version of the service brings its new pages.
      expect(answer.headers['cache-control']).toBe('public, max-age=0');
      expect(answer.headers.etag).toBeDefined();
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  it('have the help beside them, for everybody, each page at its name', async () => {
    for (const [url, title] of [
      ['/tro-giup/', 'Hướng dẫn'],
      ['/tro-giup/khi-mat-mang', 'Khi mất mạng'],
    ]) {
      const answer = await app.inject({ url: url ?? '', headers: browser });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/html/)]);
      expect(answer.body).toContain(`<title>${title}</title>`);
    }
    expect((await app.inject('/tro-giup')).headers.location).toBe('/tro-giup/');
    expect((await app.inject('/tro-giup/..%2findex')).statusCode).toBe(404);
  });

  it('keep what is named by its content for a year', async () => {
    const answer = await app.inject('/assets/start-9aB3.js');
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/icon.svg')).headers['cache-control']).toBe('public, max-age=0');
  });

  it('answer with nothing new when the browser has it', async () => {
    const { etag } = (await app.inject('/')).headers;
    expect((await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(304);
  });

  it.each([
    ['an unknown address of the API', '/api/v1/khong-co'],
    ['a file that is not there', '/assets/start-0000.js'],
    ['an unknown page of the description', '/docs/khong-co'],
  ])('do not stand in for %s', async (_name, url) => {
    const answer = await app.inject({ url, headers: browser });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
  });

  it.each([
    '/assets/../../package.json',
    '/assets/%2e%2e/index.html',
    '/assets/..%2findex.html',
    '/assets//etc/passwd',
  ])('lie in their folder, and nothing else does: %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('leave other methods and programs their own answers', async () => {
    expect((await app.inject({ method: 'POST', url: '/ke-hoach/1', headers: browser })).statusCode).toBe(404);
    expect((await app.inject({ url: '/ke-hoach/1', headers: { accept: 'application/json' } })).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: '/', headers: browser })).statusCode).toBe(405);
  });

  it('are not there where nobody has built them, or where the service is stateless', async () => {
    expect(builtPages(join(folder, 'assets'))).toBeUndefined();
    const { app: stateless } = await startService();
    expect((await stateless.inject({ url: '/', headers: browser })).statusCode).toBe(404);
  });
});
