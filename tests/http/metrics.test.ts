import { afterEach, describe, expect, it } from 'vitest';
import { listenForMetrics, type MetricsListener } from '../../src/http/metrics/listener.ts';
import { measures } from '../../src/http/metrics/measures.ts';
import { post, sample, startService } from './service-under-test.ts';

let listener: MetricsListener | undefined;
afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

async function scrape(measured: ReturnType<typeof measures>): Promise<string> {
  listener = await listenForMetrics(measured.registry, { host: '127.0.0.1', port: 0 });
  const answer = await fetch(listener.address);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
}

describe('GET /metrics', () => {
  it('counts answers by route and status, and takes no words of the caller’s', async () => {
    const measured = measures();
    const { app } = await startService({ measures: measured });
    await app.inject('/healthz');
    await post(app, '/api/v1/documents?template=tu-khoa-la', sample('toi-thieu'));
    await app.inject('/dia-chi-la/ho-so-mat');
    const text = await scrape(measured);
    expect(text).toContain('kehoach_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain(
      'kehoach_http_request_seconds_count{method="POST",route="/api/v1/documents",status="400"} 1',
    );
    expect(text).toContain('kehoach_http_request_seconds_count{method="GET",route="none",status="404"} 1');
    expect(text).not.toMatch(/tu-khoa-la|ho-so-mat/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('tells renderings by stage, orders now, saves by result', async () => {
    const measured = measures();
    measured.rendering.rendered({ wait: 2, word: 60, pdf: 50 });
    measured.rendering.rendered({ wait: 0, word: 60, pdf: 0 });
    measured.rendering.died(new Error());
    measured.watch({ load: { waiting: 3, running: 2, threads: 2 } });
    const save = { method: 'PUT', route: '/api/v1/drafts/:id', seconds: 0.01 };
    for (const status of [200, 200, 409, 422]) measured.answered({ ...save, status });
    const text = await scrape(measured);
    expect(text).toContain('kehoach_render_seconds_count{stage="wait"} 2');
    expect(text).toContain('kehoach_render_seconds_count{stage="pdf"} 1');
    expect(text).toContain('kehoach_render_seconds_sum{stage="word"} 0.12');
    expect(text).toContain('kehoach_render_threads_died_total 1');
    expect(text).toContain('kehoach_render_orders{state="waiting"} 3');
    expect(text).toContain('kehoach_draft_saves_total{result="saved"} 2');
    expect(text).toContain('kehoach_draft_saves_total{result="conflict"} 1');
    expect(text).toContain('kehoach_draft_saves_total{result="refused"} 1');
  });

  it('is all that its port answers, and no route of the service', async () => {
    const measured = measures();
    const { app } = await startService({ measures: measured });
    expect((await app.inject('/metrics')).statusCode).toBe(404);
    await scrape(measured);
    expect((await fetch(new URL('/', listener?.address))).status).toBe(404);
    expect((await fetch(listener?.address ?? '', { method: 'POST' })).status).toBe(404);
  });
});
