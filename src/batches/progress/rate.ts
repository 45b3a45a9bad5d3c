/** How fast a batch goes now, by the database's clock: several machines may work on it. */
import { and, count, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../../store/index.ts';
import { batchFiles, batchItems } from '../../store/schema/index.ts';
import type { Counts } from './counts.ts';

/** Seconds that are looked back. */
const window = 30;

export interface Rate {
  /** Documents a second. */
  rate: number;
  /** Whole seconds until all are made, at this rate. */
  secondsLeft: number;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Undefined while nothing has been finished lately. */
export async function rateOf(db: Database, batchId: string, counts: Counts): Promise<Rate | undefined> {
  const lately = and(
    eq(batchItems.batchId, batchId),
    gt(batchItems.finishedAt, sql`now() - make_interval(secs => ${window})`),
  );
  const [found] = await db
    .select({
      items: count(),
      files:
        sql<number>`(select count(*) from ${batchFiles} f join ${batchItems} i on i.batch_id = f.batch_id and i.code = f.code
        where i.batch_id = ${batchId} and i.finished_at > now() - make_interval(secs => ${window}))`.mapWith(Number),
      // From the first of them on: a batch that has just begun is not slower than one that runs on.
      seconds: sql<number>`extract(epoch from now() - min(${batchItems.finishedAt}))`.mapWith(Number),
    })
    .from(batchItems)
    .where(lately);
  if (!found || found.items === 0) return undefined;
  const seconds = Math.max(1, found.seconds);
  const left = counts.waiting + counts.running;
  return { rate: tenths(found.files / seconds), secondsLeft: Math.ceil((left * seconds) / found.items) };
}
