/** The documents that were made of a draft and handed out, the newest first. */
import { and, count, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Database } from '../../store/index.ts';
import { madeDocuments, users } from '../../store/schema/index.ts';
import type { MadeOptions } from './options.ts';

/** So many are listed. */
const most = 100;

/** Of a draft of the actor's organisation; that there is such a draft is for the caller to see to. */
export async function listMade(db: Database, actor: Actor, draftId: string) {
  const ofDraft = and(eq(madeDocuments.draftId, draftId), eq(madeDocuments.organisationId, actor.organisationId));
  const rows = await db
    .select({
      id: madeDocuments.id,
      revision: madeDocuments.revision,
      format: madeDocuments.format,
      fileName: madeDocuments.fileName,
      template: { id: madeDocuments.templateSlug, version: madeDocuments.templateVersion },
      options: madeDocuments.options,
      engine: madeDocuments.engine,
      fonts: madeDocuments.fonts,
      renderer: madeDocuments.renderer,
      documentHash: madeDocuments.documentHash,
      madeAt: madeDocuments.madeAt,
      madeBy: { id: users.id, fullName: users.fullName },
    })
    .from(madeDocuments)
    .innerJoin(users, eq(users.id, madeDocuments.madeBy))
    .where(ofDraft)
    .orderBy(desc(madeDocuments.madeAt), madeDocuments.id)
    .limit(most);
  const [counted] = await db.select({ total: count() }).from(madeDocuments).where(ofDraft);
  const items = rows.map(({ options, ...row }) => ({ ...row, ...(options as MadeOptions) }));
  return { items, total: counted?.total ?? 0 };
}
