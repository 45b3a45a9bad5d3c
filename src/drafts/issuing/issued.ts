/** What was issued, and its bytes as they were. */
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { Failure } from '../../failure.ts';
import { issuedDocuments, registerEntries, users } from '../../store/schema/index.ts';
import type { Blobs, Database } from '../../store/index.ts';
import { readDraft } from '../draft.ts';
import { demand } from '../lifecycle.ts';
import { missing } from '../refusals.ts';

/** The documents that a draft was issued as, the newest first; more than one where a number was voided. */
export async function listIssued(db: Database, actor: Actor, draftId: string) {
  await readDraft(db, actor, draftId);
  return db
    .select({
      id: issuedDocuments.id,
      kind: issuedDocuments.kind,
      number: issuedDocuments.number,
      symbol: issuedDocuments.symbol,
      issuedOn: issuedDocuments.issuedOn,
      version: issuedDocuments.version,
      docx: { name: issuedDocuments.docxName, sha256: issuedDocuments.docxSha256 },
      pdf: { name: issuedDocuments.pdfName, sha256: issuedDocuments.pdfSha256 },
      madeWith: issuedDocuments.madeWith,
      issuedAt: issuedDocuments.issuedAt,
      issuedBy: { id: users.id, fullName: users.fullName },
      registerEntryId: registerEntries.id,
      voidedAt: registerEntries.voidedAt,
      voidReason: registerEntries.voidReason,
    })
    .from(issuedDocuments)
    .innerJoin(users, eq(users.id, issuedDocuments.issuedBy))
    .innerJoin(registerEntries, eq(registerEntries.issuedDocumentId, issuedDocuments.id))
    .where(eq(issuedDocuments.draftId, draftId))
    .orderBy(desc(issuedDocuments.issuedAt), issuedDocuments.id);
}
export type IssuedDocument = Awaited<ReturnType<typeof listIssued>>[number];

export interface StoredFile {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** @throws Failure `drafts.missing`, `issuing.bytes-lost`, `store.blob-damaged` */
export async function issuedFile(
  db: Database,
  blobs: Blobs,
  actor: Actor,
  documentId: string,
  format: 'docx' | 'pdf',
): Promise<StoredFile> {
  demand(actor, 'read');
  const [found] = await db
    .select({
      docx: { name: issuedDocuments.docxName, sha256: issuedDocuments.docxSha256 },
      pdf: { name: issuedDocuments.pdfName, sha256: issuedDocuments.pdfSha256 },
    })
    .from(issuedDocuments)
    .where(and(eq(issuedDocuments.id, documentId), eq(issuedDocuments.organisationId, actor.organisationId)));
  if (!found) throw missing('văn bản đã ban hành');
  const { name, sha256 } = found[format];
  const bytes = await blobs.get(sha256);
  if (bytes) return { name, bytes, sha256 };
  throw new Failure(
    'unavailable',
    'issuing.bytes-lost',
    `Tệp “${name}” của văn bản đã ban hành không còn trong kho dữ liệu; hãy khôi phục từ bản sao lưu.`,
  );
}
