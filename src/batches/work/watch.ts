/** The clockwork beside the lanes: tells that the worker lives, sees what it must let go of, and finds units whose worker is silent. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../store/index.ts';
import type { BatchQueue } from '../queue/queue.ts';
import type { HeldItems } from './held.ts';
import { giveBack, renewLeases } from '../items/claim.ts';
import { factsOf, type WorkLog } from './log.ts';
import { unfinished } from './running.ts';
import { takeBackSilent } from './silent.ts';
import type { Times } from './times.ts';
import type { Patience } from './patience.ts';

export interface WatchOptions {
  db: Database;
  queue: BatchQueue;
  held: HeldItems;
  worker: string;
  times: Times;
  log: WorkLog;
  patiently: Patience['run'];
  /** Whether any batch runs, as far as is known. */
  busy(): boolean;
  /** Whether the database has been away until a moment ago: then others have to be given time to say that they are there. */
  justBack(): boolean;
  /** There may be new work. */
  kick(): void;
}

/** Units of batches that were paused, cancelled or removed meanwhile are given back within a second or two. */
async function letGoOfStopped({ db, queue, held, worker, patiently }: WatchOptions): Promise<void> {
  const batchIds = [...new Set(held.all().map(({ batchId }) => batchId))];
  if (batchIds.length === 0) return;
  const known = await patiently(() => unfinished(db, batchIds));
  const stopped = held.letGo(({ batchId }) => !known.get(batchId));
  if (stopped.length > 0) await patiently(() => giveBack(db, worker, stopped));
  for (const id of batchIds) if (!known.has(id)) await patiently(() => queue.drop(id));
}

/** What was taken over by others, because this process stood still or was cut off, is theirs. */
async function keepLeases({ db, held, worker, times, log, patiently }: WatchOptions): Promise<void> {
  const asked = held.all();
  if (asked.length === 0) return;
  const names = await patiently(() => renewLeases(db, worker, asked, times.lease / 1_000));
  const gone = new Set(names.map(({ batchId, code }) => `${batchId} ${code}`));
  // Only those that were asked about: the same unit may have been claimed anew since.
  const lost = held.letGo((item) => asked.includes(item) && gone.has(`${item.batchId} ${item.code}`));
  if (lost.length > 0) log.warn({ units: lost.length }, 'others have taken over units of this worker');
}

/** They go before the rest of their batch: somebody's documents would else come last. */
async function takeOver({ db, queue, held, worker, times, log, patiently, kick }: WatchOptions): Promise<void> {
  const silent = await patiently(async () => {
    // This one's own first: after an hour without a database it has not fallen silent.
    if (held.size > 0) await renewLeases(db, worker, held.all(), times.lease / 1_000);
    return takeBackSilent(db);
  });
  if (silent.length === 0) return;
  log.warn({ units: silent.length }, 'units of a worker that has fallen silent wait again');
  const batchIds = [...new Set(silent.map(({ batchId }) => batchId))];
  for (const id of batchIds) {
    const codes = silent.filter(({ batchId }) => batchId === id).map(({ code }) => code);
    await patiently(() => queue.send(id, codes, true));
  }
  kick();
}

/** Runs until the signal is aborted. */
export async function watch(options: WatchOptions, signal: AbortSignal): Promise<void> {
  const { times, busy, held, log, justBack } = options;
  const duties = [
    { every: times.watch, last: 0, duty: letGoOfStopped, idle: () => held.size === 0 },
    { every: times.heartbeat, last: performance.now(), duty: keepLeases, idle: () => held.size === 0 },
    { every: times.sweep, last: 0, duty: takeOver, idle: () => !busy() || justBack() },
  ];
  while (!signal.aborted) {
    await pause(times.watch, undefined, { signal }).catch(() => undefined);
    for (const one of duties) {
      if (signal.aborted || one.idle() || performance.now() - one.last < one.every) continue;
      one.last = performance.now();
      try {
        await one.duty(options);
      } catch (error) {
        if (!signal.aborted) log.error(factsOf(error), 'the watch over bulk work has failed once');
      }
    }
  }
}
