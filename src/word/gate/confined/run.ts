/**
 * Runs a task in a child process under a deadline and a memory limit, one process for each file, so that nothing of one file
 * is left for the next.
 *
 * The memory limit is the kernel's: `ulimit -d` (RLIMIT_DATA) counts every private writable page of the process (heap, buffers,
 * what native code such as zlib takes) at the moment it is asked for, on Linux 4.7 and newer. Node then fails the one
 * allocation, which most often is caught and told; a heap that runs out aborts the process. V8's own limit is set as well, and
 * is the only one where the kernel does not count (macOS) or there is no `sh` (Windows).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure, type FailureKind, type Finding } from '../../../failure.ts';
import type { Answer, ConfinedTask, Confinement, Order } from './contract.ts';

/** What an idle Node takes of the limited kind, with room for its threads and the code that a task loads. */
const idleMb = 96;

/**
 * V8's limit lies below the kernel's, so that a full heap is V8's to tell: the kernel's refusal in the middle of a collection
 * ends the process without a word.
 */
const heapGapMb = 40;

/** Enough to find out why Node ended itself. */
const keptOfStderr = 4_096;

/** Source files are read by the compiled ones' side: a plain Node does not run TypeScript (tests build first). */
function compiled(url: string): string {
  return url.endsWith('.ts') ? url.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js') : url;
}

function start(memoryMb: number): ChildProcess {
  const entry = fileURLToPath(
    compiled(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url).href),
  );
  const heapMb = Math.max(32, memoryMb - heapGapMb);
  const node = [process.execPath, `--max-old-space-size=${heapMb}`, '--max-semi-space-size=4', entry];
  const limited = [
    'sh',
    '-c',
    'ulimit -d "$1" 2>/dev/null; shift; exec "$@"',
    'sh',
    `${(idleMb + memoryMb) * 1024}`,
    ...node,
  ];
  const [command = '', ...words] = process.platform === 'win32' ? node : limited;
  return spawn(command, words, {
    // Nothing of the service's environment: no passwords, no options for Node.
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}

const failures = {
  timeout: (ms: number) =>
    new Failure(
      'timeout',
      'word.gate-timeout',
      `Xử lý tệp quá ${Math.round(ms / 100) / 10} giây nên đã dừng; hãy thử tệp nhỏ hơn.`,
    ),
  memory: (mb: number) =>
    new Failure('input', 'word.gate-memory', `Xử lý tệp cần hơn ${mb} MB bộ nhớ nên đã dừng; hãy thử tệp nhỏ hơn.`),
  crashed: (cause: unknown) =>
    new Failure(
      'input',
      'word.gate-crashed',
      'Xử lý tệp bị lỗi giữa chừng; hãy mở tệp bằng Word và lưu lại.',
      [],
      cause,
    ),
};

/** What an answer means for the caller. */
function settle(answer: Answer, memoryMb: number): unknown {
  switch (answer.kind) {
    case 'done':
      return answer.result;
    case 'failure': {
      const { kind, code, message, findings } = answer.failure;
      throw new Failure(kind as FailureKind, code, message, findings as Finding[]);
    }
    case 'out-of-memory':
      throw failures.memory(memoryMb);
    case 'fault':
      throw failures.crashed(new Error(answer.stack));
  }
}

/**
 * The task's result.
 * @throws Failure what the task throws, `word.gate-timeout`, `word.gate-memory`, `word.gate-crashed`; the signal's reason
 */
export function runConfined<Argument, Result>(
  task: ConfinedTask<Argument, Result>,
  bytes: Uint8Array,
  argument: Argument,
  { deadlineMs, memoryMb, signal, onUsage }: Confinement,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  return new Promise<Result>((resolve, reject) => {
    const child = start(memoryMb);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-keptOfStderr);
    });
    const end = (outcome: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners();
      // It has said all it had to; what it still does is of no use.
      child.on('error', () => undefined).kill('SIGKILL');
      outcome();
    };
    const abort = () => end(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => end(() => reject(failures.timeout(deadlineMs))), deadlineMs);
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', (cause) => end(() => reject(failures.crashed(cause))));
    child.once('close', (code, by) =>
      end(() => {
        const heapRanOut = /out of memory|allocation failed|bad_alloc/i.test(stderr);
        reject(heapRanOut ? failures.memory(memoryMb) : failures.crashed(new Error(`${code ?? by}: ${stderr}`)));
      }),
    );
    child.once('message', (answer) =>
      end(() => {
        try {
          onUsage?.((answer as Answer).usage);
          resolve(settle(answer as Answer, memoryMb) as Result);
        } catch (error) {
          reject(error as Error);
        }
      }),
    );
    const order: Order = { module: compiled(task.module), run: task.run, bytes, argument };
    // A child that ends before it has read everything is told by `close`.
    child.send(order, () => undefined);
  });
}
