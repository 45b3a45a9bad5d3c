/** Keeping the library: legal staff and admins of an organisation, its own documents. */
import { eq } from 'drizzle-orm';
import { requireRole, type Actor } from '../accounts/actor.ts';
import { audit } from '../accounts/audit.ts';
import { given } from '../accounts/given.ts';
import { Failure } from '../failure.ts';
import type { Database } from '../store/index.ts';
import { legalDocuments } from '../store/schema/index.ts';
import { explained, noSuch, requireReplacement, requireWhole } from './checks.ts';
import type { LegalDocument } from './document.ts';
import type { LegalChange, LegalFields } from './forms.ts';
import { readLegalDocument } from './list.ts';
import { searchTexts } from './search-texts.ts';

/** What is not replaced names nothing that replaces it. */
const settled = (fields: LegalFields): LegalFields =>
  fields.status === 'replaced' ? fields : { ...fields, replacedById: null };

const nameOf = ({ kind, symbol, subject }: LegalFields) => ({ document: `${kind} ${symbol || subject}` });

const subjectOf = (id: string) => ({ kind: 'legal-document', id });

async function told(db: Database, actor: Actor, id: string, now: Date): Promise<LegalDocument> {
  const document = await readLegalDocument(db, actor, id, now);
  if (!document) throw noSuch();
  return document;
}

/** One that the actor's organisation keeps. What those above keep is seen, but not changed here. */
async function ownFields(db: Database, actor: Actor, id: string): Promise<LegalFields> {
  const [row] = await db.select().from(legalDocuments).where(eq(legalDocuments.id, id)).for('update');
  if (!row || !actor.organisationPath.includes(row.organisationId)) throw noSuch();
  if (row.organisationId !== actor.organisationId) {
    const message = 'Văn bản này do cơ quan cấp trên giữ trong danh mục; chỉ cơ quan đó sửa hoặc bỏ được.';
    throw new Failure('forbidden', 'library.not-own', message);
  }
  const { kind, symbol, issuedOn, organ, subject, status, effectiveFrom, effectiveTo, replacedById, note } = row;
  return { kind, symbol, issuedOn, organ, subject, status, effectiveFrom, effectiveTo, replacedById, note };
}

/** @throws Failure `library.incomplete`, `library.already-there`, `library.no-such-document` for what replaces it */
export async function addLegalDocument(
  db: Database,
  actor: Actor,
  entered: LegalFields,
  now: Date,
): Promise<LegalDocument> {
  requireRole(actor, 'legal', 'admin');
  const fields = settled(entered);
  requireWhole(fields);
  const id = crypto.randomUUID();
  const at = now.toISOString();
  try {
    return await db.transaction(async (tx) => {
      await requireReplacement(tx, actor, id, fields.replacedById);
      await tx.insert(legalDocuments).values({
        ...{ id, organisationId: actor.organisationId, ...fields, ...searchTexts(fields) },
        ...{ createdBy: actor.userId, updatedBy: actor.userId, createdAt: at, updatedAt: at },
      });
      await audit(tx, actor, 'legal-document.created', subjectOf(id), nameOf(fields), now);
      return told(tx, actor, id, now);
    });
  } catch (error) {
    throw explained(error, fields);
  }
}

/** What is left out stays as it is. @throws Failure as above, and `library.not-own` (kind `forbidden`) */
export async function changeLegalDocument(
  db: Database,
  actor: Actor,
  id: string,
  change: LegalChange,
  now: Date,
): Promise<LegalDocument> {
  requireRole(actor, 'legal', 'admin');
  let fields: Pick<LegalFields, 'kind' | 'symbol'> = { kind: '', symbol: '' };
  try {
    return await db.transaction(async (tx) => {
      const whole = settled({ ...(await ownFields(tx, actor, id)), ...given(change) });
      fields = whole;
      requireWhole(whole);
      await requireReplacement(tx, actor, id, whole.replacedById);
      await tx
        .update(legalDocuments)
        .set({ ...whole, ...searchTexts(whole), updatedBy: actor.userId, updatedAt: now.toISOString() })
        .where(eq(legalDocuments.id, id));
      const details = { ...nameOf(whole), changed: Object.keys(given(change)) };
      await audit(tx, actor, 'legal-document.changed', subjectOf(id), details, now);
      return told(tx, actor, id, now);
    });
  } catch (error) {
    throw explained(error, fields);
  }
}

/** @throws Failure `library.no-such-document`, `library.not-own`, `library.still-referred` (kind `conflict`) */
export async function removeLegalDocument(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
  requireRole(actor, 'legal', 'admin');
  try {
    await db.transaction(async (tx) => {
      const fields = await ownFields(tx, actor, id);
      await tx.delete(legalDocuments).where(eq(legalDocuments.id, id));
      await audit(tx, actor, 'legal-document.removed', subjectOf(id), nameOf(fields), now);
    });
  } catch (error) {
    throw explained(error, { kind: '', symbol: '' });
  }
}
