/** What is measured of batches: units by where they stand, in all processes; units and documents that this process has made. */
import { count, eq, inArray } from 'drizzle-orm';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { WorkObserver } from '../../batches/work/observer.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems, itemStatuses } from '../../store/schema/index.ts';

export interface BulkMeasures {
  observer: WorkObserver;
  /** Counts are asked of it when somebody reads the measures. */
  watch(db: Database): void;
}

/** Units of batches that run or are paused. */
async function unitsByStatus(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ status: batchItems.status, units: count() })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(inArray(batches.status, ['running', 'paused']))
    .groupBy(batchItems.status);
  return new Map(rows.map(({ status, units }) => [status, units]));
}

export function bulkMeasures(registers: Registry[]): BulkMeasures {
  const units = new Counter({
    name: 'kehoach_batch_units_total',
    help: 'Units of batches that this process has ended, by result: done, failed',
    labelNames: ['result'],
    registers,
  });
  const documents = new Counter({
    name: 'kehoach_batch_documents_total',
    help: 'Documents of batches that this process has made and kept; its rate is documents per second',
    registers,
  });
  const seconds = new Histogram({
    name: 'kehoach_batch_unit_seconds',
    help: 'Seconds from the beginning of a unit to its being kept, its waiting for clerks included',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  return {
    observer: {
      recorded(unit) {
        units.inc({ result: unit.result });
        documents.inc(unit.documents);
        seconds.observe(unit.seconds);
      },
    },
    watch(db) {
      new Gauge({
        name: 'kehoach_batch_units',
        help: 'Units of the batches that run or are paused, by status, whoever makes them',
        labelNames: ['status'],
        registers,
        async collect() {
          const now = await unitsByStatus(db).catch(() => undefined);
          // Nothing rather than zeros while the database is away.
          if (!now) this.reset();
          else for (const status of itemStatuses) this.set({ status }, now.get(status) ?? 0);
        },
      });
    },
  };
}
