/** A batch and what its events tell of it. */
import type { Batch, BatchProgress } from '../../../api/batches.ts';

export const progressOf = ({ status, units, counts, rate, secondsLeft }: Batch): BatchProgress => ({
  status,
  units,
  ...counts,
  rate,
  secondsLeft,
});

export function withProgress(batch: Batch, progress: BatchProgress): Batch {
  const { status, units, waiting, running, done, failed, rate, secondsLeft } = progress;
  return { ...batch, status, units, counts: { waiting, running, done, failed }, rate, secondsLeft };
}

/** Whether the list of units looks otherwise now. */
export const hasMoved = ({ counts, units }: Batch, progress: BatchProgress): boolean =>
  units !== progress.units ||
  counts.done !== progress.done ||
  counts.failed !== progress.failed ||
  counts.running !== progress.running;
