/** Every document that a plan cites: typed citations and those found in its texts. */
import { clauseEnd, findCitations, type CitationInText } from '../conventions/citation-text.ts';
import type { Citation } from '../model/citation.ts';
import type { Plan } from '../model/plan.ts';
import type { PlacedText } from './texts.ts';
import { plainWords } from './words.ts';

export interface Cited {
  path: string;
  kind?: string;
  /** Số, ký hiệu as written. */
  number?: string;
  /** The name of a Luật or Pháp lệnh. */
  name?: string;
  date?: string;
  organ?: string;
  /** What it is about: the rest of its clause. */
  subject: string;
  /** The words just before it, in plain words. */
  before: string;
}

function typedCitation(citation: Citation, path: string): Cited | undefined {
  const { kind, number, date, organ, subject = '' } = citation;
  // What is printed counts: the verbatim text is read like any other text.
  if (citation.text !== undefined) return undefined;
  const named = /^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)$/i.test(kind?.trim() ?? '');
  return {
    path,
    ...(kind ? { kind } : {}),
    ...(number ? { number: number.replace(/\s+/g, '') } : {}),
    ...(named && subject ? { name: subject } : {}),
    ...(date ? { date } : {}),
    ...(organ ? { organ } : {}),
    subject,
    before: '',
  };
}

function citationInText(found: CitationInText, place: PlacedText): Cited {
  const { kind, number, name, date, organ } = found;
  return {
    path: place.path,
    ...(kind ? { kind } : {}),
    ...(number ? { number } : {}),
    ...(name ? { name } : {}),
    ...(date ? { date } : {}),
    ...(organ ? { organ } : {}),
    subject: place.text.slice(found.end, Math.min(clauseEnd(place.text, found.end), found.end + 300)),
    before: plainWords(place.text.slice(Math.max(0, found.start - 60), found.start)),
  };
}

export function citedIn(plan: Plan, texts: readonly PlacedText[]): Cited[] {
  const typed = (citations: readonly Citation[] | undefined, path: string): Cited[] =>
    (citations ?? []).flatMap((citation, i) => typedCitation(citation, `${path}[${i}]`) ?? []);
  return [
    ...typed(plan.decision?.preamble?.citations, 'decision.preamble.citations'),
    ...typed(plan.plan?.preamble?.citations, 'plan.preamble.citations'),
    ...typed(plan.references, 'references'),
    // A *Kèm theo* line names the document at hand, see `references.ts`.
    ...texts
      .filter(({ kind }) => kind !== 'reference')
      .flatMap((place) => findCitations(place.text).map((found) => citationInText(found, place))),
  ];
}

/** How a citation is named in a message: `Nghị quyết số 76/NQ-CP`, `Luật Cán bộ, công chức`. */
export function citedName(cited: Cited): string {
  const kind = cited.kind ?? 'văn bản';
  if (cited.name) return `${kind} ${cited.name}`;
  return `${kind} số ${cited.number ?? '…'}`;
}

/** One number whatever zeros lead it and however it is spelt: `06-NQ/TU` and `6-NQ/TU`. */
export function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/–/g, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^0+(?=\d)/, '');
}

/** A number that holds its year is never given again: `30/2020/NĐ-CP`. */
export function yearOfNumber(number: string): number | undefined {
  const found = /^\d+[A-ZĐa-zđ]?\/(\d{4})\//.exec(number);
  return found ? Number(found[1]) : undefined;
}
