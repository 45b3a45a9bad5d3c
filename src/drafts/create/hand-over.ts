/** A draft that an organisation above hands to one below it: from then on it is that organisation's own. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { drafts } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import type { PlanData } from '../draft.ts';
import { acceptablePlan } from '../plan-data.ts';
import { summaryOf } from '../summary.ts';
import { keepVersion } from '../versions/keep.ts';

export interface HandedOver {
  /** Whose it becomes; that the actor may give it anything is for the caller to see to. */
  organisationId: string;
  plan: PlanData;
  /** Slug of its template; null: the usual one of its form. */
  template: string | null;
}

/** In the transaction that notes where it has gone. Gives the draft's id. @throws Failure `plan.…` beyond all limits */
export async function handOverDraft(
  db: Database,
  actor: Actor,
  { organisationId, plan, template }: HandedOver,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const at = now.toISOString();
  await db.insert(drafts).values({
    id,
    organisationId,
    handedOverById: actor.organisationId,
    ...summaryOf(plan),
    status: 'draft',
    revision: 1,
    plan: acceptablePlan(plan),
    template,
    createdBy: actor.userId,
    createdAt: at,
    updatedBy: actor.userId,
    updatedAt: at,
    typingSince: at,
    versionedRevision: 0,
  });
  await keepVersion(db, id, { reason: 'created' });
  await audit(db, actor, 'draft.handed-over', { kind: 'draft', id, organisationId }, { by: actor.username }, now);
  return id;
}
