/** The register of outgoing documents: /register. */
import type { Listed } from './drafts.ts';
import { addressOf, request } from './request.ts';

/** A line of the register, with the fields of Phụ lục VI of Nghị định 30/2020/NĐ-CP. */
export interface RegisterEntry {
  id: string;
  /** Abbreviation of the kind: `QĐ`, `KH`. */
  kind: string;
  year: number;
  /** `5`, `12a` */
  number: string;
  /** `QĐ-UBND` */
  symbol: string;
  /** `05/QĐ-UBND` */
  numberAndSymbol: string;
  /** Calendar day. */
  issuedOn: string;
  typeName: string;
  organName: string;
  subject: string;
  signer: string | null;
  signerTitle: string | null;
  recipients: string | null;
  pages: number | null;
  copies: number | null;
  urgency: string | null;
  secrecy: string | null;
  language: string | null;
  note: string | null;
  /** null: entered by hand. */
  issuedDocumentId: string | null;
  voidedAt: string | null;
  voidReason: string | null;
}

export interface RegisterQuery {
  year?: number;
  kind?: string;
  q?: string;
  page?: number;
  size?: number;
}

/** What a line entered by hand tells. */
export interface HandEntry {
  kind: string;
  /** The next one unless told. */
  number?: string;
  symbol: string;
  issuedOn: string;
  typeName: string;
  organName: string;
  subject: string;
  signer?: string;
  signerTitle?: string;
  recipients?: string;
  pages?: number;
  copies?: number;
}

export const listRegister = (query: RegisterQuery): Promise<Listed<RegisterEntry>> =>
  request('GET', '/register', { query: { ...query } });

export const voidEntry = (id: string, reason: string): Promise<unknown> =>
  request('POST', `/register/${id}/void`, { body: { reason } });

export const enterByHand = (entry: HandEntry): Promise<RegisterEntry> => request('POST', '/register', { body: entry });

export const registerSheetAddress = (year: number | undefined): string => addressOf('/register.xlsx', { year });

export const issuedFileAddress = (issuedDocumentId: string, format: 'docx' | 'pdf'): string =>
  addressOf(`/issued/${issuedDocumentId}/file`, { format });
