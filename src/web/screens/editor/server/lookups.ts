/** Completion while typing: the unit list and the library of legal documents. */
import { listLegalDocuments } from '../../../api/legal-documents.ts';
import { request } from '../../../api/request.ts';
import type { LibraryDocument } from '../state/typed-citation.ts';

export interface FoundDocument extends LibraryDocument {
  id: string;
  status?: string;
}

export interface FoundUnit {
  code: string;
  name: string;
  type: 'xã' | 'phường' | 'đặc khu';
  province: { code: string; name: string; type: 'tỉnh' | 'thành phố' };
  namedAfter?: 'person' | 'event';
}

export async function findLegalDocuments(words: string): Promise<FoundDocument[]> {
  const { items } = await listLegalDocuments({ q: words });
  return items
    .slice(0, 12)
    .map(({ symbol, issuedOn, ...document }) => ({ ...document, number: symbol, date: issuedOn }));
}

export async function findUnits(words: string, signal: AbortSignal): Promise<FoundUnit[]> {
  const { items } = await request<{ items: FoundUnit[] }>('GET', '/units', { query: { q: words, limit: 30 }, signal });
  return items;
}
