import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync, existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import type { RunOptions } from '../../../src/bulk/run/contract.ts';
import { codes, failingFor, five, inputOf, row, scene, type Scene } from './scene.ts';

let place: Scene;
beforeEach(() => (place = scene()));
afterEach(() => place.end());

const makerWith = (renderer: RunOptions['maker']['renderer'], maker: RunOptions['maker']) => ({ ...maker, renderer });

/** The scene's maker with another renderer. */
async function runWith(renderer: RunOptions['maker']['renderer'], output: string, more: Partial<RunOptions> = {}) {
  const { fileNames } = await import('../../../src/bulk/names/names.ts');
  const maker = {
    renderer,
    template: { id: 'mẫu', label: 'mẫu@1 sha256:00' },
    formats: ['docx', 'pdf'] as const,
    options: {},
    pathOf: fileNames('{{tinh.ten}}/{{ma}} {{don_vi.ten}}'),
  };
  return place.run(output, { maker: makerWith(renderer, maker), ...more });
}

const manifest = (output: string) =>
  JSON.parse(readFileSync(place.path(`${output}/manifest.json`), 'utf8')) as {
    units: { code: string; files: unknown[]; error?: { code: string } }[];
  };

describe.each(['ra', 'ra.zip'])('a run into %s', (output) => {
  it('does nothing when all is there, and repairs what was damaged', async () => {
    await place.run(output);
    const sums = place.sums(output);
    expect(place.rendered()).toEqual(codes);
    expect(await place.run(output)).toMatchObject({ state: 'nothing-to-do', made: 0, kept: 5 });
    expect(place.rendered()).toEqual([]);
    rmSync(place.path(output), { recursive: true });
    expect(await place.run(output)).toMatchObject({ state: 'done', made: 5 });
    expect(place.sums(output)).toEqual(sums);
  });

  it('makes only what has changed, and lets go of what has left the table', async () => {
    await place.run(output);
    place.rendered();
    const input = inputOf([row('00001'), row('00002', 'Mới'), row('00003'), row('00009')]);
    expect(await place.run(output, { input })).toMatchObject({ state: 'done', made: 2, kept: 2, files: 8 });
    expect(place.rendered()).toEqual(['00002', '00009']);
    const fresh = scene();
    await fresh.run(output, { input });
    expect(place.sums(output)).toEqual(fresh.sums(output));
    fresh.end();
  });

  it('goes on after units that fail, and makes them when they can be made', async () => {
    const renderer = failingFor(['00002', '00004']);
    const result = await runWith(renderer, output);
    expect(result).toMatchObject({ state: 'done', made: 3, files: 6 });
    expect(result.failed.map(({ code, error }) => [code, error?.code])).toEqual([
      ['00002', 'plan.invalid'],
      ['00004', 'plan.invalid'],
    ]);
    const before = place.sums(output);
    expect(await runWith(renderer, output)).toMatchObject({ state: 'nothing-to-do', kept: 3 });
    expect(place.sums(output)).toEqual(before);
    expect(await place.run(output, { selection: { onlyFailed: true } })).toMatchObject({ made: 2, failed: [] });
    expect(place.rendered()).toEqual(['00002', '00004']);
    const fresh = scene();
    await fresh.run(output);
    expect(place.sums(output)).toEqual(fresh.sums(output));
    fresh.end();
  });

  it('makes only the codes it is told, and leaves the others as they are', async () => {
    await place.run(output);
    place.rendered();
    const input = inputOf(codes.map((code) => row(code, 'Khác')));
    expect(await place.run(output, { input, selection: { only: ['00003'] } })).toMatchObject({ made: 1, files: 10 });
    expect(place.rendered()).toEqual(['00003']);
    await expect(place.run(output, { selection: { only: ['77777'] } })).rejects.toMatchObject({
      code: 'bulk.unknown-code',
      kind: 'usage',
    });
  });

  it('tells a fault of the program as such, and tries again what may pass by itself', async () => {
    let died = false;
    const sound = failingFor([]);
    const renderer = {
      render: (...words: Parameters<typeof sound.render>) => {
        if (died) return sound.render(...words);
        died = true;
        return Promise.reject(new Failure('unavailable', 'render.thread-died', 'Luồng dừng.'));
      },
    };
    expect(await runWith(renderer, output)).toMatchObject({ made: 5, failed: [] });
    const faults: unknown[] = [];
    const broken = failingFor(['00001'], () => new TypeError('x is not a function'));
    const observer = { fault: (error: unknown) => faults.push(error) };
    const result = await runWith(broken, `b-${output}`, { observer });
    expect(result.failed).toMatchObject([{ code: '00001', error: { code: 'internal' } }]);
    expect(faults).toHaveLength(1);
  });

  it('refuses a second run into the same place meanwhile', async () => {
    let second: unknown;
    const check = async () => {
      second = await place.run(output).catch((error: unknown) => error);
      return new Map<string, never>();
    };
    await place.run(output, { check });
    expect(second).toMatchObject({ code: 'bulk.in-use' });
    expect((second as Failure).message).toContain(`tiến trình số ${process.pid}`);
  });

  it('stops when asked, and goes on', async () => {
    const stop = new AbortController();
    const observer = { made: () => stop.abort() };
    const result = await place.run(output, { signal: stop.signal, observer });
    expect(result.state).toBe('stopped');
    expect(result.made).toBeGreaterThan(0);
    expect(result.made).toBeLessThan(5);
    expect(await place.run(output)).toMatchObject({ state: 'done', made: 5 - result.made, kept: result.made });
    const fresh = scene();
    await fresh.run(output);
    expect(place.sums(output)).toEqual(fresh.sums(output));
    fresh.end();
  });

  it('takes a journal whose last line was torn, and refuses one that is damaged or of another place', async () => {
    await place.run(output);
    const sums = place.sums(output);
    const journal = place.path(`${output}.nhat-ky/nhat-ky.jsonl`);
    appendFileSync(journal, '{"unit":"00001","ke');
    expect(await place.run(output)).toMatchObject({ state: 'nothing-to-do' });
    expect(place.sums(output)).toEqual(sums);
    const sound = readFileSync(journal, 'utf8');
    writeFileSync(journal, sound.replace('"unit":"00002"', '"unit":2'));
    await expect(place.run(output)).rejects.toMatchObject({ code: 'bulk.journal-damaged' });
    writeFileSync(journal, sound);
    renameSync(place.path(`${output}.nhat-ky`), place.path(`khác-${output}.nhat-ky`));
    await expect(place.run(`khác-${output}`)).rejects.toMatchObject({ code: 'bulk.other-journal', kind: 'usage' });
  });
});

describe('files in the way', () => {
  const document = 'Ninh Bình/00002 Số 00002.pdf';

  it('are refused before anything is written, unless --force is given', async () => {
    mkdirSync(place.path('ra/Ninh Bình'), { recursive: true });
    writeFileSync(place.path(`ra/${document}`), 'của người khác');
    const before = place.sums('.');
    await expect(place.run('ra')).rejects.toMatchObject({ code: 'bulk.output-exists', kind: 'usage' });
    expect(place.rendered()).toEqual([]);
    expect(place.sums('.')).toEqual(before);
    expect(existsSync(place.path('ra.nhat-ky'))).toBe(false);
    expect(await place.run('ra', { force: true })).toMatchObject({ made: 5 });
    expect(place.sums('ra')[document]).not.toBe(before[`ra/${document}`]);
  });

  it('are those too that somebody has changed since, but not others of the folder', async () => {
    await place.run('ra');
    writeFileSync(place.path('ra/ghi chú.txt'), 'của tôi');
    expect(await place.run('ra')).toMatchObject({ state: 'nothing-to-do' });
    writeFileSync(place.path(`ra/${document}`), 'tôi đã sửa');
    await expect(place.run('ra')).rejects.toMatchObject({ code: 'bulk.output-exists' });
    expect(readFileSync(place.path(`ra/${document}`), 'utf8')).toBe('tôi đã sửa');
    const input = inputOf(five.table.rows.filter(({ code }) => code !== '00002'));
    expect(await place.run('ra', { input })).toMatchObject({ state: 'done', removed: 1 });
    expect(readFileSync(place.path(`ra/${document}`), 'utf8')).toBe('tôi đã sửa');
    expect(existsSync(place.path('ra/ghi chú.txt'))).toBe(true);
  });

  it('may be a ZIP of somebody else', async () => {
    writeFileSync(place.path('ra.zip'), 'của người khác');
    await expect(place.run('ra.zip')).rejects.toMatchObject({ code: 'bulk.output-exists' });
    await place.run('ra.zip', { force: true });
    expect(await place.run('ra.zip')).toMatchObject({ state: 'nothing-to-do' });
  });

  it('are never what the run reads, not even with --force', async () => {
    mkdirSync(place.path('ra/Ninh Bình'), { recursive: true });
    writeFileSync(place.path(`ra/${document}`), 'mẫu');
    const inputs = [place.path(`ra/${document}`)];
    await expect(place.run('ra', { force: true, inputs })).rejects.toMatchObject({ code: 'cli.output-is-input' });
    expect(readFileSync(inputs[0]!, 'utf8')).toBe('mẫu');
  });

  it('need not be looked for again when the folder has gone in the middle of a run', async () => {
    let made = 0;
    const observer = { made: () => ++made === 2 && rmSync(place.path('ra'), { recursive: true }) };
    await expect(place.run('ra', { observer, lanes: 1 })).rejects.toMatchObject({
      code: 'bulk.output-gone',
      kind: 'unavailable',
    });
    expect(await place.run('ra')).toMatchObject({ state: 'done', made: 5 });
    expect(manifest('ra').units).toHaveLength(5);
  });
});
