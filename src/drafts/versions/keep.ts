/** Keeps what a draft was: a version for each named save and state, and one for each stretch of typing. */
import { sql } from 'drizzle-orm';
import { draftVersions, drafts } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';

export type VersionReason = (typeof draftVersions.reason.enumValues)[number];

/** Milliseconds of typing by one person that become one version. */
export const stretch = 10 * 60 * 1_000;

export interface VersionToKeep {
  reason: VersionReason;
  note?: string | undefined;
  /** Who made it one, and when; whoever wrote the plan last, and then, unless told. */
  by?: { userId: string; at: string };
}

/**
 * Makes the draft's present plan a version. The draft must be locked in this transaction.
 * Gives the version's number.
 */
export async function keepVersion(db: Database, draftId: string, { reason, note, by }: VersionToKeep): Promise<number> {
  const next = sql`(select coalesce(max(number), 0) + 1 from ${draftVersions} where draft_id = ${draftId})`;
  // The plan stays in the database: it is copied from row to row.
  const copied = db.insert(draftVersions).select(
    db
      .select({
        draftId: drafts.id,
        number: sql<number>`${next}`.as('number'),
        revision: drafts.revision,
        plan: drafts.plan,
        reason: sql<VersionReason>`${reason}::text`.as('reason'),
        note: sql<string | null>`${note ?? null}::text`.as('note'),
        madeBy: by ? sql<string>`${by.userId}::uuid`.as('made_by') : drafts.updatedBy,
        madeAt: by ? sql<string>`${by.at}::timestamptz`.as('made_at') : drafts.updatedAt,
      })
      .from(drafts)
      .where(sql`${drafts.id} = ${draftId}`),
  );
  const [kept] = await copied.returning({ number: draftVersions.number, revision: draftVersions.revision });
  if (!kept) throw new Error(`Draft ${draftId} was not there to be kept`);
  await db
    .update(drafts)
    .set({ versionedRevision: kept.revision })
    .where(sql`${drafts.id} = ${draftId}`);
  return kept.number;
}

/** The same for typing that no version holds yet; nothing where one does. */
export async function keepTyping(
  db: Database,
  draftId: string,
  draft: { revision: number; versionedRevision: number },
): Promise<void> {
  if (draft.versionedRevision < draft.revision) await keepVersion(db, draftId, { reason: 'autosave' });
}
