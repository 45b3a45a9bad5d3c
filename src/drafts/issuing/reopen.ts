/** Makes an issued draft one that can be written again, when its number is voided. What was issued stays as it is. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { drafts } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { lockDraft, type PlanData } from '../draft.ts';
import { keepVersion } from '../versions/keep.ts';
import { writtenAnew } from '../written.ts';
import { mainDocument, withoutNumber } from './main-document.ts';

/** @param note why, for the list of versions */
export async function reopen(db: Database, actor: Actor, draftId: string, note: string, now: Date): Promise<void> {
  const before = await lockDraft(db, actor, draftId);
  if (before.status !== 'issued') return;
  const [found] = await db.select({ plan: drafts.plan }).from(drafts).where(eq(drafts.id, draftId));
  const issued = found?.plan as PlanData;
  const plan = withoutNumber(issued, mainDocument(issued));
  await db
    .update(drafts)
    .set({
      ...writtenAnew(actor, plan, now),
      status: 'draft',
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      approvedAt: null,
    })
    .where(eq(drafts.id, draftId));
  await keepVersion(db, draftId, { reason: 'returned', note });
  await audit(db, actor, 'draft.reopened', { kind: 'draft', id: draftId }, { note }, now);
}
