import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startGroup } from './process-group.ts';
import { supervise, type Habits, type Instance, type Supervisor } from './supervisor.ts';

/** A program that is ready when it has made the file `$0/ready`. `$1` counts the starts from 1. */
const scripts = {
  steady: 'touch "$0/ready"; exec sleep 60',
  slow: 'sleep 0.5; touch "$0/ready"; exec sleep 60',
  restartsOnce: 'if [ "$1" = 1 ]; then exit 81; fi; touch "$0/ready"; exec sleep 60',
  neverStarts: 'echo "no display" >&2; exit 1',
  neverReady: 'exec sleep 60',
  withChild: 'sleep 61 & echo $! > "$0/child"; touch "$0/ready"; wait',
};

interface Fake extends Instance {
  pid: number;
  folder: string;
}

const quick: Habits = { backOffMs: [0, 20], worksPerProcess: 100 };
const minute = { deadlineMs: 60_000 };
const begun: Supervisor<Fake>[] = [];

function fake(script: keyof typeof scripts, habits: Habits = quick) {
  const starts: { pid: number; cleared: boolean }[] = [];
  const supervisor = supervise<Fake>(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-test-'));
    const args = ['-c', scripts[script], folder, String(starts.length + 1)];
    const group = startGroup({ command: '/bin/sh', args, env: process.env, holdsNode: false });
    const start = { pid: group.pid!, cleared: false };
    starts.push(start);
    const ready = (async () => {
      while (!existsSync(join(folder, 'ready'))) await pause(5, undefined, { ref: false });
    })();
    const clear = async () => {
      start.cleared = true;
      await rm(folder, { recursive: true, force: true });
    };
    return { group, ready, clear, pid: group.pid!, folder };
  }, habits);
  begun.push(supervisor);
  return { supervisor, starts };
}

const pidOf = async ({ pid }: Fake) => pid;
const endless = (_: Fake, signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));

/** Running, not only waiting to be buried. */
function isAlive(pid: number): boolean {
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return status !== '' && !/\) [ZX]/.test(status);
}

afterEach(async () => {
  await Promise.all(begun.splice(0).map((supervisor) => supervisor.close()));
});

describe('starting', () => {
  it('keeps one process for all work', async () => {
    const { supervisor, starts } = fake('steady');
    const pids = await Promise.all([1, 2, 3].map(() => supervisor.run(pidOf, minute)));
    expect(new Set(pids).size).toBe(1);
    expect(starts).toHaveLength(1);
  });

  it('starts nothing before there is work', async () => {
    const { starts } = fake('steady');
    await pause(30);
    expect(starts).toHaveLength(0);
  });

  it('gives no work before the process is ready', async () => {
    const { supervisor } = fake('slow');
    expect(await supervisor.run(async ({ folder }) => existsSync(join(folder, 'ready')), minute)).toBe(true);
  });

  it('starts again a program that ends before it is ready', async () => {
    const { supervisor, starts } = fake('restartsOnce');
    await supervisor.run(pidOf, minute);
    expect(starts.map(({ cleared }) => cleared)).toEqual([true, false]);
  });

  it('gives up a program that never starts, with its last words', async () => {
    const { supervisor, starts } = fake('neverStarts');
    await expect(supervisor.run(pidOf, minute)).rejects.toMatchObject({
      reason: 'will-not-start',
      lastWords: 'no display',
    });
    expect(starts).toHaveLength(1 + quick.backOffMs.length);
  });

  it('replaces a process after so many works', async () => {
    const { supervisor, starts } = fake('steady', { ...quick, worksPerProcess: 2 });
    for (let works = 0; works < 5; works += 1) await supervisor.run(pidOf, minute);
    expect(starts.map(({ pid }) => isAlive(pid))).toEqual([false, false, true]);
  });
});

describe('deadline', () => {
  it('kills the whole group and gives the next work a new process', async () => {
    const { supervisor, starts } = fake('withChild');
    const read = ({ folder }: Fake) => readFile(join(folder, 'child'), 'utf8');
    const child = Number(await supervisor.run(read, minute));
    expect(isAlive(child)).toBe(true);
    await expect(supervisor.run(endless, { deadlineMs: 50 })).rejects.toMatchObject({ reason: 'timed-out' });
    await expect.poll(() => isAlive(child)).toBe(false);
    expect(starts[0]?.cleared).toBe(true);
    await supervisor.run(pidOf, minute);
    expect(starts).toHaveLength(2);
  });

  it('covers a start that never gets ready', async () => {
    const { supervisor, starts } = fake('neverReady');
    await expect(supervisor.run(pidOf, { deadlineMs: 50 })).rejects.toMatchObject({ reason: 'timed-out' });
    expect(isAlive(starts[0]!.pid)).toBe(false);
  });

  it('counts from the turn, not from the call', async () => {
    const { supervisor } = fake('steady');
    await supervisor.run(pidOf, minute);
    const works = [1, 2, 3].map(() => supervisor.run(() => pause(250, 'done'), { deadlineMs: 500 }));
    expect(await Promise.all(works)).toEqual(['done', 'done', 'done']);
  });
});

describe('death', () => {
  it('of the process between two works goes unnoticed by the second', async () => {
    const { supervisor, starts } = fake('steady');
    const first = await supervisor.run(pidOf, minute);
    process.kill(first, 'SIGKILL');
    await expect.poll(() => starts[0]?.cleared).toBe(true);
    expect(await supervisor.run(pidOf, minute)).not.toBe(first);
  });

  it('during the work has it tried once more', async () => {
    const { supervisor, starts } = fake('steady');
    const result = supervisor.run(async (instance, signal) => {
      if (starts.length > 1) return 'second';
      process.kill(instance.pid, 'SIGKILL');
      return endless(instance, signal);
    }, minute);
    expect(await result).toBe('second');
  });

  it('that makes the work fail first counts as death, too', async () => {
    const { supervisor, starts } = fake('steady');
    const result = supervisor.run(async ({ pid }) => {
      if (starts.length > 1) return 'second';
      process.kill(pid, 'SIGKILL');
      throw new Error('connection lost');
    }, minute);
    expect(await result).toBe('second');
  });

  it('during both tries is told', async () => {
    const { supervisor, starts } = fake('steady');
    const result = supervisor.run((instance, signal) => {
      process.kill(instance.pid, 'SIGKILL');
      return endless(instance, signal);
    }, minute);
    await expect(result).rejects.toMatchObject({ reason: 'died' });
    expect(starts).toHaveLength(2);
  });
});

describe('giving up', () => {
  it('leaves the process alone when the work itself fails', async () => {
    const { supervisor, starts } = fake('steady');
    await expect(supervisor.run(() => Promise.reject(new Error('bad input')), minute)).rejects.toThrow('bad input');
    await supervisor.run(pidOf, minute);
    expect(starts).toHaveLength(1);
  });

  it('of waiting work disturbs nobody', async () => {
    const { supervisor, starts } = fake('steady');
    const cancel = new AbortController();
    const first = supervisor.run(() => pause(100, 'done'), minute);
    const second = supervisor.run(pidOf, { ...minute, signal: cancel.signal });
    const third = supervisor.run(pidOf, minute);
    cancel.abort();
    await expect(second).rejects.toMatchObject({ reason: 'cancelled' });
    expect(await first).toBe('done');
    await third;
    expect(starts).toHaveLength(1);
  });

  it('of running work kills the process', async () => {
    const { supervisor, starts } = fake('steady');
    const cancel = new AbortController();
    const work = supervisor.run(
      (instance, signal) => {
        cancel.abort();
        return endless(instance, signal);
      },
      { ...minute, signal: cancel.signal },
    );
    await expect(work).rejects.toMatchObject({ reason: 'cancelled' });
    expect(isAlive(starts[0]!.pid)).toBe(false);
  });

  it('at closing refuses running, waiting and later work and ends the process', async () => {
    const { supervisor, starts } = fake('steady');
    await supervisor.run(pidOf, minute);
    const works = [supervisor.run(endless, minute), supervisor.run(pidOf, minute)];
    const refused = Promise.all(works.map((work) => expect(work).rejects.toMatchObject({ reason: 'closed' })));
    await supervisor.close();
    await refused;
    await expect(supervisor.run(pidOf, minute)).rejects.toMatchObject({ reason: 'closed' });
    expect(starts.map(({ pid, cleared }) => ({ alive: isAlive(pid), cleared }))).toEqual([
      { alive: false, cleared: true },
    ]);
  });
});
