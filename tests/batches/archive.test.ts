// Archives of any size, by streams that hold one file at a time.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/batches/archive/archive.ts';
import type { Contents } from '../../src/batches/archive/contents.ts';

const contentsOf = (count: number, bytes: number): Contents => ({
  title: 'Đợt',
  settled: true,
  files: Array.from({ length: count }, (_, n) => ({ path: `tỉnh/xã số ${n}/Kế hoạch.pdf`, sha256: `${n}`, bytes })),
  manifest: { csv: 'unit_code\r\n', json: '{}\n' },
  sha256: 'x',
});

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('an archive', () => {
  // From 64 KB of directory on yazl reckons otherwise than it writes.
  it.each([0, 1, 400, 2_000])('has the size that is told before it is made, with %d files', async (count) => {
    const contents = contentsOf(count, 1_000);
    const { size, read: part } = await archiveOf(contents, { get: () => Promise.resolve(Buffer.alloc(1_000, 7)) });
    const whole = await read(part(0, size - 1));
    expect(whole.length).toBe(size);
    expect(Object.keys(unzipSync(whole))).toHaveLength(count + 2);
  });

  it('reads nothing of what comes behind the wanted part, and one file at a time', async () => {
    let [taken, open, most] = [0, 0, 0];
    const get = async () => {
      taken++;
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return Buffer.alloc(100_000);
    };
    const { read: part } = await archiveOf(contentsOf(500, 100_000), { get });
    expect(await read(part(0, 250_000))).toHaveLength(250_001);
    expect(taken).toBeLessThan(8);
    expect(most).toBe(1);
  });

  it('breaks off with an error where the bytes of a file are lost, damaged or too few', async () => {
    const ways = [
      () => Promise.resolve(undefined),
      () => Promise.reject(new Error('disk')),
      () => Promise.resolve(Buffer.alloc(3)),
    ];
    for (const get of ways) {
      const { size, read: part } = await archiveOf(contentsOf(3, 10), { get });
      await expect(read(part(0, size - 1))).rejects.toThrow();
    }
  });
});
