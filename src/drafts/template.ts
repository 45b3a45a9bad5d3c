/** Choosing the template of a draft: by name, never by version, which the day of the document decides. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import { drafts } from '../store/schema/index.ts';
import type { Blobs, Database } from '../store/index.ts';
import { documentDay } from '../templates/use/document-day.ts';
import { templateForDocument } from '../templates/use/template-for-document.ts';
import { realClock, type Clock } from './clock.ts';
import { lockDraft, readDraft, type Draft } from './draft.ts';
import { demand, demandState } from './lifecycle.ts';

interface Place {
  db: Database;
  blobs: Blobs;
  clock?: Clock;
}

/**
 * @param slug null: the usual one of the plan's form
 * @throws Failure `drafts.missing`, `drafts.forbidden`, `drafts.wrong-state`, `drafts.archived`, `template.unknown`,
 * `templates.other-form`, `templates.none-in-effect`
 */
export async function chooseDraftTemplate(
  { db, blobs, clock = realClock }: Place,
  actor: Actor,
  id: string,
  slug: string | null,
): Promise<Draft> {
  demand(actor, 'save');
  const { plan } = await readDraft(db, actor, id);
  const now = clock();
  if (slug !== null) await templateForDocument({ db, blobs }, actor, { plan, slug, day: documentDay(plan, now) });
  await db.transaction(async (tx) => {
    demandState('save', await lockDraft(tx, actor, id));
    await tx.update(drafts).set({ template: slug }).where(eq(drafts.id, id));
    await audit(tx, actor, 'draft.template-chosen', { kind: 'draft', id }, { template: slug }, now);
  });
  return readDraft(db, actor, id);
}
