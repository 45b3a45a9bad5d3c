/**
 * What brings work to workers, wherever they run: lists of units' codes, a queue for each batch, so that batches take turns
 * and one that ends takes its queue with it. Nothing here is the truth (that is `batch_items`): a list that is lost, doubled
 * or late does no harm.
 */
import { sql } from 'drizzle-orm';
import type { DrizzleTransactionLike, PgBoss } from 'pg-boss';
import { violationOf, type Database, type Transaction } from '../../store/index.ts';
import { bossDatabase } from './connection.ts';

/** A list of units that nobody else was given. */
export interface Taken {
  id: string;
  codes: string[];
}

/** Gives the codes of units that wait. */
type Waiting = (tx: Transaction) => Promise<readonly string[]>;

export interface BatchQueue {
  /** The next list of a batch, if there is one. */
  take(batchId: string): Promise<Taken | undefined>;
  /** The list has done its work: its units are claimed. */
  complete(batchId: string, id: string): Promise<void>;
  /**
   * Puts units into the queue, in lists.
   * @param first before those that wait already
   */
  send(batchId: string, codes: readonly string[], first: boolean): Promise<void>;
  /**
   * When the queue is empty: puts in what `waiting` gives. Only one worker at a time does so.
   * @returns whether there is something to take now
   */
  fill(batchId: string, waiting: Waiting): Promise<boolean>;
  /** The batch needs its queue no more. */
  drop(batchId: string): Promise<void>;
  /** Removes queues of batches that are none of these. */
  keepOnly(batchIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Units in a list: what a worker claims at once, and what the others wait for at a batch's end. */
const listLength = 10;

const prefix = 'batch.';
const nameOf = (batchId: string): string => `${prefix}${batchId}`;

/** Any number: who fills a queue holds the lock of this and the batch. */
const fillingLock = 763_020_211;

async function lockedFor(tx: Transaction, batchId: string): Promise<boolean> {
  const lock = sql`select pg_try_advisory_xact_lock(${fillingLock}, hashtext(${batchId})) as held`;
  return ((await tx.execute(lock)) as unknown as { rows: { held: boolean }[] }).rows[0]?.held ?? false;
}

interface ListData {
  codes: string[];
}

function lists(codes: readonly string[], priority: number): { data: ListData; priority: number }[] {
  const count = Math.ceil(codes.length / listLength);
  return Array.from({ length: count }, (_, at) => ({
    data: { codes: codes.slice(at * listLength, (at + 1) * listLength) },
    priority,
  }));
}

/** PostgreSQL's codes for a table or schema that is not there: the database was replaced under us by one without them. */
const tablesGone = ['42P01', '3F000', '42883'];

const isMissing = (error: unknown): boolean => error instanceof Error && /^Queue .* does not exist/.test(error.message);

/** Its tables are made when the first work comes, under pg-boss's own lock; a service without batches has none. */
export function batchQueue(db: Database): BatchQueue {
  let started: Promise<PgBoss> | undefined;

  const start = async (): Promise<PgBoss> => {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      db: bossDatabase(db),
      schema: 'pgboss',
      // What it would do by the clock is not needed: lists live for moments, and queues go with their batches.
      schedule: false,
      supervise: false,
      useListenNotify: false,
      bamIntervalSeconds: 3_600,
      queueCacheIntervalSeconds: 3_600,
    });
    // Of its timers; whoever asks is told by the answer.
    boss.on('error', () => undefined);
    await boss.start();
    return boss;
  };
  const opened = (): Promise<PgBoss> => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
  /** Where its tables are gone the next to ask makes them anew. */
  const asking = async <T>(ask: (boss: PgBoss) => Promise<T>): Promise<T> => {
    const asked = opened();
    try {
      return await ask(await asked);
    } catch (error) {
      if (tablesGone.includes(String((error as { code?: unknown }).code)) && started === asked) {
        started = undefined;
        await (await asked).stop({ close: false, graceful: false });
      }
      throw error;
    }
  };
  /** Makes it if it is not there. */
  const queueOf = async (boss: PgBoss, batchId: string): Promise<string> => {
    const name = nameOf(batchId);
    await boss.createQueue(name, { policy: 'standard', retryLimit: 0 });
    return name;
  };

  const filled = async (boss: PgBoss, name: string, batchId: string, waiting: Waiting): Promise<boolean> => {
    // Also so that pg-boss knows the queue: it would ask outside the transaction, which waits for itself when embedded.
    if ((await boss.findJobs(name, { queued: true })).length > 0) return true;
    const { fromDrizzle } = await import('pg-boss');
    return db.transaction(async (tx) => {
      if (!(await lockedFor(tx, batchId))) return false;
      const within = { db: fromDrizzle(tx as DrizzleTransactionLike, sql) };
      // Somebody else has filled it meanwhile.
      if ((await boss.findJobs(name, { ...within, queued: true })).length > 0) return true;
      const codes = await waiting(tx);
      if (codes.length > 0) await boss.insert(name, lists(codes, 0), within);
      return codes.length > 0;
    });
  };

  return {
    take: (batchId) =>
      asking(async (boss) => {
        try {
          const [job] = await boss.fetch<ListData>(nameOf(batchId));
          return job && { id: job.id, codes: job.data.codes };
        } catch (error) {
          if (isMissing(error)) return undefined;
          throw error;
        }
      }),
    complete: (batchId, id) => asking(async (boss) => void (await boss.complete(nameOf(batchId), id))),
    send: (batchId, codes, first) =>
      asking(async (boss) => {
        await boss.insert(await queueOf(boss, batchId), lists(codes, first ? 1 : 0));
      }),
    fill: (batchId, waiting) =>
      asking(async (boss) => {
        try {
          return await filled(boss, await queueOf(boss, batchId), batchId, waiting);
        } catch (error) {
          // Another worker has finished the batch and dropped its queue meanwhile.
          if (isMissing(error)) return false;
          throw error;
        }
      }),
    drop: (batchId) =>
      asking(async (boss) => {
        try {
          await boss.deleteQueue(nameOf(batchId));
        } catch (error) {
          // Somebody has just put a list into it; it goes with the next start.
          if (violationOf(error)?.kind !== 'foreign-key') throw error;
        }
      }),
    keepOnly: (batchIds) =>
      asking(async (boss) => {
        const kept = new Set(batchIds.map(nameOf));
        for (const { name } of await boss.getQueues()) {
          if (name.startsWith(prefix) && !kept.has(name)) await boss.deleteQueue(name);
        }
      }),
    async close() {
      const boss = await started?.catch(() => undefined);
      await boss?.stop({ close: false, graceful: false });
    },
  };
}
