/** A new draft, and a copy of one. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { drafts } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { realClock, type Clock } from '../clock.ts';
import { readDraft, type Draft } from '../draft.ts';
import { demand } from '../lifecycle.ts';
import { summaryOf } from '../summary.ts';
import { keepVersion } from '../versions/keep.ts';
import { takeOverPhraseUses } from './phrase-uses.ts';
import { planFrom, type PlanSource } from './sources.ts';

/** @throws Failure `drafts.forbidden`, and what `planFrom` throws */
export async function createDraft(
  db: Database,
  actor: Actor,
  source: PlanSource,
  clock: Clock = realClock,
): Promise<Draft> {
  demand(actor, 'create');
  const { plan, carried, template = null } = await planFrom(db, actor, source);
  const now = clock();
  const at = now.toISOString();
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await tx.insert(drafts).values({
      id,
      organisationId: actor.organisationId,
      ...summaryOf(plan),
      status: 'draft',
      revision: 1,
      plan,
      carried: carried.length > 0 ? carried : null,
      template,
      createdBy: actor.userId,
      createdAt: at,
      updatedBy: actor.userId,
      updatedAt: at,
      typingSince: at,
      versionedRevision: 0,
    });
    if ('draftId' in source) await takeOverPhraseUses(tx, actor, source.draftId, id, now);
    await keepVersion(tx, id, { reason: 'created' });
    const from =
      'draftId' in source ? { draftId: source.draftId } : 'sample' in source ? { sample: source.sample } : {};
    await audit(tx, actor, 'draft.created', { kind: 'draft', id }, { from: source.from, ...from }, now);
  });
  return readDraft(db, actor, id);
}
