/** Submitting, returning, approving; archiving and publishing. Each is one transaction with its entry in the audit log. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import { drafts } from '../store/schema/index.ts';
import type { Database } from '../store/index.ts';
import { realClock, type Clock } from './clock.ts';
import { lockDraft, readDraft, type Draft, type LockedDraft } from './draft.ts';
import { demand, demandState, may, stateAfter, type DraftAction } from './lifecycle.ts';
import { conflict, invalid } from './refusals.ts';
import { keepTyping, keepVersion } from './versions/keep.ts';

type Fields = Partial<typeof drafts.$inferInsert>;

interface Change {
  action: DraftAction;
  audited: string;
  /** Who may, where it is not only the table's say. */
  demand?: (actor: Actor, draft: LockedDraft) => void;
  /** What is written beside the state. */
  fields: (db: Database, draft: LockedDraft, now: string) => Fields | Promise<Fields>;
  details?: Readonly<Record<string, unknown>>;
  /** The revision that the actor saw; whichever stands there unless told. */
  seen?: number | undefined;
}

async function change(db: Database, actor: Actor, id: string, work: Change, clock: Clock): Promise<Draft> {
  const now = clock();
  await db.transaction(async (tx) => {
    const before = await lockDraft(tx, actor, id);
    if (work.demand) work.demand(actor, before);
    else demand(actor, work.action);
    demandState(work.action, before);
    if (work.seen !== undefined) demandSeen(before.revision, work.seen);
    const fields = await work.fields(tx, before, now.toISOString());
    await tx
      .update(drafts)
      .set({ status: stateAfter(work.action, before.status), ...fields })
      .where(eq(drafts.id, id));
    await audit(tx, actor, work.audited, { kind: 'draft', id }, { revision: before.revision, ...work.details }, now);
  });
  return readDraft(db, actor, id);
}

function demandSeen(revision: number, seen: number): void {
  if (revision === seen) return;
  throw conflict(
    'drafts.changed-meanwhile',
    'Kế hoạch đã được sửa sau khi bạn mở; hãy tải lại, xem nội dung rồi làm lại.',
    { current: { revision } },
  );
}

/**
 * Trình ký. From now on nobody writes in it.
 * @param seen the revision that is meant @throws Failure `drafts.changed-meanwhile` when it is another by now
 */
export function submitDraft(
  db: Database,
  actor: Actor,
  id: string,
  clock: Clock = realClock,
  seen?: number,
): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    {
      action: 'submit',
      seen,
      audited: 'draft.submitted',
      fields: async (tx, _draft, now) => {
        await keepVersion(tx, id, { reason: 'submitted', by: { userId: actor.userId, at: now } });
        return { submittedBy: actor.userId, submittedAt: now };
      },
    },
    clock,
  );
}

/** Whoever submitted it may take it back before it is approved. */
export function takesBack(who: Actor, draft: Pick<LockedDraft, 'submittedBy' | 'status'>): boolean {
  return draft.submittedBy === who.userId && draft.status === 'submitted' && may(who, 'submit');
}

/**
 * Back to whoever writes it, with what is to be done.
 * @throws Failure `drafts.no-note`
 */
export function returnDraft(
  db: Database,
  actor: Actor,
  id: string,
  note: string,
  clock: Clock = realClock,
): Promise<Draft> {
  const said = note.trim();
  if (said === '') {
    return Promise.reject(invalid('drafts.no-note', 'Chưa ghi lý do trả lại; hãy ghi rõ nội dung cần sửa.'));
  }
  return change(
    db,
    actor,
    id,
    {
      action: 'return',
      audited: 'draft.returned',
      demand: (who, draft) => {
        if (!takesBack(who, draft)) demand(who, 'return');
      },
      fields: async (tx, _draft, now) => {
        await keepVersion(tx, id, { reason: 'returned', note: said, by: { userId: actor.userId, at: now } });
        return { submittedBy: null, submittedAt: null, approvedBy: null, approvedAt: null };
      },
      details: { note: said },
    },
    clock,
  );
}

/**
 * Duyệt. What was taken back, changed and submitted anew meanwhile is not what was read.
 * @param seen as for submitDraft
 */
export function approveDraft(
  db: Database,
  actor: Actor,
  id: string,
  clock: Clock = realClock,
  seen?: number,
): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    {
      action: 'approve',
      seen,
      audited: 'draft.approved',
      fields: (_tx, _draft, now) => ({ approvedBy: actor.userId, approvedAt: now }),
    },
    clock,
  );
}

/** Out of the list, and back. */
export function archiveDraft(db: Database, actor: Actor, id: string, clock: Clock = realClock): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    {
      action: 'archive',
      audited: 'draft.archived',
      fields: async (tx, draft, now) => {
        await keepTyping(tx, id, draft);
        return { archivedAt: now };
      },
    },
    clock,
  );
}

export function unarchiveDraft(db: Database, actor: Actor, id: string, clock: Clock = realClock): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    { action: 'unarchive', audited: 'draft.unarchived', fields: () => ({ archivedAt: null }) },
    clock,
  );
}

/** Lets the organisations below begin with the plan as it is now; what is written later they see when it is published again. */
export function publishDraft(db: Database, actor: Actor, id: string, clock: Clock = realClock): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    {
      action: 'publish',
      audited: 'draft.published',
      fields: async (tx, _draft, now) => ({
        publishedVersion: await keepVersion(tx, id, {
          reason: 'saved',
          note: 'Công bố cho cấp dưới',
          by: { userId: actor.userId, at: now },
        }),
        publishedAt: now,
      }),
    },
    clock,
  );
}

export function unpublishDraft(db: Database, actor: Actor, id: string, clock: Clock = realClock): Promise<Draft> {
  return change(
    db,
    actor,
    id,
    {
      action: 'publish',
      audited: 'draft.unpublished',
      fields: () => ({ publishedAt: null, publishedVersion: null }),
    },
    clock,
  );
}
