/** Ban hành, vào sổ: number and day fixed into the plan, the documents made and kept, all of it or nothing. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { parsePlan } from '../../plan/parse.ts';
import { drafts, issuedDocuments } from '../../store/schema/index.ts';
import { holdBlobs, type Blobs, type Database } from '../../store/index.ts';
import { realClock, type Clock } from '../clock.ts';
import { lockDraft, readDraft, type Draft, type PlanData } from '../draft.ts';
import { demand, demandState } from '../lifecycle.ts';
import { conflict } from '../refusals.ts';
import type { AddedFields, EntryFields } from '../register/entry.ts';
import { numberAndSymbol, numberText, type DocumentNumber } from '../register/number.ts';
import {
  demandOrder,
  enter,
  holdRun,
  isAuto,
  nextNumber,
  numberFor,
  runOf,
  type Run,
} from '../register/take-number.ts';
import { keepTyping, keepVersion } from '../versions/keep.ts';
import { writtenAnew } from '../written.ts';
import { demandIssuingDay } from './issuing-day.ts';
import { demandKind, entryOf, mainDocument, withNumber, type MainDocument } from './main-document.ts';

/** One document as the renderer gives it; several files as one archive. */
export interface IssuedFile {
  /** With its ending. */
  name: string;
  bytes: Uint8Array;
}

export interface IssuedRendering {
  docx: IssuedFile;
  pdf: IssuedFile;
  /** Of all its parts, as far as it is known. */
  pages?: number | undefined;
  /** What made the bytes: versions and hashes. */
  madeWith: unknown;
  /** The file of the template that they were made with. */
  template: Uint8Array;
}

/** What is issued: a complete plan, for the organisation of the actor. */
export interface ToIssue {
  plan: PlanData;
  actor: Actor;
  /** Slug of the template that was chosen for the draft; null: the usual one. */
  template: string | null;
  /** The day of issuing. */
  day: string;
}

/** Makes the final documents. */
export type RenderForIssuing = (wanted: ToIssue) => Promise<IssuedRendering>;

export interface Issuing {
  /** The revision that was approved and seen. */
  revision: number;
  /** The main document's abbreviation: `QĐ`, `KH`. */
  kind: string;
  /** `57`; the next one unless told. */
  number?: string | undefined;
  /** Calendar day. */
  date: string;
  /** What the register is told beside what the plan says. */
  added?: AddedFields | undefined;
}

export interface Issued {
  draft: Draft;
  documentId: string;
  /** `57/QĐ-UBND`. */
  numberAndSymbol: string;
}

export interface IssuingPlace {
  db: Database;
  blobs: Blobs;
  render: RenderForIssuing;
  clock?: Clock;
}

/** So often another takes the number while the documents are made; each time one of them has got through. */
const mostAttempts = 50;

/** What is made outside of the transaction, which holds nobody up while pages are set. */
interface Made {
  document: MainDocument;
  run: Run;
  number: DocumentNumber;
  plan: PlanData;
  fields: EntryFields;
  docx: { name: string; sha256: string };
  pdf: { name: string; sha256: string };
  madeWith: unknown;
  planSha256: string;
  templateSha256: string;
}

function demandRevision(revision: number, wanted: number): void {
  if (revision === wanted) return;
  throw conflict(
    'drafts.changed-meanwhile',
    'Kế hoạch đã thay đổi sau khi bạn mở; hãy tải lại, xem nội dung rồi ban hành.',
    { current: { revision } },
  );
}

/** Undefined when somebody else has taken the number meanwhile. */
async function make(
  { db, blobs, render }: IssuingPlace,
  actor: Actor,
  draft: Draft,
  issuing: Issuing,
): Promise<Made | undefined> {
  const document = mainDocument(draft.plan);
  demandKind(document, issuing.kind);
  const run = runOf(actor, { kind: document.kind, issuedOn: issuing.date });
  const number = await numberFor(db, run, issuing.number);
  await demandOrder(db, run, number, issuing.date);
  const plan = withNumber(draft.plan, document, number, issuing.date);
  const fields = entryOf(parsePlan(plan), document, issuing.date);
  const wanted = { plan, actor, template: draft.template, day: issuing.date };
  const { docx, pdf, pages, madeWith, template } = await render(wanted);
  if (await isTaken(db, run, number, issuing)) return undefined;
  // Blobs before the entry that names them: there is never an entry without its bytes.
  const contents = [docx.bytes, pdf.bytes, Buffer.from(JSON.stringify(plan)), template];
  const kept = await Promise.all(contents.map((bytes) => blobs.put(bytes)));
  return {
    document,
    run,
    number,
    plan,
    fields: { ...fields, pages: pages ?? null, ...issuing.added },
    docx: { name: docx.name, sha256: kept[0]! },
    pdf: { name: pdf.name, sha256: kept[1]! },
    madeWith,
    planSha256: kept[2]!,
    templateSha256: kept[3]!,
  };
}

/** Whether a number that was not asked for by name is the next one no longer. */
async function isTaken(db: Database, run: Run, { number }: DocumentNumber, { number: wanted }: Issuing) {
  return isAuto(wanted) && (await nextNumber(db, run)).number !== number;
}

/** Undefined when somebody else has taken the number meanwhile, or the bytes were removed with what else had the same. */
async function enact(
  { db, blobs }: Pick<IssuingPlace, 'db' | 'blobs'>,
  actor: Actor,
  id: string,
  issuing: Issuing,
  made: Made,
  now: Date,
): Promise<string | undefined> {
  const { document, run, number, plan, fields, docx, pdf, madeWith, planSha256, templateSha256 } = made;
  const at = now.toISOString();
  return db.transaction(async (tx) => {
    const before = await lockDraft(tx, actor, id);
    demandState('issue', before);
    demandRevision(before.revision, issuing.revision);
    await holdRun(tx, run);
    if (await isTaken(tx, run, number, issuing)) return undefined;
    const sums = [docx.sha256, pdf.sha256, planSha256, templateSha256];
    if ((await holdBlobs(tx, blobs, [...new Set(sums)])).length > 0) return undefined;
    await keepTyping(tx, id, before);
    await tx
      .update(drafts)
      .set({ ...writtenAnew(actor, plan, now), status: 'issued' })
      .where(eq(drafts.id, id));
    const name = numberAndSymbol(number, document.symbol);
    const version = await keepVersion(tx, id, { reason: 'issued', note: `Ban hành số ${name}` });
    const documentId = randomUUID();
    await tx.insert(issuedDocuments).values({
      id: documentId,
      draftId: id,
      organisationId: actor.organisationId,
      kind: document.kind,
      number: numberText(number),
      symbol: document.symbol,
      issuedOn: issuing.date,
      version,
      docxName: docx.name,
      docxSha256: docx.sha256,
      pdfName: pdf.name,
      pdfSha256: pdf.sha256,
      madeWith,
      planSha256,
      templateSha256,
      issuedBy: actor.userId,
      issuedAt: at,
    });
    await enter(tx, actor, { ...fields, number, issuedDocumentId: documentId }, now);
    const details = { number: name, issuedOn: issuing.date, docx: docx.sha256, pdf: pdf.sha256 };
    await audit(tx, actor, 'draft.issued', { kind: 'draft', id }, details, now);
    return documentId;
  });
}

/**
 * Issues an approved draft. Its documents are made with the number that is next, and the number is taken only if it still is:
 * so none is left out when something fails, and nobody waits while pages are set.
 * @throws Failure `drafts.missing`, `drafts.forbidden`, `drafts.wrong-state`, `drafts.changed-meanwhile`, `issuing.…`,
 * `register.number-taken`, `register.out-of-order`, `plan.invalid`, and what the renderer throws
 */
export async function issueDraft(place: IssuingPlace, actor: Actor, id: string, issuing: Issuing): Promise<Issued> {
  const { db, clock = realClock } = place;
  demand(actor, 'issue');
  demandIssuingDay(issuing.date, clock());
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const draft = await readDraft(db, actor, id);
    demandState('issue', draft);
    demandRevision(draft.revision, issuing.revision);
    const made = await make(place, actor, draft, issuing);
    const documentId = made && (await enact(place, actor, id, issuing, made, clock()));
    if (!made || documentId === undefined) continue;
    const name = numberAndSymbol(made.number, made.document.symbol);
    return { draft: await readDraft(db, actor, id), documentId, numberAndSymbol: name };
  }
  throw conflict('issuing.numbers-busy', 'Nhiều người đang lấy số cùng lúc; hãy ban hành lại sau ít giây.');
}
