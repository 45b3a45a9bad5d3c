/** A dry run in a thread of its own: it takes a processor for up to a minute, and must not hold up who answers requests. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import type { DryRun } from '../../bulk/dry-run/contract.ts';
import type { DryRunAnswer, DryRunOrder } from './order.ts';

/** The compiled file, also for source that tests run. */
const threadFile = fileURLToPath(
  new URL('./thread.js', import.meta.url.replace(/\/src\/(batches\/dry-run\/[^/]*\.ts)$/, '/dist/$1')),
);

/** Megabytes: 20,000 rows with their findings take a part of it. */
const heapMb = 1_024;

/** @throws Failure of the dry run; an error when the thread ends without an answer; the signal's reason */
export async function dryRunInThread(order: DryRunOrder, signal: AbortSignal): Promise<DryRun> {
  signal.throwIfAborted();
  const worker = new Worker(threadFile, {
    workerData: order,
    name: 'dry run',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = await new Promise<DryRunAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread of a dry run ended without an answer')));
    });
    if ('result' in answer) return answer.result as DryRun;
    const { code, message } = answer.fault;
    throw code === undefined ? new Error(message) : new Failure('input', code, message);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
