/** A run that is cut off before any one of its operations on files, or that finds the disk full there, goes on to the same bytes. */
import type * as Files from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { codes, inputOf, row, scene, type Scene } from './scene.ts';

/** Operations until one fails, and whether all after it fail too; the disk is sound while undefined. */
const disk = vi.hoisted((): { left?: number; error: () => Error; dead: boolean; done: number } => ({
  error: () => new Error('killed'),
  dead: false,
  done: 0,
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>();
  const counted =
    <A extends unknown[], R>(work: (...words: A) => Promise<R>) =>
    (...words: A): Promise<R> => {
      disk.done++;
      if (disk.left === undefined) return work(...words);
      if (disk.left <= 0 && (disk.dead || disk.left === 0)) {
        disk.left--;
        return Promise.reject(disk.error());
      }
      disk.left--;
      return work(...words);
    };
  return {
    ...real,
    writeFile: counted(real.writeFile),
    rename: counted(real.rename),
    mkdir: counted(real.mkdir),
    rm: counted(real.rm),
    open: async (...words: Parameters<typeof real.open>) => {
      const handle = await real.open(...words);
      const append = handle.appendFile.bind(handle);
      handle.appendFile = counted(append) as typeof handle.appendFile;
      return handle;
    },
  };
});

// Each lock starts a program, which is most of the time of so small a run.
vi.mock('../../../src/folder-lock.ts', () => ({ lockFolder: () => ({ release: () => undefined }) }));

const three = inputOf(codes.slice(0, 3).map((code) => row(code)));

const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' });

describe.each([
  ['a folder', 'ra'],
  ['a ZIP', 'ra.zip'],
])('a run into %s', (_, output) => {
  const places: Scene[] = [];
  const begin = () => {
    const place = scene();
    places.push(place);
    return place;
  };
  afterEach(() => {
    delete disk.left;
    for (const place of places.splice(0)) place.end();
  });

  const undisturbed = async () => {
    const place = begin();
    disk.done = 0;
    expect(await place.run(output, { input: three })).toMatchObject({ state: 'done', made: 3, files: 6, failed: [] });
    return { sums: place.sums(output), operations: disk.done };
  };

  it('ends with the same bytes wherever it was cut off', async () => {
    const { sums, operations } = await undisturbed();
    expect(operations).toBeGreaterThan(20);
    for (let at = 0; at < operations; at++) {
      const place = begin();
      Object.assign(disk, { left: at, dead: true, error: () => new Error('killed') });
      const ending = await place.run(output, { input: three }).catch((error: unknown) => (error as Error).message);
      delete disk.left;
      // The last operations only clear away.
      if (at < operations - 2) expect([at, ending]).toEqual([at, 'killed']);
      const result = await place.run(output, { input: three });
      expect([at, place.sums(output)]).toEqual([at, sums]);
      expect(result.failed).toEqual([]);
      expect(readdirSync(place.path(`${output}.nhat-ky`)).sort()).toEqual(['nhat-ky.jsonl']);
      place.end();
    }
  });

  it('stops with one sentence when the disk is full, leaves nothing half-written, and goes on', async () => {
    const { sums, operations } = await undisturbed();
    for (let at = 1; at < operations; at++) {
      const place = begin();
      Object.assign(disk, { left: at, dead: true, error: full });
      const failure = await place.run(output, { input: three }).then(
        () => undefined,
        (error: unknown) => error as Failure,
      );
      delete disk.left;
      if (at < operations - 2) expect([at, failure]).toEqual([at, expect.any(Failure)]);
      if (failure) {
        expect(failure).toMatchObject({ code: 'bulk.disk-full', kind: 'unavailable' });
        expect(failure.message).toMatch(/hết chỗ.*chạy lại đúng lệnh này/);
      }
      if (existsSync(place.path(output))) {
        const there = Object.entries(place.sums(output)).filter(([path]) => !path.startsWith('.kehoach-dang-ghi'));
        for (const [path, sum] of there) expect([path, sum]).toEqual([path, sums[path]]);
      }
      await place.run(output, { input: three });
      expect([at, place.sums(output)]).toEqual([at, sums]);
      place.end();
    }
  });
});
