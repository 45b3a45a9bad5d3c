/** What a draft was before: the list of its versions, one of them, what differs, and going back to one. */
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { comparePlans, type Comparison } from '../../plan/compare/differences.ts';
import { draftVersions, drafts, users } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { realClock, type Clock } from '../clock.ts';
import { lockDraft, readDraft, type Person, type PlanData } from '../draft.ts';
import { demand, demandState } from '../lifecycle.ts';
import { conflict, missing } from '../refusals.ts';
import { writtenAnew } from '../written.ts';
import { keepTyping, keepVersion, type VersionReason } from './keep.ts';

export interface VersionRow {
  number: number;
  revision: number;
  reason: VersionReason;
  note: string | null;
  madeBy: Person;
  madeAt: string;
}

export interface VersionList {
  /** The newest first. */
  items: VersionRow[];
  /** The present state, which may be newer than all of them. */
  current: { revision: number; updatedAt: string; updatedBy: Person };
}

export interface Version extends VersionRow {
  plan: PlanData;
  /** From this version to the draft as it is now. */
  since: Comparison;
}

const columns = {
  number: draftVersions.number,
  revision: draftVersions.revision,
  reason: draftVersions.reason,
  note: draftVersions.note,
  madeBy: { id: users.id, fullName: users.fullName },
  madeAt: draftVersions.madeAt,
};

/** So many are told; the older ones are kept and can be read by number. */
const most = 500;

export async function listVersions(db: Database, actor: Actor, draftId: string): Promise<VersionList> {
  const { revision, updatedAt, updatedBy } = await readDraft(db, actor, draftId);
  const items = await db
    .select(columns)
    .from(draftVersions)
    .innerJoin(users, eq(users.id, draftVersions.madeBy))
    .where(eq(draftVersions.draftId, draftId))
    .orderBy(desc(draftVersions.number))
    .limit(most);
  return { items, current: { revision, updatedAt, updatedBy } };
}

/** @throws Failure `drafts.missing` */
export async function readVersion(db: Database, actor: Actor, draftId: string, number: number): Promise<Version> {
  const draft = await readDraft(db, actor, draftId);
  const [found] = await db
    .select({ ...columns, plan: draftVersions.plan })
    .from(draftVersions)
    .innerJoin(users, eq(users.id, draftVersions.madeBy))
    .where(and(eq(draftVersions.draftId, draftId), eq(draftVersions.number, number)));
  if (!found) throw missing(`phiên bản ${number} của kế hoạch`);
  const plan = found.plan as PlanData;
  return { ...found, plan, since: comparePlans(plan, draft.plan) };
}

/**
 * Makes an older version the draft's plan again. What stood there is kept as a version.
 * @param revision the one that the caller saw
 * @throws Failure `drafts.changed-meanwhile`, `drafts.missing`, `drafts.wrong-state`, `drafts.archived`, `drafts.forbidden`
 */
export async function restoreVersion(
  db: Database,
  actor: Actor,
  draftId: string,
  number: number,
  revision: number,
  clock: Clock = realClock,
): Promise<{ revision: number; savedAt: string; plan: PlanData }> {
  demand(actor, 'restore');
  const now = clock();
  return db.transaction(async (tx) => {
    const before = await lockDraft(tx, actor, draftId);
    demandState('restore', before);
    if (before.revision !== revision) {
      throw conflict(
        'drafts.changed-meanwhile',
        'Kế hoạch đã được sửa sau khi bạn mở danh sách phiên bản; hãy tải lại rồi chọn lại phiên bản cần khôi phục.',
        { current: { revision: before.revision } },
      );
    }
    const [version] = await tx
      .select({ plan: draftVersions.plan, revision: draftVersions.revision })
      .from(draftVersions)
      .where(and(eq(draftVersions.draftId, draftId), eq(draftVersions.number, number)));
    if (!version) throw missing(`phiên bản ${number} của kế hoạch`);
    await keepTyping(tx, draftId, before);
    const plan = version.plan as PlanData;
    await tx
      .update(drafts)
      .set(writtenAnew(actor, plan, now))
      .where(eq(drafts.id, draftId));
    await keepVersion(tx, draftId, { reason: 'restored', note: `Khôi phục phiên bản ${number}` });
    await audit(tx, actor, 'draft.restored', { kind: 'draft', id: draftId }, { version: number }, now);
    return { revision: revision + 1, savedAt: now.toISOString(), plan };
  });
}
