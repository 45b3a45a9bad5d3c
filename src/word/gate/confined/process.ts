/**
 * A process for files from outside: started under a memory limit, given one order after another, each under a deadline.
 *
 * The memory limit is the kernel's: `ulimit -d` (RLIMIT_DATA) counts every private writable page of the process (heap, buffers,
 * what native code such as zlib takes) at the moment it is asked for, on Linux 4.7 and newer. Node then fails the one
 * allocation, which most often is caught and told; a heap that runs out aborts the process. V8's own limit is set as well, and
 * is the only one where the kernel does not count (macOS) or there is no `sh` (Windows).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.ts';
import {
  bytesDescriptor,
  type Answer,
  type Call,
  type ConfinedTask,
  type FileLimits,
  type Order,
  type Rested,
} from './contract.ts';
import { confinedFailures, endedFailure, resultOf } from './failures.ts';

/** What an idle Node takes of the limited kind, with room for its threads and the code that a task loads. */
const idleMb = 104;

/**
 * One file at a time keeps one processor busy: collecting and compiling in threads beside it would only cost more in all. The
 * young generation (MB) is large from the start, for most of what reading a file makes is garbage at once.
 */
const sparing = ['--single-threaded', '--v8-pool-size=0', '--min-semi-space-size=8', '--max-semi-space-size=8'];

/** Buffers go back to the kernel as soon as they are free, from this many bytes on (glibc, mallopt(3)): else they stay for the next file. */
const returning = { MALLOC_MMAP_THRESHOLD_: '131072' };

/**
 * V8's limit lies below the kernel's, so that a full heap is V8's to tell: the kernel's refusal in the middle of a collection
 * ends the process without a word.
 */
const heapGapMb = 40;

/** Seconds of processor time after which the kernel ends a process whose parent has gone without ending it. */
const processorSeconds = 1_800;

/** Enough to find out why Node ended itself. */
const keptOfStderr = 4_096;

function start(memoryMb: number): ChildProcess {
  const entry = fileURLToPath(
    compiled(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url).href),
  );
  const heapMb = Math.max(32, memoryMb - heapGapMb);
  const node = [process.execPath, `--max-old-space-size=${heapMb}`, ...sparing, entry];
  const limited = [
    'sh',
    '-c',
    'ulimit -d "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; shift 2; exec "$@"',
    'sh',
    `${(idleMb + memoryMb) * 1024}`,
    `${processorSeconds}`,
    ...node,
  ];
  const [command = '', ...words] = process.platform === 'win32' ? node : limited;
  return spawn(command, words, {
    // Nothing of the service's environment: no passwords, no options for Node.
    env: returning,
    // The terminal's Ctrl-C is for the parent, which then ends this one.
    detached: process.platform !== 'win32',
    // The last is `bytesDescriptor`.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    serialization: 'advanced',
  });
}

export interface ConfinedProcess {
  /** Whether it can take another order. */
  readonly alive: boolean;
  /**
   * One order at a time.
   * @throws Failure what the task throws, `word.gate-timeout`, `word.gate-memory`, `word.gate-crashed`; the signal's reason.
   *   After anything but a result or what the task throws, the process has ended.
   */
  work<Argument, Result>(
    task: ConfinedTask<Argument, Result>,
    bytes: Uint8Array,
    argument: Argument,
    call: Call & { deadlineMs: number },
  ): Promise<Result>;
  end(): void;
}

export function startConfined({ memoryMb }: Pick<FileLimits, 'memoryMb'>): ConfinedProcess {
  const child = start(memoryMb);
  let alive = true;
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-keptOfStderr);
  });
  const bytesOut = child.stdio[bytesDescriptor] as Writable;
  // A child that ends before it has read everything is told by `close`.
  bytesOut.on('error', () => undefined);
  let working = false;
  const end = () => {
    alive = false;
    // What it still does is of no use.
    child.kill('SIGKILL');
  };
  child.on('message', (message: Answer | Rested) => {
    // The next file shall have at least half of the limit.
    if (message.kind === 'rested' && !working && message.heldMb - idleMb > memoryMb / 2) end();
  });
  child.on('error', end);
  child.on('close', end);

  return {
    get alive() {
      return alive;
    },
    end,
    work: <Argument, Result>(
      task: ConfinedTask<Argument, Result>,
      bytes: Uint8Array,
      argument: Argument,
      { deadlineMs, signal, onUsage }: Call & { deadlineMs: number },
    ) => {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      return new Promise<Result>((resolve, reject) => {
        const leave = () => {
          working = false;
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          child.off('error', failed).off('close', closed).off('message', answered);
        };
        const giveUp = (why: unknown) => {
          leave();
          end();
          reject(why as Error);
        };
        const abort = () => giveUp(signal?.reason);
        const failed = (cause: unknown) => giveUp(confinedFailures.crashed(cause));
        const closed = (code: number | null, by: string | null) =>
          giveUp(endedFailure(`${code ?? by}`, stderr, memoryMb));
        const answered = (message: unknown) => {
          const answer = message as Answer | Rested;
          if (answer.kind === 'rested') return;
          leave();
          // Whatever state it is in now, the next file shall not meet it.
          if (answer.kind === 'fault' || answer.kind === 'out-of-memory') end();
          try {
            onUsage?.(answer.usage);
            resolve(resultOf(answer, memoryMb) as Result);
          } catch (error) {
            reject(error as Error);
          }
        };
        const timer = setTimeout(() => giveUp(confinedFailures.timeout(deadlineMs)), deadlineMs);
        signal?.addEventListener('abort', abort, { once: true });
        child.on('error', failed).on('close', closed).on('message', answered);
        working = true;
        const order: Order = { module: compiled(task.module), run: task.run, length: bytes.length, argument };
        child.send(order, () => undefined);
        bytesOut.write(bytes);
      });
    },
  };
}
