import { expect, it } from 'vitest';
import { sha256Of } from '../../src/store/blobs/blobs.ts';
import { eachStore } from './stores.ts';

eachStore('blobs', (under) => {
  it('gives back the bytes under their SHA-256, and keeps the same bytes once', async () => {
    const bytes = new TextEncoder().encode('Kế hoạch');
    const sha256 = await under.store.blobs.put(bytes);
    expect(sha256).toBe(sha256Of(bytes));
    expect(await under.store.blobs.put(bytes)).toBe(sha256);
    expect(Buffer.from((await under.store.blobs.get(sha256)) ?? [])).toEqual(Buffer.from(bytes));
    expect(await under.store.blobs.has(sha256)).toBe(true);
  });

  it('knows nothing of bytes that were never put', async () => {
    const sha256 = sha256Of(new Uint8Array([1]));
    expect(await under.store.blobs.get(sha256)).toBeUndefined();
    expect(await under.store.blobs.has(sha256)).toBe(false);
  });
});
