/** Saving: what is acknowledged is committed, and nobody's words are overwritten unseen. */
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import { comparePlans } from '../plan/compare/differences.ts';
import { canonical } from '../plan/compare/leaves.ts';
import { drafts } from '../store/schema/index.ts';
import type { Database } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { realClock } from './clock.ts';
import { lockDraft, readDraft, type Draft, type PlanData } from './draft.ts';
import { demand, demandState } from './lifecycle.ts';
import { acceptablePlan } from './plan-data.ts';
import { conflict } from './refusals.ts';
import { keepTyping, keepVersion, stretch } from './versions/keep.ts';
import { writtenBy } from './written.ts';

export interface Saving {
  /** The revision that the plan was written on. */
  revision: number;
  plan: unknown;
  /** `autosave` unless told: typing, of which only the last state of each stretch is kept. */
  reason?: 'autosave' | 'saved' | undefined;
  note?: string | undefined;
}

export interface Saved {
  revision: number;
  /** ISO instant. */
  savedAt: string;
}

/** The second of two: what stands there now, and where it differs. */
function changedMeanwhile(current: Draft, mine: PlanData): Error {
  const { differences, left } = comparePlans(current.plan, mine);
  return conflict(
    'drafts.changed-meanwhile',
    `${current.updatedBy.fullName} đã sửa kế hoạch này sau khi bạn mở; nội dung của bạn chưa được lưu đè. Hãy xem các chỗ khác nhau rồi chọn nội dung cần giữ.`,
    {
      current: {
        revision: current.revision,
        plan: current.plan,
        updatedBy: current.updatedBy,
        updatedAt: current.updatedAt,
      },
      differences: differences.map(({ change, path, pathBefore, pathLabel, before, after }) => ({
        change,
        path,
        ...(pathBefore === undefined ? {} : { pathTheirs: pathBefore }),
        pathLabel,
        ...(after === undefined ? {} : { mine: after }),
        ...(before === undefined ? {} : { theirs: before }),
      })),
      differencesLeft: left,
    },
  );
}

/** A save whose acknowledgement was lost is sent again: it has been done. */
function wasSaved(current: Draft, actor: Actor, plan: PlanData): Saved | undefined {
  const same = current.updatedBy.id === actor.userId && canonical(current.plan) === canonical(plan);
  return same ? { revision: current.revision, savedAt: current.updatedAt } : undefined;
}

/** Typing that goes on is one statement: the revision is compared and counted in it. */
async function typeOn(
  db: Database,
  actor: Actor,
  id: string,
  revision: number,
  written: ReturnType<typeof writtenBy>,
  now: Date,
): Promise<Saved | undefined> {
  const [saved] = await db
    .update(drafts)
    .set(written)
    .where(
      and(
        eq(drafts.id, id),
        eq(drafts.organisationId, actor.organisationId),
        eq(drafts.revision, revision),
        eq(drafts.status, 'draft'),
        isNull(drafts.archivedAt),
        eq(drafts.updatedBy, actor.userId),
        gt(drafts.typingSince, new Date(now.getTime() - stretch).toISOString()),
        lt(drafts.versionedRevision, drafts.revision),
      ),
    )
    .returning({ revision: drafts.revision });
  return saved && { revision: saved.revision, savedAt: written.updatedAt };
}

/**
 * Saves a draft's plan. Data that is no valid plan is kept as well: findings tell, and nothing typed is lost.
 * @throws Failure `drafts.changed-meanwhile` (with `current` and `differences`), `drafts.missing`, `drafts.forbidden`,
 * `drafts.wrong-state`, `drafts.archived`, `plan.…` where the data is beyond all limits
 */
export async function saveDraft(
  db: Database,
  actor: Actor,
  id: string,
  { revision, plan, reason = 'autosave', note }: Saving,
  clock: Clock = realClock,
): Promise<Saved> {
  demand(actor, 'save');
  const data = acceptablePlan(plan);
  const now = clock();
  const written = writtenBy(actor, data, now);
  if (reason === 'autosave') {
    const saved = await typeOn(db, actor, id, revision, written, now);
    if (saved) return saved;
  }
  const saved = await db.transaction(async (tx): Promise<Saved | undefined> => {
    const before = await lockDraft(tx, actor, id);
    demandState('save', before);
    if (before.revision !== revision) return undefined;
    await keepTyping(tx, id, before);
    await tx
      .update(drafts)
      .set({ ...written, typingSince: written.updatedAt })
      .where(and(eq(drafts.id, id), eq(drafts.revision, revision)));
    if (reason === 'saved') await keepVersion(tx, id, { reason, note });
    await audit(
      tx,
      actor,
      reason === 'saved' ? 'draft.saved' : 'draft.edited',
      { kind: 'draft', id },
      {
        revision: revision + 1,
        ...(note ? { note } : {}),
      },
      now,
    );
    return { revision: revision + 1, savedAt: written.updatedAt };
  });
  if (saved) return saved;
  const current = await readDraft(db, actor, id);
  const done = wasSaved(current, actor, data);
  if (done) return done;
  throw changedMeanwhile(current, data);
}
