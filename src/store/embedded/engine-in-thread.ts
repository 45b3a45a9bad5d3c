/**
 * The embedded database in a thread of its own, so that neither its work nor its waiting for the disk holds up the thread that
 * answers requests.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Engine } from './engine.ts';

export type ToThread = Uint8Array<ArrayBuffer> | 'close';
export type FromThread = { opened: true } | { answer: Uint8Array } | { failed: Error };

/** The compiled file, also for source that tests run. */
const threadFile = fileURLToPath(
  new URL('./engine-thread.js', import.meta.url.replace(/\/src\/(store\/embedded\/[^/]*\.ts)$/, '/dist/$1')),
);

/** Megabytes of young heap: answers are short-lived and go as they came. */
const youngMb = 16;

interface Waiting {
  resolve(answer: Uint8Array): void;
  reject(error: Error): void;
}

export async function engineInThread(folder: string): Promise<Engine> {
  const worker = new Worker(threadFile, {
    workerData: folder,
    name: 'database',
    // Not those of the program, which may be told how to read its own file.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
  const waiting: Waiting[] = [];
  let over: Error | undefined;
  const end = (error: Error): void => {
    over ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      end(new Error("The database's thread has ended"));
      resolve();
    });
  });
  worker.on('error', end);
  worker.on('message', (message: FromThread) => {
    if ('failed' in message) end(message.failed);
    else waiting.shift()?.resolve('answer' in message ? message.answer : new Uint8Array());
  });
  const answered = (): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (over) reject(over);
      else waiting.push({ resolve, reject });
    });
  try {
    await answered();
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    answer(messages) {
      // A copy of its own, which goes to the thread with its memory.
      const own = new Uint8Array(messages);
      if (!over) worker.postMessage(own satisfies ToThread, [own.buffer]);
      return answered();
    },
    async close() {
      worker.postMessage('close' satisfies ToThread);
      await ended;
    },
  };
}
