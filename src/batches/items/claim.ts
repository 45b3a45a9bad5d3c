/**
 * Who works on an item: it is leased to one worker, who must say in time that they still do. All by the database's clock, for the
 * workers may stand on several machines.
 */
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { UnitRow } from '../../bulk/contract.ts';
import type { Database } from '../../store/index.ts';
import { batches, batchItems } from '../../store/schema/index.ts';

/** Seconds that a lease holds unless it is renewed. */
export const leaseSeconds = 30;

/** So often a worker may begin with an item and be lost over it; then it is the item that ends workers. */
export const mostAttempts = 20;

export interface Claim {
  batchId: string;
  /** Those that are meant; what somebody else has or has done is left out. */
  codes: readonly string[];
  /** Names this worker among all of all machines and starts. */
  worker: string;
  /** Unless told, `leaseSeconds`. */
  lease?: number;
}

export interface ClaimedItem {
  code: string;
  row: UnitRow;
  /** This one included. */
  attempts: number;
}

export interface LeasedItem {
  batchId: string;
  code: string;
}

const until = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/** In the order of the table. Nothing unless the batch runs. */
export async function claimItems(
  db: Database,
  { batchId, codes, worker, lease = leaseSeconds }: Claim,
): Promise<ClaimedItem[]> {
  if (codes.length === 0) return [];
  const free = db
    .select({ code: batchItems.code })
    .from(batchItems)
    .innerJoin(batches, and(eq(batches.id, batchItems.batchId), eq(batches.status, 'running')))
    .where(
      and(
        eq(batchItems.batchId, batchId),
        inArray(batchItems.code, [...codes]),
        sql`(${batchItems.status} = 'waiting' or ${batchItems.status} = 'running' and ${batchItems.leaseUntil} < now())`,
        lt(batchItems.attempts, mostAttempts),
      ),
    )
    .orderBy(asc(batchItems.code))
    // Whoever comes at the same time takes others, or none.
    .for('update', { of: batchItems, skipLocked: true });
  const claimed = await db
    .update(batchItems)
    .set({ status: 'running', worker, leaseUntil: until(lease), attempts: sql`${batchItems.attempts} + 1` })
    .where(and(eq(batchItems.batchId, batchId), inArray(batchItems.code, free)))
    .returning({
      code: batchItems.code,
      row: batchItems.row,
      attempts: batchItems.attempts,
      position: batchItems.position,
    });
  return claimed
    .sort((a, b) => a.position - b.position)
    .map(({ code, row, attempts }) => ({ code, row: row as UnitRow, attempts }));
}

/** Items of a worker by their batches, for one statement each. */
function byBatch(items: readonly LeasedItem[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { batchId, code } of items) codes.set(batchId, [...(codes.get(batchId) ?? []), code]);
  return codes;
}

const leased = (worker: string, batchId: string, codes: string[]) =>
  and(
    eq(batchItems.batchId, batchId),
    inArray(batchItems.code, codes),
    eq(batchItems.worker, worker),
    eq(batchItems.status, 'running'),
  );

/** Says that the worker is still at them. Gives those that are its no more: cancelled, removed, or taken over by another. */
export async function renewLeases(
  db: Database,
  worker: string,
  items: readonly LeasedItem[],
  lease = leaseSeconds,
): Promise<LeasedItem[]> {
  const lost: LeasedItem[] = [];
  for (const [batchId, codes] of byBatch(items)) {
    const renewed = await db
      .update(batchItems)
      .set({ leaseUntil: until(lease) })
      .where(leased(worker, batchId, codes))
      .returning({ code: batchItems.code });
    const still = new Set(renewed.map(({ code }) => code));
    lost.push(...codes.filter((code) => !still.has(code)).map((code) => ({ batchId, code })));
  }
  return lost;
}

/** Unfinished items of a worker that stops, or whose batch is paused: they wait again, as if never begun. */
export async function giveBack(db: Database, worker: string, items: readonly LeasedItem[]): Promise<void> {
  for (const [batchId, codes] of byBatch(items)) {
    await db
      .update(batchItems)
      .set({
        status: 'waiting',
        worker: null,
        leaseUntil: null,
        attempts: sql`greatest(0, ${batchItems.attempts} - 1)`,
      })
      .where(leased(worker, batchId, codes));
  }
}

/** Items over which too many workers were lost fail. For the sweeper; then `settle` their batches. */
export async function failLost(db: Database): Promise<LeasedItem[]> {
  return db
    .update(batchItems)
    .set({
      status: 'failed',
      worker: null,
      leaseUntil: null,
      errorCode: 'batches.worker-lost',
      errorMessage: `Việc xuất văn bản của đơn vị này đã ${mostAttempts} lần bị ngắt giữa chừng; hãy xem dữ liệu của đơn vị, rồi làm lại các đơn vị lỗi.`,
      finishedAt: sql`now()`,
    })
    .where(
      and(
        eq(batchItems.status, 'running'),
        gte(batchItems.attempts, mostAttempts),
        sql`${batchItems.leaseUntil} < now()`,
      ),
    )
    .returning({ batchId: batchItems.batchId, code: batchItems.code });
}
