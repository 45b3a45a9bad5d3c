/** The work of the thread of one dry run. Loaded by in-thread.ts only. */
import { parentPort, workerData } from 'node:worker_threads';
import { dryRun } from '../../bulk/dry-run.ts';
import { Failure } from '../../failure.ts';
import type { DryRunAnswer, DryRunOrder } from './order.ts';

const { input, ...options } = workerData as DryRunOrder;

async function answer(): Promise<DryRunAnswer> {
  try {
    return { result: await dryRun(input, options) };
  } catch (error) {
    if (error instanceof Failure) return { fault: { code: error.code, message: error.message } };
    return { fault: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}

parentPort?.postMessage(await answer());
