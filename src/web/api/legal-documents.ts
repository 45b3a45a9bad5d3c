/** The library of legal documents: /legal-documents. */
import { api, bodyOf, type Asked, type Taken, type Told } from './client.ts';
import type { Listed } from './drafts.ts';

export type LegalDocument = Told<'LegalDocument'>;
export type LegalStatus = LegalDocument['status'];
/** What is needed to name one. */
export type LegalReference = Pick<LegalDocument, 'id' | 'kind' | 'symbol' | 'subject'>;

const byId = (id: string) => ({ params: { path: { id } } });

export const listLegalDocuments = (query: Asked<'/api/v1/legal-documents'>): Promise<Listed<LegalDocument>> =>
  bodyOf(api.GET('/api/v1/legal-documents', { params: { query } }));

export const addLegalDocument = (body: Taken<'/api/v1/legal-documents', 'post'>) =>
  bodyOf(api.POST('/api/v1/legal-documents', { body }));

/** Those that a library starts with, as far as they are not there. */
export const addStarterDocuments = () => bodyOf(api.POST('/api/v1/legal-documents/starter'));

export const changeLegalDocument = (id: string, body: Taken<'/api/v1/legal-documents/{id}', 'patch'>) =>
  bodyOf(api.PATCH('/api/v1/legal-documents/{id}', { ...byId(id), body }));

export const removeLegalDocument = (id: string) => bodyOf(api.DELETE('/api/v1/legal-documents/{id}', byId(id)));
