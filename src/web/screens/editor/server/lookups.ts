/** Completion while typing: the unit list and the library of legal documents. */
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

export async function findLegalDocuments(words: string, signal: AbortSignal): Promise<FoundDocument[]> {
  const { items } = await request<{ items: FoundDocument[] }>('GET', '/legal-documents', {
    query: { q: words, size: 12 },
    signal,
  });
  return items;
}

export async function findUnits(words: string, signal: AbortSignal): Promise<FoundUnit[]> {
  const { items } = await request<{ items: FoundUnit[] }>('GET', '/units', { query: { q: words, limit: 30 }, signal });
  return items;
}
