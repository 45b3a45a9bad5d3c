/** An entry of the register of outgoing documents, with the fields of Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I. */
import { registerEntries, users } from '../../store/schema/index.ts';
import { searchTexts, type SearchTexts } from '../search/words.ts';
import { numberAndSymbol, numberText, type DocumentNumber } from './number.ts';

export const urgencies = registerEntries.urgency.enumValues;
export const secrecies = registerEntries.secrecy.enumValues;

/** What is said about a document beside its number. Missing: not told. */
export interface EntryFields {
  /** Abbreviation of the tên loại in the ký hiệu: `QĐ`. */
  kind: string;
  /** `QĐ-UBND`. */
  symbol: string;
  /** Calendar day, `2026-01-15`. */
  issuedOn: string;
  typeName: string;
  organName: string;
  subject: string;
  signer?: string | null | undefined;
  signerTitle?: string | null | undefined;
  /** One a line. */
  recipients?: string | null | undefined;
  archivedWith?: string | null | undefined;
  pages?: number | null | undefined;
  copies?: number | null | undefined;
  urgency?: (typeof urgencies)[number] | null | undefined;
  secrecy?: (typeof secrecies)[number] | null | undefined;
  language?: string | null | undefined;
  fileNotation?: string | null | undefined;
  fileOrdinal?: number | null | undefined;
  /** Calendar day. */
  dueOn?: string | null | undefined;
  note?: string | null | undefined;
}

/** What whoever issues may add to what the plan says. */
export type AddedFields = Pick<
  EntryFields,
  'copies' | 'urgency' | 'secrecy' | 'fileNotation' | 'fileOrdinal' | 'dueOn' | 'note'
>;

/** The year in which a number counts: that of the document's day. */
export function yearOf(issuedOn: string): number {
  return Number(issuedOn.slice(0, 4));
}

export function searchOf(fields: EntryFields, number: DocumentNumber): SearchTexts {
  const title = `${numberAndSymbol(number, fields.symbol)} ${numberText(number)}/${fields.symbol}`;
  const { typeName, subject, signer, signerTitle, recipients, note } = fields;
  return searchTexts(title, [typeName, subject, signer, signerTitle, recipients, note]);
}

/** As the register tells it. */
export const entryColumns = {
  id: registerEntries.id,
  kind: registerEntries.kind,
  year: registerEntries.year,
  number: registerEntries.number,
  suffix: registerEntries.suffix,
  symbol: registerEntries.symbol,
  issuedOn: registerEntries.issuedOn,
  typeName: registerEntries.typeName,
  organName: registerEntries.organName,
  subject: registerEntries.subject,
  signer: registerEntries.signer,
  signerTitle: registerEntries.signerTitle,
  recipients: registerEntries.recipients,
  archivedWith: registerEntries.archivedWith,
  pages: registerEntries.pages,
  copies: registerEntries.copies,
  urgency: registerEntries.urgency,
  secrecy: registerEntries.secrecy,
  language: registerEntries.language,
  fileNotation: registerEntries.fileNotation,
  fileOrdinal: registerEntries.fileOrdinal,
  dueOn: registerEntries.dueOn,
  note: registerEntries.note,
  issuedDocumentId: registerEntries.issuedDocumentId,
  createdAt: registerEntries.createdAt,
  createdBy: { id: users.id, fullName: users.fullName },
  voidedAt: registerEntries.voidedAt,
  voidReason: registerEntries.voidReason,
};
