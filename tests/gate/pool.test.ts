import { afterEach, describe, expect, it } from 'vitest';
import type { ConfinedTask } from '../../src/word/gate/confined/contract.ts';
import { confinedPool, type ConfinedPool } from '../../src/word/gate/confined/pool.ts';

const module = new URL('./hostile/tasks.mjs', import.meta.url).href;
const task = <Result = unknown>(run: string): ConfinedTask<unknown, Result> => ({ module, run });
const who = task<number>('processId');
const bytes = new Uint8Array([1]);

let pool: ConfinedPool;
const open = (processes: number, filesPerProcess = 100, deadlineMs = 10_000) =>
  (pool = confinedPool({ deadlineMs, memoryMb: 100 }, { processes, filesPerProcess }));
afterEach(() => pool.close());

const ask = () => pool.run(who, bytes, undefined);

describe('a pool of processes', () => {
  it('gives one file after another to the same process, and a new one after some', async () => {
    open(1, 2);
    const [a, b, c] = [await ask(), await ask(), await ask()];
    expect(a).toBe(b);
    expect(c).not.toBe(b);
  });

  it('goes on with the same process after a refusal, with a new one after a fault or a deadline', async () => {
    open(1, 100, 1_000);
    const before = await ask();
    await expect(pool.run(task('refuse'), bytes, undefined)).rejects.toMatchObject({ code: 'test.refused' });
    expect(await ask()).toBe(before);
    await expect(pool.run(task('fault'), bytes, undefined)).rejects.toMatchObject({ code: 'word.gate-crashed' });
    const after = await ask();
    expect(after).not.toBe(before);
    await expect(pool.run(task('loop'), bytes, undefined)).rejects.toMatchObject({ code: 'word.gate-timeout' });
    expect(await ask()).not.toBe(after);
  });

  it('works on as many files at once as it has processes', async () => {
    open(2);
    const ids = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(new Set(ids).size).toBe(2);
  });

  it('lets go of a file that waits and is called off', async () => {
    open(1);
    const caller = new AbortController();
    const running = pool.run(task('loop'), bytes, undefined, { signal: caller.signal });
    const waiting = pool.run(who, bytes, undefined, { signal: caller.signal });
    caller.abort(new Error('called off'));
    await expect(running).rejects.toThrow('called off');
    await expect(waiting).rejects.toThrow('called off');
    expect(await ask()).toBeGreaterThan(0);
  });

  it('refuses what runs, what waits and what comes once it is closed', async () => {
    open(1);
    const refused = [task('loop'), who].map((one) =>
      expect(pool.run(one, bytes, undefined)).rejects.toMatchObject({ code: 'word.gate-closed' }),
    );
    pool.close();
    await Promise.all(refused);
    await expect(ask()).rejects.toMatchObject({ code: 'word.gate-closed' });
  });
});
