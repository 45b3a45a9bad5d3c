// The service beyond what it can do: most callers are asked to come later, what is typed is kept, and it recovers by itself.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { samplePlan } from '../drafts/office.ts';
import { openFresh } from '../store/stores.ts';
import { startFullService, type FullService } from './full-service.ts';
import { problem } from './service-under-test.ts';

const megabyte = 1024 * 1024;
const pressure = { eventLoopDelay: 0, memory: 1_000 * megabyte, lookEvery: 20 };

let store: Store;
let service: FullService;
beforeAll(async () => {
  store = await openFresh('pglite');
  service = await startFullService(store, { pressure });
});
afterAll(async () => {
  await service.app.close();
  await store.close();
});

/** The process as if it held this much. */
function holding(megabytes: number): void {
  const { memoryUsage } = process;
  const { rss } = memoryUsage;
  vi.spyOn(process, 'memoryUsage').mockImplementation(
    Object.assign(() => ({ ...memoryUsage(), rss: megabytes * megabyte }), { rss }),
  );
}

it('asks to come later with Retry-After, goes on saving drafts, and answers again when the load is over', async () => {
  const { app, commune } = service;
  const { headers } = commune.clerk;
  const list = () => app.inject({ url: '/api/v1/drafts', headers });
  const plan = samplePlan();
  const payload = { from: 'json', plan };
  const made = await app.inject({ method: 'POST', url: '/api/v1/drafts', headers, payload });
  const { id, revision } = made.json<{ id: string; revision: number }>();

  holding(2_000);
  await vi.waitFor(async () => expect((await list()).statusCode).toBe(503), 10_000);
  const answer = await list();
  expect(problem(answer)).toMatchObject({ status: 503, code: 'http.overloaded' });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  const preview = await app.inject({ method: 'POST', url: '/api/v1/preview', headers, payload: { plan } });
  expect(problem(preview).code).toBe('http.overloaded');

  const saved = await app.inject({
    method: 'PUT',
    url: `/api/v1/drafts/${id}`,
    headers,
    payload: { revision, plan: { ...plan, note: 'gõ khi quá tải' } },
  });
  expect(saved.statusCode).toBe(200);
  expect((await app.inject('/healthz')).statusCode).toBe(200);

  vi.restoreAllMocks();
  holding(500);
  await vi.waitFor(async () => expect((await list()).statusCode).toBe(200), 10_000);
  vi.restoreAllMocks();
});
