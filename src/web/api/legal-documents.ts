/** The library of legal documents: /legal-documents. */
import type { Listed } from './drafts.ts';
import { request } from './request.ts';

export type LegalStatus = 'in-force' | 'expired' | 'replaced';

/** What is needed to name one. */
export type LegalReference = Pick<LegalDocument, 'id' | 'kind' | 'symbol' | 'subject'>;

export interface LegalDocument {
  id: string;
  /** `Nghị định` */
  kind: string;
  /** `30/2020/NĐ-CP`; empty for a Luật. */
  symbol: string;
  issuedOn: string | null;
  organ: string;
  subject: string;
  status: LegalStatus;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  replacedById: string | null;
  replacedBy?: LegalReference | null;
  note: string;
  /** Whether the own organisation keeps it. */
  own: boolean;
  from: { organisationId: string; name: string };
}

export type LegalFields = Pick<
  LegalDocument,
  | 'kind'
  | 'symbol'
  | 'issuedOn'
  | 'organ'
  | 'subject'
  | 'status'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'replacedById'
  | 'note'
>;

export interface LegalQuery {
  q?: string;
  status?: LegalStatus;
  page?: number;
  size?: number;
}

export const listLegalDocuments = (query: LegalQuery): Promise<Listed<LegalDocument>> =>
  request('GET', '/legal-documents', { query: { ...query } });

export const addLegalDocument = (body: LegalFields): Promise<LegalDocument> =>
  request('POST', '/legal-documents', { body });

export const changeLegalDocument = (id: string, body: Partial<LegalFields>): Promise<LegalDocument> =>
  request('PATCH', `/legal-documents/${id}`, { body });

/** Those that a library starts with, as far as they are not there. */
export const addStarterDocuments = (): Promise<{ added: number }> => request('POST', '/legal-documents/starter');

export const removeLegalDocument = (id: string): Promise<void> => request('DELETE', `/legal-documents/${id}`);
