/** The words that a legal document is found by. */
import { withMarks, withoutMarks } from '../store/search/words.ts';
import type { LegalFields } from './forms.ts';

/** Its number first (see `likelyFirst` in list.ts), the day also as people write it. */
export function searchTexts({ kind, symbol, issuedOn, organ, subject, note }: LegalFields) {
  const written = issuedOn?.split('-').reverse().join('/') ?? '';
  const all = [symbol, kind, subject, organ, written, note].join(' ');
  return { searchText: withoutMarks(all), searchTextMarked: withMarks(all) };
}
