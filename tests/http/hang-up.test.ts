import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import type { ConvertOptions } from '../../src/pdf/engine.ts';
import { quickEngine, sample, startService } from './service-under-test.ts';

it('stops the making of a PDF when the caller hangs up, and lets it run when not', async () => {
  const seen: AbortSignal[] = [];
  let release: () => void = () => undefined;
  const engine = {
    ...quickEngine,
    convert: (_docx: Uint8Array, { signal }: ConvertOptions = {}) => {
      if (signal) seen.push(signal);
      return new Promise<Uint8Array>((resolve, reject) => {
        release = () => resolve(Buffer.from('%PDF-1.7\n'));
        signal?.addEventListener('abort', () => reject(new Error('cancelled')), { once: true });
      });
    },
  };
  const { app } = await startService({ engine });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const caller = new AbortController();
  const ask = (signal: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/v1/documents?format=pdf`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sample('toi-thieu')),
      signal,
    });
  const until = async (count: number) => {
    while (seen.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  const patient = ask(AbortSignal.timeout(20_000));
  await until(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(seen[0]?.aborted).toBe(false);
  release();
  expect((await patient).status).toBe(200);

  const gone = ask(caller.signal).catch(() => undefined);
  await until(2);
  caller.abort();
  await gone;
  if (!seen[1]?.aborted) await once(seen[1] as AbortSignal, 'abort');
  expect(seen[0]?.aborted).toBe(false);
  await app.close();
});
