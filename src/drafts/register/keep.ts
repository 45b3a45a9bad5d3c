/** Writing the register by hand: documents that were issued elsewhere, and voiding a number. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { audit } from '../../accounts/audit.ts';
import { issuedDocuments, registerEntries } from '../../store/schema/index.ts';
import type { Database } from '../../store/index.ts';
import { realClock, type Clock } from '../clock.ts';
import { reopen } from '../issuing/reopen.ts';
import { demandIssuingDay } from '../issuing/issuing-day.ts';
import { demand } from '../lifecycle.ts';
import { conflict, invalid, missing } from '../refusals.ts';
import type { EntryFields } from './entry.ts';
import { kindOf, symbolOf } from './kind.ts';
import { findEntry, type RegisterEntry } from './list.ts';
import { numberAndSymbol, numberText } from './number.ts';
import { enter, holdRun, numberFor, runOf } from './take-number.ts';

export interface HandEntry extends EntryFields {
  /** The next one unless told. */
  number?: string | undefined;
}

async function entryById(db: Database, actor: Actor, id: string): Promise<RegisterEntry> {
  const entry = await findEntry(db, actor, id);
  if (!entry) throw missing('văn bản trong sổ đăng ký');
  return entry;
}

/**
 * Enters a document that was not issued here.
 * @throws Failure `drafts.forbidden`, `register.kind-form`, `register.other-kind`, `register.number-form`,
 * `register.number-taken`, `register.out-of-order`, `issuing.day-…`
 */
export async function enterByHand(
  db: Database,
  actor: Actor,
  { number: wanted, ...told }: HandEntry,
  clock: Clock = realClock,
): Promise<RegisterEntry> {
  demand(actor, 'keepRegister');
  const now = clock();
  demandIssuingDay(told.issuedOn, now);
  const kind = kindOf(told.kind);
  const fields = { ...told, kind, symbol: symbolOf(told.symbol, kind) };
  const id = await db.transaction(async (tx) => {
    const run = runOf(actor, fields);
    await holdRun(tx, run);
    const number = await numberFor(tx, run, wanted);
    const entered = await enter(tx, actor, { ...fields, number }, now);
    const details = { number: numberText(number), symbol: fields.symbol, issuedOn: fields.issuedOn };
    await audit(tx, actor, 'register.entered', { kind: 'register-entry', id: entered }, details, now);
    return entered;
  });
  return entryById(db, actor, id);
}

/**
 * Voids a number, which stays taken. A draft that was issued under it can be written again.
 * @throws Failure `drafts.missing`, `drafts.forbidden`, `register.no-reason`, `register.voided`
 */
export async function voidEntry(
  db: Database,
  actor: Actor,
  id: string,
  reason: string,
  clock: Clock = realClock,
): Promise<RegisterEntry> {
  demand(actor, 'keepRegister');
  const said = reason.trim();
  if (said === '') throw invalid('register.no-reason', 'Chưa ghi lý do hủy số; hãy ghi rõ lý do để lưu vào sổ.');
  const now = clock();
  await db.transaction(async (tx) => {
    const [entry] = await tx
      .select({
        number: registerEntries.number,
        suffix: registerEntries.suffix,
        symbol: registerEntries.symbol,
        voidedAt: registerEntries.voidedAt,
        issuedDocumentId: registerEntries.issuedDocumentId,
      })
      .from(registerEntries)
      .where(and(eq(registerEntries.id, id), eq(registerEntries.organisationId, actor.organisationId)))
      .for('update');
    if (!entry) throw missing('văn bản trong sổ đăng ký');
    const name = numberAndSymbol(entry, entry.symbol);
    if (entry.voidedAt !== null) throw conflict('register.voided', `Số ${name} đã được hủy trước đó.`);
    await tx
      .update(registerEntries)
      .set({ voidedAt: now.toISOString(), voidedBy: actor.userId, voidReason: said })
      .where(eq(registerEntries.id, id));
    await audit(tx, actor, 'register.voided', { kind: 'register-entry', id }, { name, reason: said }, now);
    if (entry.issuedDocumentId === null) return;
    const [document] = await tx
      .select({ draftId: issuedDocuments.draftId })
      .from(issuedDocuments)
      .where(eq(issuedDocuments.id, entry.issuedDocumentId));
    if (document) await reopen(tx, actor, document.draftId, `Hủy số ${name}: ${said}`, now);
  });
  return entryById(db, actor, id);
}
