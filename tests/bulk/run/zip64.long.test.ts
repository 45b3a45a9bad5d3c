/** ZIPs beyond the limits of the old format: more entries than 65,535, places beyond 4 GB. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openZip, writeZip, zipStream, type ZipContent } from '../../../src/bulk/output/zip.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kehoach-zip64-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const small = (path: string): ZipContent => ({
  path,
  size: 5,
  open: () => Promise.resolve(Readable.from([Buffer.from(path.slice(-5))])),
});

it('holds more than 65,535 entries', async () => {
  const file = join(folder, 'many.zip');
  const count = 66_000;
  await writeZip(
    file,
    Array.from({ length: count }, (_, i) => small(`${i % 34}/xã ${10_000 + i}`)),
  );
  expect(execFileSync('unzip', ['-tqq', file], { encoding: 'utf8', maxBuffer: 1e9 })).toBe('');
  const zip = await openZip(file);
  const last = await zip.open(`${(count - 1) % 34}/xã ${10_000 + count - 1}`);
  expect((await last.toArray()).join('')).toBe('75999');
  zip.close();
});

const megabyte = Buffer.alloc(1024 * 1024);

/** So many megabytes of zeros, never held. */
const zeros = (path: string, megabytes: number): ZipContent => ({
  path,
  size: megabytes * megabyte.length,
  open: () =>
    Promise.resolve(
      Readable.from(
        (function* () {
          for (let i = 0; i < megabytes; i++) yield megabyte;
        })(),
      ),
    ),
});

it('has entries beyond 4 GB, in little memory', async () => {
  const file = join(folder, 'large.zip');
  const before = process.memoryUsage.rss();
  const handle = await open(file, 'w');
  let position = 0;
  // Zeros are left out of the file, which the system reads as zeros.
  for await (const chunk of zipStream([
    zeros('a', 2_200),
    zeros('b', 2_200),
    small('cuối-00000'),
  ]) as AsyncIterable<Buffer>) {
    if (chunk.length !== megabyte.length) await handle.write(chunk, 0, chunk.length, position);
    position += chunk.length;
  }
  await handle.close();
  expect(statSync(file).size).toBe(position);
  expect(position).toBeGreaterThan(2 ** 32);
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(200);
  const zip = await openZip(file);
  expect((await (await zip.open('cuối-00000')).toArray()).join('')).toBe('00000');
  zip.close();
  expect(execFileSync('unzip', ['-tqq', file], { encoding: 'utf8' })).toBe('');
});
