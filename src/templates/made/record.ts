/** Keeps with what a document was made that is handed out: so that it can be made again. Once for the same bytes. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Format, Provenance } from '../../render/contract.ts';
import { sha256 as sha256Of } from '../../render/stock.ts';
import { putAndName } from '../../store/index.ts';
import { madeDocuments } from '../../store/schema/index.ts';
import type { ChosenTemplate } from '../contract.ts';
import type { Place } from '../use/template-for-document.ts';
import type { MadeOptions } from './options.ts';

export interface Made {
  draftId: string;
  revision: number;
  plan: unknown;
  template: ChosenTemplate;
  format: Format;
  options: MadeOptions;
  provenance: Provenance;
  /** As it was handed out, with its ending. */
  fileName: string;
  /** SHA-256 of its bytes, which are not kept. */
  documentHash: string;
}

/** @throws what the store throws: a document of which nothing is known later is not handed out */
export async function recordMade({ db, blobs }: Place, actor: Actor, made: Made, now: Date): Promise<void> {
  const plan = Buffer.from(JSON.stringify(made.plan));
  const planSha256 = sha256Of(plan);
  const { draftId, documentHash, template } = made;
  const [known] = await db
    .select({ id: madeDocuments.id })
    .from(madeDocuments)
    .where(
      and(
        eq(madeDocuments.draftId, draftId),
        eq(madeDocuments.planSha256, planSha256),
        eq(madeDocuments.templateSha256, template.sha256),
        eq(madeDocuments.documentHash, documentHash),
      ),
    );
  if (known) return;
  await putAndName(db, blobs, [plan, template.bytes], async (tx) => {
    const { engine, fonts, renderer } = made.provenance;
    await tx
      .insert(madeDocuments)
      .values({
        id: randomUUID(),
        organisationId: actor.organisationId,
        draftId,
        revision: made.revision,
        planSha256,
        templateSlug: template.slug,
        templateVersion: template.version,
        templateSha256: template.sha256,
        format: made.format,
        options: made.options,
        engine,
        fonts,
        renderer,
        fileName: made.fileName,
        documentHash,
        madeBy: actor.userId,
        madeAt: now.toISOString(),
      })
      // Somebody else has had the same at the same time.
      .onConflictDoNothing();
  });
}
