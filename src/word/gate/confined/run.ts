/** Runs a task in a process of its own, started for one file and ended after it. */
import type { ConfinedTask, Confinement } from './contract.ts';
import { startConfined } from './process.ts';

/**
 * The task's result.
 * @throws Failure what the task throws, `word.gate-timeout`, `word.gate-memory`, `word.gate-crashed`; the signal's reason
 */
export async function runConfined<Argument, Result>(
  task: ConfinedTask<Argument, Result>,
  bytes: Uint8Array,
  argument: Argument,
  confinement: Confinement,
): Promise<Result> {
  confinement.signal?.throwIfAborted();
  const process = startConfined(confinement);
  try {
    return await process.work(task, bytes, argument, confinement);
  } finally {
    process.end();
  }
}
