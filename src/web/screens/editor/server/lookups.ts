/** Completion while typing: the unit list and the library of legal documents. */
import { listLegalDocuments, type LegalDocument } from '../../../api/legal-documents.ts';
import { request } from '../../../api/request.ts';
import { withReplacements } from '../state/found-documents.ts';

export interface FoundUnit {
  code: string;
  name: string;
  type: 'xã' | 'phường' | 'đặc khu';
  province: { code: string; name: string; type: 'tỉnh' | 'thành phố' };
  namedAfter?: 'person' | 'event';
}

/** What the words find, each that was replaced with its replacement right behind it. */
export async function findLegalDocuments(words: string): Promise<LegalDocument[]> {
  const { items } = await listLegalDocuments({ q: words, size: 12 });
  const there = new Set(items.map(({ id }) => id));
  const others = [...new Set(items.flatMap(({ replacedBy }) => replacedBy ?? []))].filter(({ id }) => !there.has(id));
  const found = await Promise.all(others.map(({ symbol, subject }) => listLegalDocuments({ q: symbol || subject })));
  return withReplacements(
    items,
    found.flatMap((list) => list.items),
  );
}

export async function findUnits(words: string, signal: AbortSignal): Promise<FoundUnit[]> {
  const { items } = await request<{ items: FoundUnit[] }>('GET', '/units', { query: { q: words, limit: 30 }, signal });
  return items;
}
