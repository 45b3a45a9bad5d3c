/**
 * Dry runs in the background. Their state is kept with the batch; whoever works on one leases it, so that one whose process has
 * ended without a word is told as failed (batch.ts), never as running for ever.
 */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Column, Overrides, UnitRow } from '../../bulk/contract.ts';
import type { DryRun } from '../../bulk/dry-run/contract.ts';
import { Failure, type Finding } from '../../failure.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { dryRunStateNow, lockBatch, type DryRunState } from '../batch.ts';
import { demandState, demandWriter } from '../lifecycle.ts';
import { conflict, missing } from '../refusals.ts';
import { pinnedOrder } from '../template/pin.ts';
import { dryRunInThread } from './in-thread.ts';
import type { DryRunOrder } from './order.ts';

export interface DryRunTold {
  /** Null: there was none. */
  state: DryRunState | null;
  result?: DryRun;
  /** Why it could not be finished, in Vietnamese. */
  error?: string;
}

export interface DryRuns {
  /** Begins one, in place of what was found before. @throws Failure `batches.missing`, `batches.wrong-state`, `batches.dry-run-running`, `batches.no-units` */
  start(actor: Actor, id: string): Promise<void>;
  /** Those that run end, and are kept as failed. */
  close(): Promise<void>;
}

export interface DryRunsSettings {
  /** That the run will have, for the estimate. */
  threads: number;
  /** In a thread unless told. */
  carryOut?: (order: DryRunOrder, signal: AbortSignal) => Promise<DryRun>;
  /** Told of faults of the program. */
  failed?: (error: unknown) => void;
}

/** Seconds that a lease holds, and milliseconds after which it is moved on. */
const lease = 30;
const renewEvery = 10_000;

const again = 'hãy chạy thử lại';
const interrupted = `Lần chạy thử bị ngắt giữa chừng vì dịch vụ dừng hoặc khởi động lại; ${again}.`;

const leaseEnd = sql`now() + make_interval(secs => ${lease})`;

/** @throws Failure `batches.missing` */
export async function readDryRun(db: Database, actor: Actor, id: string): Promise<DryRunTold> {
  const [found] = await db
    .select({ state: dryRunStateNow, result: batches.dryRun, error: batches.dryRunError })
    .from(batches)
    .where(and(eq(batches.id, id), eq(batches.organisationId, actor.organisationId)));
  if (!found) throw missing('đợt');
  const { state, result, error } = found;
  if (state === 'done') return { state, result: result as DryRun };
  return state === 'failed' ? { state, error: error ?? interrupted } : { state };
}

async function readOrder(db: Database, blobs: Blobs, id: string, threads: number): Promise<DryRunOrder> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id));
  if (!batch) throw missing('đợt');
  const items = await db
    .select({ row: batchItems.row })
    .from(batchItems)
    .where(eq(batchItems.batchId, id))
    .orderBy(asc(batchItems.position));
  const table = {
    columns: batch.columns as Column[],
    rows: items.map(({ row }) => row as UnitRow),
    notices: batch.notices as Finding[],
  };
  const input = { base: batch.base as Record<string, unknown>, table, overrides: batch.overrides as Overrides };
  const template = await pinnedOrder(blobs, batch);
  return { input, template, formats: batch.formats, pattern: batch.pattern ?? undefined, threads };
}

export function dryRuns({ db, blobs }: { db: Database; blobs: Blobs }, settings: DryRunsSettings): DryRuns {
  const { threads, carryOut = dryRunInThread, failed = () => undefined } = settings;
  const closing = new AbortController();
  /** One after the other: each takes a processor. */
  let line: Promise<void> = Promise.resolve();

  /** Only if it is still the last one that was begun. */
  const keep = (id: string, runId: string, fields: Partial<typeof batches.$inferInsert>) =>
    db
      .update(batches)
      .set({ dryRunId: null, dryRunLeaseUntil: null, ...fields })
      .where(and(eq(batches.id, id), eq(batches.dryRunId, runId)));

  const sentenceFor = (error: unknown): string => {
    if (closing.signal.aborted) return interrupted;
    if (error instanceof Failure) return error.message;
    failed(error);
    return `Chạy thử gặp lỗi ngoài dự kiến; ${again}, nếu vẫn lỗi hãy báo người quản trị.`;
  };

  const work = async (id: string, runId: string): Promise<void> => {
    const order = await readOrder(db, blobs, id, threads);
    closing.signal.throwIfAborted();
    const result = await carryOut(order, closing.signal);
    await keep(id, runId, { dryRunState: 'done', dryRun: result, dryRunError: null });
  };

  const run = async (id: string, runId: string, waited: Promise<void>): Promise<void> => {
    const renew = (): void => {
      const renewed = db
        .update(batches)
        .set({ dryRunLeaseUntil: leaseEnd })
        .where(and(eq(batches.id, id), eq(batches.dryRunId, runId)));
      renewed.then(() => undefined, failed);
    };
    const timer = setInterval(renew, renewEvery).unref();
    try {
      await waited;
      await work(id, runId);
    } catch (error) {
      await keep(id, runId, { dryRunState: 'failed', dryRun: null, dryRunError: sentenceFor(error) });
    } finally {
      clearInterval(timer);
    }
  };

  return {
    async start(actor, id) {
      demandWriter(actor);
      const runId = randomUUID();
      await db.transaction(async (tx) => {
        const batch = await lockBatch(tx, actor, id);
        demandState('dryRun', batch);
        if (batch.units === 0) {
          throw conflict('batches.no-units', 'Đợt chưa có đơn vị nào; hãy chọn tỉnh, xã hoặc tải bảng đơn vị lên.');
        }
        if (batch.dryRunState === 'running') {
          throw conflict('batches.dry-run-running', 'Đợt đang được chạy thử; hãy chờ kết quả.');
        }
        await tx
          .update(batches)
          .set({
            dryRunState: 'running',
            dryRun: null,
            dryRunError: null,
            dryRunId: runId,
            dryRunLeaseUntil: leaseEnd,
          })
          .where(eq(batches.id, id));
      });
      line = run(id, runId, line).catch(failed);
    },
    async close() {
      closing.abort(new Error('The service stops'));
      await line;
    },
  };
}
