/** The service's own part in the work on batches; `kehoach worker` on this or other machines does the same beside it. */
import type { FastifyBaseLogger } from 'fastify';
import { openBatchWork } from '../../batches/work/open.ts';
import type { BatchWork } from '../../batches/work/work.ts';
import type { Settings } from '../../config/settings.ts';
import type { Renderer } from '../../render/contract.ts';
import type { Store } from '../../store/index.ts';
import type { Measures } from '../metrics/measures.ts';
import type { Closers } from './closers.ts';

export interface BulkWorkPlace {
  settings: Pick<Settings, 'batchThreads' | 'render'>;
  store: Store;
  renderer: Renderer;
  log: FastifyBaseLogger;
  measures: Pick<Measures, 'bulk'>;
}

/** None where the operator wants none (`KEHOACH_BATCH_THREADS=0`). */
export function bulkWork(place: BulkWorkPlace, { add }: Closers): BatchWork | undefined {
  const { settings, store, renderer, log, measures } = place;
  const threads = settings.batchThreads ?? settings.render.threads;
  if (threads === 0) return undefined;
  const work = openBatchWork({ store, renderer, threads, log, observer: measures.bulk });
  add(async () => void (await work.close()));
  return work;
}
