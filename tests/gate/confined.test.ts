import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { ConfinedTask, Confinement, Usage } from '../../src/word/gate/confined/contract.ts';
import { runConfined } from '../../src/word/gate/confined/run.ts';
import { gateTask } from '../../src/word/gate/confined/tasks.ts';
import { hostileFiles } from './hostile/costly.ts';

const module = new URL('./hostile/tasks.mjs', import.meta.url).href;
const task = <Result = unknown>(run: string): ConfinedTask<unknown, Result> => ({ module, run });
const limits: Confinement = { deadlineMs: 20_000, memoryMb: 300 };
const bytes = new Uint8Array([1, 2, 3]);

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof Failure) return outcome;
  throw new Error('It did not fail', { cause: outcome });
}

describe('work in a process of its own', () => {
  it('takes and gives bytes, maps and Vietnamese', async () => {
    const result = await runConfined(task('echo'), bytes, { tên: 'ế' }, limits);
    expect(result).toEqual({ argument: { tên: 'ế' }, bytes: expect.anything() as unknown, map: new Map([['ế', 3]]) });
  });

  it('sees nothing of the environment', async () => {
    process.env['SECRET_OF_TEST'] = 'x';
    const names = await runConfined(task<string[]>('environment'), bytes, undefined, limits);
    expect(names.filter((name) => /SECRET|PATH|HOME|DATABASE/.test(name) && name !== 'PATH')).toEqual([]);
  });

  it('is ended at its deadline', async () => {
    const started = performance.now();
    const failure = await failureOf(runConfined(task('loop'), bytes, undefined, { ...limits, deadlineMs: 1_000 }));
    expect(failure).toMatchObject({ kind: 'timeout', code: 'word.gate-timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it.runIf(process.platform === 'linux')('is stopped when its buffers outgrow the limit', async () => {
    let usage = undefined as Usage | undefined;
    const onUsage = (told: Usage) => (usage = told);
    const failure = await failureOf(runConfined(task('takeBuffers'), bytes, undefined, { ...limits, onUsage }));
    expect(failure).toMatchObject({ kind: 'input', code: 'word.gate-memory' });
    // Sometimes there is not even enough left to say so.
    if (!usage) return;
    expect(usage.peakMb - usage.idleMb).toBeGreaterThan(limits.memoryMb / 2);
    expect(usage.peakMb - usage.idleMb).toBeLessThan(limits.memoryMb + 100);
  });

  it('is stopped when its heap outgrows the limit', async () => {
    const failure = await failureOf(runConfined(task('takeHeap'), bytes, undefined, { ...limits, memoryMb: 60 }));
    expect(failure).toMatchObject({ kind: 'input', code: 'word.gate-memory' });
  });

  it('that breaks is told apart from what it refuses', async () => {
    const fault = await failureOf(runConfined(task('fault'), bytes, undefined, limits));
    expect(fault).toMatchObject({ kind: 'input', code: 'word.gate-crashed' });
    expect(String(fault.cause)).toContain('oops');
    const died = await failureOf(runConfined(task('die'), bytes, undefined, limits));
    expect(died.code).toBe('word.gate-crashed');
    const refused = await failureOf(runConfined(gateTask, bytes, { door: 'convert', name: 'a.docx' }, limits));
    expect(refused).toMatchObject({ kind: 'input', code: 'word.gate-not-package' });
    expect(refused.message).toContain('a.docx');
  });

  it('ends when it is called off', async () => {
    const controller = new AbortController();
    const work = runConfined(task('loop'), bytes, undefined, { ...limits, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('called off')), 100);
    await expect(work).rejects.toThrow('called off');
  });
});

describe('a hostile file, in a process of its own', () => {
  const asked: string[] = [];
  let server: Server;
  let files: [string, Uint8Array][] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    files = await hostileFiles((server.address() as AddressInfo).port);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is refused or harmless within 2 seconds and 200 MB above idle, and nothing is fetched', async () => {
    for (const [title, file] of files) {
      let usage: Usage | undefined;
      const confinement = { ...limits, onUsage: (told: Usage) => (usage = told) };
      const door = title.includes('formula') ? 'units-table' : 'convert';
      const started = performance.now();
      const outcome = await runConfined(gateTask, file, { door }, confinement).then(
        () => 'passed',
        (error: unknown) => (error instanceof Failure ? error.code : String(error)),
      );
      expect(usage, `${title}: ${outcome}`).toBeDefined();
      const { idleMb, peakMb } = usage!;
      const milliseconds = performance.now() - started;
      if (process.env['GATE_MEASURES']) {
        console.log(
          `${title} (${file.length}): ${outcome}, ${milliseconds.toFixed()} ms, +${(peakMb - idleMb).toFixed()} MB`,
        );
      }
      expect(outcome, title).toMatch(/^(passed|word\.gate-.*)$/);
      expect(milliseconds, title).toBeLessThan(2_000);
      expect(peakMb - idleMb, title).toBeLessThan(200);
    }
    expect(asked).toEqual([]);
  });
});
