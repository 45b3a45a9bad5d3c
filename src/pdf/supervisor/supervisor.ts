/**
 * Keeps one program running and gives it work, one piece at a time. Knows nothing of what the program is:
 * `start` says how it is started, the work how it is asked.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expiry, firstOf } from './expiry.ts';
import type { Ending, ProcessGroup } from './process-group.ts';
import { Stopped } from './stopped.ts';
import { turns } from './turns.ts';

/** One running process of the program. */
export interface Instance {
  readonly group: ProcessGroup;
  /** Settles when it can take work; need not settle when it never can. */
  readonly ready: Promise<void>;
  /** Removes what the process leaves behind; called once, after its end. */
  clear(ending: Ending): Promise<void>;
}

/** Must stop when the signal is aborted; what it gives or throws then is not used. */
export type Work<I, T> = (instance: I, signal: AbortSignal) => Promise<T>;

export interface Limits {
  /** Milliseconds from the moment the turn comes, the start of the process included. */
  deadlineMs: number;
  signal?: AbortSignal | undefined;
}

export interface Supervisor<I extends Instance> {
  /**
   * Runs the work when its turn comes, with a process that is ready. When the process dies under it, the work is tried
   * once more with a new one; when it is given up, the process is killed, for it may still be busy with it.
   * @throws Stopped; whatever the work throws
   */
  run<T>(work: Work<I, T>, limits: Limits): Promise<T>;
  /** Ends the process and refuses all work: running, waiting and to come. */
  close(): Promise<void>;
}

export interface Habits {
  /** Milliseconds before each start that follows a failed one; as many further attempts as numbers. */
  backOffMs: readonly number[];
  /** A process is replaced after so many pieces of work, so that what it leaks is given back. */
  worksPerProcess: number;
}

/** How often work is tried whose process dies under it. */
const triesPerWork = 2;

/** Milliseconds in which the end of a process is heard of after the work has failed by it. */
const newsOfDeathMs = 100;

interface Running<I> {
  instance: I;
  works: number;
  over: boolean;
  /** Settles when the process has ended and what it left is removed. */
  gone: Promise<void>;
}

export function supervise<I extends Instance>(start: () => Promise<I>, habits: Habits): Supervisor<I> {
  const queue = turns();
  const closing = new AbortController();
  let current: Running<I> | undefined;

  const launch = async (): Promise<Running<I>> => {
    const instance = await start();
    const running: Running<I> = { instance, works: 0, over: false, gone: Promise.resolve() };
    running.gone = instance.group.ended.then((ending) => {
      running.over = true;
      return instance.clear(ending);
    });
    return running;
  };

  const end = async () => {
    const ending = current;
    current = undefined;
    ending?.instance.group.kill();
    await ending?.gone;
  };

  /** A process that is ready: the one at hand, or a new one. */
  const readyProcess = async (signal: AbortSignal): Promise<Running<I>> => {
    if (current && !current.over && current.works < habits.worksPerProcess) return current;
    let lastWords = '';
    for (const backOff of [0, ...habits.backOffMs]) {
      await end();
      await firstOf([pause(backOff, undefined, { ref: false })], signal);
      current = await launch();
      const { ready, group } = current.instance;
      const started = await firstOf([ready.then(() => true), group.ended.then(() => false)], signal);
      if (started) return current;
      ({ lastWords } = await group.ended);
    }
    await end();
    throw new Stopped('will-not-start', lastWords);
  };

  /** Gives the result, or the last words of the process if it died under the work. */
  const attempt = async <T>(work: Work<I, T>, signal: AbortSignal): Promise<{ result: T } | { died: string }> => {
    const running = await readyProcess(signal);
    running.works += 1;
    const stop = new AbortController();
    const died = running.instance.group.ended.then(({ lastWords }) => ({ died: lastWords }));
    const done = work(running.instance, stop.signal).then(
      (result) => ({ result }),
      async (error: unknown) => {
        const dead = await Promise.race([died, pause(newsOfDeathMs)]);
        if (dead) return dead;
        throw error;
      },
    );
    try {
      return await firstOf([done, died], signal);
    } finally {
      stop.abort();
      await done.catch(() => undefined);
    }
  };

  const insist = async <T>(work: Work<I, T>, signal: AbortSignal): Promise<T> => {
    let lastWords = '';
    for (let tries = 0; tries < triesPerWork; tries += 1) {
      const outcome = await attempt(work, signal);
      if ('result' in outcome) return outcome.result;
      lastWords = outcome.died;
    }
    throw new Stopped('died', lastWords);
  };

  const inTurn = async <T>(work: Work<I, T>, deadlineMs: number, called: ReturnType<typeof expiry>): Promise<T> => {
    const timer = setTimeout(() => called.expire('timed-out'), deadlineMs);
    try {
      return await insist(work, called.signal);
    } finally {
      clearTimeout(timer);
      if (called.signal.aborted) await end();
    }
  };

  return {
    run: async (work, { deadlineMs, signal }) => {
      const called = expiry([
        { signal: closing.signal, reason: 'closed' },
        { signal, reason: 'cancelled' },
      ]);
      try {
        const giveBack = await queue.take(called.signal);
        return await inTurn(work, deadlineMs, called).finally(giveBack);
      } finally {
        called.dispose();
      }
    },
    close: async () => {
      closing.abort();
      await end();
      const giveBack = await queue.take();
      await end();
      giveBack();
    },
  };
}
