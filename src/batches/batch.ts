/** A batch as this room hands it out, and how it is found. */
import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import type { Database } from '../store/index.ts';
import { batches, dryRunStates, users } from '../store/schema/index.ts';
import { allowedActions, type BatchAction, type BatchStatus } from './lifecycle.ts';
import { countsOf, noCounts, type Counts } from './progress/counts.ts';
import { rateOf, type Rate } from './progress/rate.ts';
import { missing } from './refusals.ts';

export type DryRunState = (typeof dryRunStates)[number];
export type BatchFormat = 'docx' | 'pdf';

export interface Batch extends Partial<Rate> {
  id: string;
  title: string;
  status: BatchStatus;
  units: number;
  counts: Counts;
  formats: BatchFormat[];
  /** Of file names; null: the usual one. */
  pattern: string | null;
  template: string;
  /** Of the template, for all units; null: the program's own, from before versions were kept. */
  templateVersion: string | null;
  baseTitle: string;
  baseDraftId: string | null;
  /** Units that have overrides. */
  overridden: number;
  createdBy: { id: string; fullName: string };
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  expiresAt: string;
  dryRunState: DryRunState | null;
  /** What the asker may do with it now. */
  allowed: BatchAction[];
}

/** Whoever worked on it has gone without a word, as after a restart: it has failed. By the database's clock. */
export const dryRunStateNow = sql<DryRunState | null>`case
  when ${batches.dryRunState} = 'running' and ${batches.dryRunLeaseUntil} < now() then 'failed' else ${batches.dryRunState} end`;

const columns = {
  id: batches.id,
  title: batches.title,
  status: batches.status,
  units: batches.units,
  formats: batches.formats,
  pattern: batches.pattern,
  template: batches.template,
  templateVersion: batches.templateVersion,
  baseTitle: batches.baseTitle,
  baseDraftId: batches.baseDraftId,
  overridden: sql<number>`(select count(*) from json_object_keys(${batches.overrides}))`.mapWith(Number),
  createdBy: { id: users.id, fullName: users.fullName },
  createdAt: batches.createdAt,
  startedAt: batches.startedAt,
  finishedAt: batches.finishedAt,
  expiresAt: batches.expiresAt,
  dryRunState: dryRunStateNow,
};

const own = ({ organisationId }: Actor) => eq(batches.organisationId, organisationId);

/**
 * A batch of the actor's own organisation.
 * @throws Failure `batches.missing`, also for another organisation's
 */
export async function readBatch(db: Database, actor: Actor, id: string): Promise<Batch> {
  const [found] = await db
    .select(columns)
    .from(batches)
    .innerJoin(users, eq(users.id, batches.createdBy))
    .where(and(eq(batches.id, id), own(actor)));
  if (!found) throw missing('đợt');
  const counts = (await countsOf(db, [id])).get(id) ?? noCounts();
  const rate = found.status === 'running' ? await rateOf(db, id, counts) : undefined;
  return { ...found, counts, allowed: allowedActions(actor, found), ...rate };
}

/** Batches on one page of the list. */
export const pageSize = 20;

/** The organisation's own, the newest first, without their rates. @param page from 1 */
export async function listBatches(db: Database, actor: Actor, page = 1): Promise<{ batches: Batch[]; total: number }> {
  const rows = await db
    .select(columns)
    .from(batches)
    .innerJoin(users, eq(users.id, batches.createdBy))
    .where(own(actor))
    .orderBy(desc(batches.createdAt), batches.id)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await db.select({ total: count() }).from(batches).where(own(actor));
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  const list = rows.map((row) => ({
    ...row,
    counts: counts.get(row.id) ?? noCounts(),
    allowed: allowedActions(actor, row),
  }));
  return { batches: list, total: counted?.total ?? 0 };
}

/** What a change looks at first, the row locked until the transaction ends. @throws Failure `batches.missing` */
export async function lockBatch(db: Database, actor: Actor, id: string) {
  const [found] = await db
    .select({
      status: batches.status,
      title: batches.title,
      units: batches.units,
      keepDays: batches.keepDays,
      dryRunState: dryRunStateNow,
    })
    .from(batches)
    .where(and(eq(batches.id, id), own(actor)))
    .for('update');
  if (!found) throw missing('đợt');
  return found;
}

/** That there is such a batch for the actor. @throws Failure `batches.missing` */
export async function demandBatch(
  db: Database,
  actor: Actor,
  id: string,
): Promise<{ status: BatchStatus; title: string }> {
  const [found] = await db
    .select({ status: batches.status, title: batches.title })
    .from(batches)
    .where(and(eq(batches.id, id), own(actor)));
  if (!found) throw missing('đợt');
  return found;
}
