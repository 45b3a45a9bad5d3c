/**
 * A run of 500 units is killed at 30 random moments, into a folder and into a ZIP; then it ends with the same bytes as one that
 * nothing has disturbed. `KEHOACH_SEED` repeats a run.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findUnits } from '../../src/units/find-units.ts';
import { placeForEach } from './command-line.ts';

const unitCount = 500;
const kills = 30;
const seed = Number(process.env.KEHOACH_SEED ?? Date.now() % 1_000_000);

/** mulberry32 */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every file below a folder, or the file itself, with its SHA-256. */
async function sums(path: string): Promise<Record<string, string>> {
  const sum = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  if ((await stat(path)).isFile()) return { '': await sum(path) };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [relative(path, file), await sum(file)])),
  );
}

const table = [
  'code',
  ...findUnits({})
    .filter((_, i) => i % 6 === 0)
    .slice(0, unitCount)
    .map(({ code }) => code),
];

describe('a run that is killed', () => {
  const place = placeForEach();

  it.each([
    ['a folder', 'ra'],
    ['a ZIP', 'ra.zip'],
  ])(
    'goes on into %s and ends with the bytes of an undisturbed one',
    async (_, output) => {
      console.log(`KEHOACH_SEED=${seed}`);
      const random = randomFrom(seed);
      await writeFile(place.path('units.csv'), `${table.join('\n')}\n`);
      await place.bring('ke-hoach-goc-cap-xa-2026');
      const words = (to: string) => ['bulk', 'plan.json', '--units', 'units.csv', '-o', to];
      const begun = performance.now();
      expect((await place.run(words(`nguyên-${output}`))).code).toBe(0);
      const whole = performance.now() - begun;
      const expected = await sums(place.path(`nguyên-${output}`));
      if (output === 'ra') expect(Object.keys(expected)).toHaveLength(2 * unitCount + 2);

      const isEqual = async () => expect(await sums(place.path(output))).toEqual(expected);
      const at: number[] = [];
      while (at.length < kills) {
        // Half of them early, so that a run is killed again and again; half at any moment, its end included.
        const moment = random() < 0.5 ? 300 + random() * 3_000 : random() * whole * 1.1;
        const child = place.start(words(output));
        const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
        const killer = pause(moment).then(() => child.kill('SIGKILL'));
        const [code, signal] = await ended;
        if (signal === 'SIGKILL') at.push(Math.round(moment));
        else {
          expect(code).toBe(0);
          await isEqual();
          await Promise.all([output, `${output}.nhat-ky`].map((name) => rm(place.path(name), { recursive: true })));
        }
        await killer;
      }
      console.log(`${output}: undisturbed ${Math.round(whole)} ms, killed after ${at.join(', ')} ms`);
      expect((await place.run(words(output))).code).toBe(0);
      await isEqual();
      const again = await place.run(words(output));
      expect(again.code).toBe(0);
      expect(again.stderr).toContain('không phải làm gì');
      await isEqual();
    },
    7_200_000,
  );
});
