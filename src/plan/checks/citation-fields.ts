/** A citation's typed fields say the same as its own verbatim text, which is what prints. */
import { findCitations, type CitationInText } from '../conventions/citation-text.ts';
import { shortDate } from '../conventions/dates.ts';
import type { Citation } from '../model/citation.ts';
import { plainText } from '../model/text.ts';
import type { Finding } from '../../failure.ts';
import { numberKey } from './cited.ts';
import { dayRange, mayBeSameDay } from './day-range.ts';
import { quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';
import { mayBeSameOrgan } from './same-organ.ts';
import { plainWords } from './words.ts';

interface Difference {
  field: 'number' | 'kind' | 'date' | 'organ';
  what: string;
  typed: string;
  said: string;
}

function sameNumber(a: string, b: string): boolean {
  return numberKey(a.replace(/\s+/g, '')) === numberKey(b.replace(/\s+/g, ''));
}

/** The citation in the text that the fields mean: by number, by name, or the only one; the first if another number is typed. */
function meant(citation: Citation, found: readonly CitationInText[]): CitationInText | undefined {
  const { number, subject } = citation;
  const byNumber = number ? found.find((one) => one.number !== undefined && sameNumber(one.number, number)) : undefined;
  const name = plainWords(subject ?? '');
  const byName = found.find((one) => one.name !== undefined && plainWords(one.name) === name);
  return byNumber ?? byName ?? (found.length === 1 || number ? found[0] : undefined);
}

function differences(citation: Citation, said: CitationInText): Difference[] {
  const { number, kind, date, organ } = citation;
  const out: Difference[] = [];
  // A number that is still blank (`/QĐ-UBND`) says nothing.
  if (number && /^\d/.test(number) && said.number && !sameNumber(number, said.number)) {
    out.push({ field: 'number', what: 'số, ký hiệu', typed: number, said: said.number });
  }
  if (kind && said.kind && plainWords(kind) !== plainWords(said.kind)) {
    out.push({ field: 'kind', what: 'tên loại', typed: kind, said: said.kind });
  }
  const [one, other] = [dayRange(date), dayRange(said.date)];
  if (one && other && !mayBeSameDay(one, other)) {
    out.push({ field: 'date', what: 'ngày', typed: shortDate(date), said: shortDate(said.date) });
  }
  if (organ && said.organ && !mayBeSameOrgan(organ, said.organ)) {
    out.push({ field: 'organ', what: 'cơ quan ban hành', typed: organ, said: said.organ });
  }
  return out;
}

function citationFindings(citations: readonly Citation[] | undefined, path: string): Finding[] {
  return (citations ?? []).flatMap((citation, i) => {
    const text = plainText(citation.text).normalize('NFC');
    const said = text.trim() === '' ? undefined : meant(citation, findCitations(text));
    if (!said) return [];
    const at = `${path}[${i}]`;
    return differences(citation, said).map(({ field, what, typed, said: words }) =>
      warning(
        'citation-fields-differ',
        `${at}.${field}`,
        `Căn cứ ${quoted(text, 60)} (${at}.text) ghi ${what} “${words}”, còn trường "${field}" (${at}.${field}) ghi “${typed}”; hãy sửa cho thống nhất.`,
      ),
    );
  });
}

export const citationFields: Check = (plan) => [
  ...citationFindings(plan.decision?.preamble?.citations, 'decision.preamble.citations'),
  ...citationFindings(plan.plan?.preamble?.citations, 'plan.preamble.citations'),
  ...citationFindings(plan.references, 'references'),
];
