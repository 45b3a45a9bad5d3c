/**
 * Processes for files from outside that stay warm: a few, each with one file at a time, whoever comes later waits. A process
 * goes on to the next file only after it has answered in order; after a deadline, a fault or memory that ran out it is ended, and
 * so it is after some files, or when one has left too much behind. Nothing in it but caches outlives a file: it runs no code but ours.
 */
import { availableParallelism } from 'node:os';
import type { Call, ConfinedTask, FileLimits } from './contract.ts';
import { confinedFailures } from './failures.ts';
import { startConfined, type ConfinedProcess } from './process.ts';

export interface PoolHabits {
  /** Processes at once. */
  processes: number;
  filesPerProcess: number;
}

export interface ConfinedPool {
  /**
   * The task's result; the deadline counts from the moment the file's turn comes.
   * @throws Failure as `runConfined`, and `word.gate-closed`
   */
  run<Argument, Result>(
    task: ConfinedTask<Argument, Result>,
    bytes: Uint8Array,
    argument: Argument,
    call?: Call,
  ): Promise<Result>;
  /** Ends the processes; what runs and waits is refused. */
  close(): void;
}

interface Member {
  process: ConfinedProcess;
  files: number;
}

const usual: PoolHabits = { processes: Math.max(1, Math.min(4, availableParallelism())), filesPerProcess: 200 };

export function confinedPool(limits: FileLimits, habits: Partial<PoolHabits> = {}): ConfinedPool {
  const { processes, filesPerProcess } = { ...usual, ...habits };
  const idle: Member[] = [];
  const waiting: (() => void)[] = [];
  const closing = new AbortController();
  let busy = 0;

  const turn = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (busy < processes) {
      busy++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const called = () => {
        signal.removeEventListener('abort', left);
        resolve();
      };
      const left = () => {
        waiting.splice(waiting.indexOf(called), 1);
        reject(signal.reason as Error);
      };
      waiting.push(called);
      signal.addEventListener('abort', left, { once: true });
    });
  };

  /** The place goes to the next in line. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  };

  const member = (): Member => {
    for (let known = idle.pop(); known; known = idle.pop()) if (known.process.alive) return known;
    return { process: startConfined(limits), files: 0 };
  };

  const putBack = (one: Member) => {
    one.files++;
    if (one.files >= filesPerProcess || closing.signal.aborted) one.process.end();
    else if (one.process.alive) idle.push(one);
  };

  return {
    async run(task, bytes, argument, { signal: called, ...call } = {}) {
      const signal = called ? AbortSignal.any([called, closing.signal]) : closing.signal;
      await turn(signal);
      const one = member();
      try {
        return await one.process.work(task, bytes, argument, { ...call, deadlineMs: limits.deadlineMs, signal });
      } finally {
        putBack(one);
        leave();
      }
    },
    close() {
      closing.abort(confinedFailures.closed());
      for (const { process } of idle.splice(0)) process.end();
    },
  };
}
