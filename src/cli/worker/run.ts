/** A worker's process: the store, a pool of threads, the work, and a clean end. */
import { openBatchWork } from '../../batches/work/open.ts';
import type { WorkLog } from '../../batches/work/log.ts';
import type { WorkObserver } from '../../batches/work/observer.ts';
import type { Settings } from '../../config/settings.ts';
import { libreOfficeEngine } from '../../pdf/libreoffice.ts';
import { bulkHeap } from '../../render/pool/heap.ts';
import { renderPool } from '../../render/pool/pool.ts';
import { openStore } from '../../store/index.ts';

export interface WorkerOptions extends Pick<Settings, 'folder' | 'render'> {
  databaseUrl: string;
  threads: number | undefined;
  log: WorkLog;
  /** Aborted when it is to end. */
  signal: AbortSignal;
}

/** Milliseconds between two lines that tell how much was made. */
const telling = 60_000;

/** Tells now and then what was made since the last time; says nothing when that is nothing. */
function account(log: WorkLog): { observer: WorkObserver; tell(): void; stop(): void } {
  let since = performance.now();
  let made = { done: 0, failed: 0, documents: 0 };
  const tell = (): void => {
    const seconds = (performance.now() - since) / 1_000;
    const { documents } = made;
    if (made.done + made.failed > 0) {
      log.info({ ...made, perSecond: Number((documents / seconds).toFixed(1)) }, 'units of batches');
    }
    since = performance.now();
    made = { done: 0, failed: 0, documents: 0 };
  };
  const timer = setInterval(tell, telling);
  const recorded: WorkObserver['recorded'] = ({ result, documents }) => {
    made[result] += 1;
    made.documents += documents;
  };
  return { observer: { recorded }, tell, stop: () => clearInterval(timer) };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Works until the signal is aborted. Gives whether everything in hand was finished or given back.
 * @throws Failure when the store cannot be opened, or has failed for good
 */
export async function runWorker(options: WorkerOptions): Promise<boolean> {
  const { databaseUrl, folder, render, log, signal } = options;
  const threads = options.threads ?? render.threads;
  const store = await openStore({ databaseUrl, folder });
  const office = libreOfficeEngine();
  const pool = renderPool({
    office,
    ...(threads === undefined ? {} : { threads }),
    ...bulkHeap,
    ...(render.heapMb === undefined ? {} : { heapMb: render.heapMb }),
    observer: {
      died: (error) => log.error({ kind: (error as Error).name }, 'a rendering thread has ended and is replaced'),
    },
  });
  const made = account(log);
  const work = openBatchWork({ store, renderer: pool, threads, log, observer: made.observer });
  try {
    await Promise.race([aborted(signal), work.over]);
    log.info({}, 'stopping');
    return await work.close();
  } finally {
    made.tell();
    made.stop();
    await work.close();
    await pool.close();
    await office.close();
    await store.close();
  }
}
