/** Starting, pausing, going on, cancelling and trying again: each one transaction with its entry in the audit log. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';
import { lockBatch, readBatch, type Batch } from '../batch.ts';
import { demandState, demandWriter, stateAfter, type BatchStatus } from '../lifecycle.ts';
import { conflict } from '../refusals.ts';
import { dayAfter } from '../remove/expiry.ts';
import { demandUsable, pinOf } from '../template/pin.ts';
import { unitDays } from '../template/unit-days.ts';
import { settle } from './settle.ts';

export type Step = 'start' | 'pause' | 'resume' | 'cancel' | 'retryFailed';

export interface StepPlace {
  db: Database;
  clock: () => Date;
}

type Fields = Partial<typeof batches.$inferInsert>;
interface Locked {
  units: number;
  keepDays: number;
}

interface Stepping {
  db: Database;
  actor: Actor;
  id: string;
  batch: Locked;
  now: Date;
}

interface Work {
  audited: string;
  /** What is done beside the state, and what is written with it. */
  fields(stepping: Stepping): Promise<Fields> | Fields;
}

/** Whoever works on them loses them, and writes nothing any more. */
async function takeBack(db: Database, id: string): Promise<void> {
  await db
    .update(batchItems)
    .set({ status: 'waiting', worker: null, leaseUntil: null })
    .where(and(eq(batchItems.batchId, id), eq(batchItems.status, 'running')));
}

/** Those that failed wait again. @throws Failure `batches.none-failed` */
async function wakeFailed(db: Database, id: string): Promise<void> {
  const woken = await db
    .update(batchItems)
    .set({
      status: 'waiting',
      attempts: 0,
      errorCode: null,
      errorMessage: null,
      errorFindings: null,
      finishedAt: null,
    })
    .where(and(eq(batchItems.batchId, id), eq(batchItems.status, 'failed')))
    .returning({ code: batchItems.code });
  if (woken.length > 0) return;
  throw conflict('batches.none-failed', 'Đợt này không có đơn vị nào bị lỗi để làm lại.');
}

const works: Readonly<Record<Step, Work>> = {
  start: {
    audited: 'batch.started',
    fields: async ({ db, actor, id, batch: { units, keepDays }, now }) => {
      if (units === 0) {
        throw conflict('batches.no-units', 'Đợt chưa có đơn vị nào; hãy chọn tỉnh, xã hoặc tải bảng đơn vị lên.');
      }
      await demandUsable(db, actor, await pinOf(db, id), await unitDays(db, id, now));
      // Nobody waits for what a dry run would find now.
      return { startedAt: now.toISOString(), expiresAt: dayAfter(now, keepDays) };
    },
  },
  pause: { audited: 'batch.paused', fields: () => ({}) },
  resume: {
    audited: 'batch.resumed',
    fields: ({ batch: { keepDays }, now }) => ({ expiresAt: dayAfter(now, keepDays) }),
  },
  cancel: {
    audited: 'batch.cancelled',
    fields: async ({ db, id, batch: { keepDays }, now }) => {
      await takeBack(db, id);
      return { finishedAt: now.toISOString(), expiresAt: dayAfter(now, keepDays) };
    },
  },
  retryFailed: {
    audited: 'batch.retried',
    fields: async ({ db, id, batch: { keepDays }, now }) => {
      await wakeFailed(db, id);
      return { finishedAt: null, expiresAt: dayAfter(now, keepDays) };
    },
  },
};

/** Gives the batch as it is then. @throws Failure `batches.missing`, `batches.wrong-state`, `batches.no-units`, `batches.none-failed`, `batches.template-not-in-effect` */
export async function takeStep({ db, clock }: StepPlace, actor: Actor, id: string, step: Step): Promise<Batch> {
  demandWriter(actor);
  const now = clock();
  const { audited, fields } = works[step];
  await db.transaction(async (tx) => {
    const before = await lockBatch(tx, actor, id);
    demandState(step, before);
    const status: BatchStatus = stateAfter(step, before.status);
    const written = await fields({ db: tx, actor, id, batch: before, now });
    await tx
      .update(batches)
      .set({ status, ...written })
      .where(eq(batches.id, id));
    const details = { title: before.title, units: before.units };
    await audit(tx, actor, audited, { kind: 'batch', id }, details, now);
  });
  // What was finished before a pause may have been the last of it.
  if (step === 'resume') await settle(db, id);
  return readBatch(db, actor, id);
}
