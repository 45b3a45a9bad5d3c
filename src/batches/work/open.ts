/** The work on batches as a process has it: with its threads, and what it tells. */
import { usualThreads } from '../../render/pool/pool.ts';
import type { Renderer } from '../../render/contract.ts';
import type { Store } from '../../store/index.ts';
import { batchMaker } from './batch-maker.ts';
import { bulkRenderer } from './bulk-renderer.ts';
import type { WorkLog } from './log.ts';
import type { WorkObserver } from './observer.ts';
import { startBatchWork, type BatchWork } from './work.ts';

export interface BatchWorkPlace {
  store: Pick<Store, 'db' | 'blobs' | 'kind'>;
  renderer: Pick<Renderer, 'render'>;
  /** Renderings at once; as many as a pool has threads unless told. */
  threads?: number | undefined;
  log: WorkLog;
  observer?: WorkObserver;
}

/** Units beyond those that are rendered: one is being kept, one is being worded. */
const beside = 2;

export function openBatchWork({ store, renderer, threads = usualThreads, log, observer }: BatchWorkPlace): BatchWork {
  const make = batchMaker(store, bulkRenderer(renderer, threads));
  const work = startBatchWork({ store, make, lanes: threads + beside, log, observer });
  log.info({ threads }, 'bulk work is ready');
  return work;
}
