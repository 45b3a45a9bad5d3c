/** What is kept of the documents of an organisation: of those that were handed out, and of those that were issued. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import type { Format, Provenance } from '../../render/contract.ts';
import type { Database } from '../../store/index.ts';
import { issuedDocuments, madeDocuments } from '../../store/schema/index.ts';
import { bytesOf } from '../choose/bytes.ts';
import type { ChosenTemplate } from '../contract.ts';
import { fromLabel, type Place } from '../use/template-for-document.ts';
import type { Recorded } from './again.ts';
import { finalOptions, type MadeOptions } from './options.ts';
import { missingMade, notKept } from './refusals.ts';

type Owner = Pick<Actor, 'organisationId'>;

/** @throws Failure `made.missing` */
export async function recordedMade(db: Database, { organisationId }: Owner, id: string): Promise<Recorded> {
  const [found] = await db
    .select()
    .from(madeDocuments)
    .where(and(eq(madeDocuments.id, id), eq(madeDocuments.organisationId, organisationId)));
  if (!found) throw missingMade();
  const { templateSlug: slug, templateVersion: version, templateSha256: sha256 } = found;
  return {
    planSha256: found.planSha256,
    template: { slug, version, sha256 },
    format: found.format,
    options: found.options as MadeOptions,
    madeWith: { engine: found.engine, fonts: found.fonts, renderer: found.renderer },
    documentHash: found.documentHash,
  };
}

/** Of an issued document, which is Word and PDF. @throws Failure `made.missing`, `made.not-kept` */
export async function recordedIssued(
  db: Database,
  { organisationId }: Owner,
  id: string,
): Promise<Record<Format, Recorded>> {
  const [found] = await db
    .select()
    .from(issuedDocuments)
    .where(and(eq(issuedDocuments.id, id), eq(issuedDocuments.organisationId, organisationId)));
  if (!found) throw missingMade();
  const { planSha256, templateSha256 } = found;
  const provenance = found.madeWith as Provenance;
  const label = typeof provenance.template === 'string' ? fromLabel(provenance.template) : undefined;
  if (planSha256 === null || templateSha256 === null || !label) throw notKept();
  const made = { planSha256, template: { ...label, sha256: templateSha256 }, options: finalOptions };
  const { renderer, engine, fonts } = provenance;
  return {
    // A Word file has neither engine nor fonts of its own.
    docx: { ...made, format: 'docx', madeWith: { renderer }, documentHash: found.docxSha256 },
    pdf: { ...made, format: 'pdf', madeWith: { renderer, engine, fonts }, documentHash: found.pdfSha256 },
  };
}

/** What a draft was issued with last; undefined of what was issued before it was kept. */
export async function templateOfIssued(
  { db, blobs }: Place,
  { organisationId }: Owner,
  draftId: string,
): Promise<ChosenTemplate | undefined> {
  const [found] = await db
    .select({ madeWith: issuedDocuments.madeWith })
    .from(issuedDocuments)
    .where(
      and(
        eq(issuedDocuments.draftId, draftId),
        eq(issuedDocuments.organisationId, organisationId),
        isNotNull(issuedDocuments.templateSha256),
      ),
    )
    .orderBy(desc(issuedDocuments.issuedAt))
    .limit(1);
  const label = found && fromLabel((found.madeWith as Provenance).template);
  return label && { ...label, bytes: await bytesOf(blobs, label) };
}
