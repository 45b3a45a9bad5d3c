/** A citation from what was typed or chosen: fields where they say exactly the same, else the words to the letter. */
import { findCitations } from '../../../../plan/conventions/citation-text.ts';
import { citationWording } from '../../../../plan/conventions/citation-wording.ts';
import type { Citation } from '../../../../plan/model/citation.ts';

/** A document of the library, as far as a citation needs it. */
export interface LibraryDocument {
  kind?: string | null;
  number?: string | null;
  date?: string | null;
  organ?: string | null;
  subject?: string | null;
}

export function citationOf({ kind, number, date, organ, subject }: LibraryDocument): Citation {
  const fields = { kind, number, date, organ, subject };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Citation;
}

const bare = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[;.,\s]+$/, '')
    .trim();

/** `Căn cứ Nghị quyết số 76/NQ-CP ngày … của Chính phủ ban hành …;` → its fields. */
export function typedCitation(typed: string): Citation {
  const words = bare(typed.normalize('NFC')).replace(/^căn cứ\s+/i, '');
  const found = findCitations(words)[0];
  if (found?.kind && found.start === 0) {
    const { kind, number, name, date, organ } = found;
    const rest = bare(words.slice(found.end));
    const subject = name ?? (rest === '' ? undefined : rest);
    const citation = citationOf({
      kind,
      ...(number ? { number } : {}),
      ...(date ? { date } : {}),
      ...(organ ? { organ } : {}),
      ...(subject ? { subject } : {}),
    });
    if (bare(citationWording(citation)).toLowerCase() === words.toLowerCase()) return citation;
  }
  return { text: /^căn cứ\s/i.test(typed.trim()) ? bare(typed) : `Căn cứ ${words}` };
}
