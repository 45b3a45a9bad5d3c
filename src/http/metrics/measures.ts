/** What the service measures, for Prometheus. Only counts, times and names of routes: nothing of anybody's documents. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { WorkObserver } from '../../batches/work/observer.ts';
import type { PoolObserver, RenderPool } from '../../render/pool/pool.ts';
import type { Database } from '../../store/index.ts';
import { bulkMeasures } from './bulk.ts';

export interface Measures {
  registry: Registry;
  /** An answer has gone out. */
  answered(answer: { method: string; route: string; status: number; seconds: number }): void;
  /** For the pool, at its making. */
  rendering: PoolObserver;
  /** The pool, once it is there. */
  watch(pool: Pick<RenderPool, 'load'>): void;
  /** For the work on batches, at its beginning. */
  bulk: WorkObserver;
  /** The database that batches are in, once it is open; asked when somebody reads the measures. */
  watchBatches(db: Database): void;
}

/** Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Writing a draft, by its route. */
const saving = { method: 'PUT', route: '/api/v1/drafts/:id' } as const;

function saveResult(status: number): string {
  if (status < 300) return 'saved';
  return status === 409 ? 'conflict' : 'refused';
}

export function measures(): Measures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'kehoach_http_request_seconds',
    help: 'Answers by method, route and status; seconds from the head of the request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const stages = new Histogram({
    name: 'kehoach_render_seconds',
    help: 'Renderings by stage: wait (in the line), word (data to Word files), pdf (Word files to PDFs)',
    labelNames: ['stage'],
    buckets,
    registers,
  });
  const saves = new Counter({
    name: 'kehoach_draft_saves_total',
    help: 'Saves of drafts by result: saved, conflict (somebody else had saved), refused',
    labelNames: ['result'],
    registers,
  });
  const deaths = new Counter({
    name: 'kehoach_render_threads_died_total',
    help: 'Rendering threads that ended by themselves and were replaced',
    registers,
  });
  const bulk = bulkMeasures(registers);
  return {
    registry,
    bulk: bulk.observer,
    watchBatches: bulk.watch,
    answered({ method, route, status, seconds }) {
      requests.observe({ method, route, status }, seconds);
      if (method === saving.method && route === saving.route) saves.inc({ result: saveResult(status) });
    },
    rendering: {
      rendered: ({ wait, word, pdf }) => {
        stages.observe({ stage: 'wait' }, wait / 1_000);
        stages.observe({ stage: 'word' }, word / 1_000);
        if (pdf > 0) stages.observe({ stage: 'pdf' }, pdf / 1_000);
      },
      died: () => deaths.inc(),
    },
    watch(pool) {
      new Gauge({
        name: 'kehoach_render_orders',
        help: 'Orders for renderings now: waiting in the line, running in a thread; and how many threads there are',
        labelNames: ['state'],
        registers,
        collect() {
          for (const [state, count] of Object.entries(pool.load)) this.set({ state }, count);
        },
      });
    },
  };
}
