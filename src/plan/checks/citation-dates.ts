/** One số, ký hiệu has one date, wherever in the plan it is cited. */
import { shortDate } from '../conventions/dates.ts';
import { citedName, numberKey, yearOfNumber, type Cited } from './cited.ts';
import { dayRange, mayBeSameDay } from './day-range.ts';
import { warning } from './finding.ts';
import type { Check } from './reading.ts';
import { mayBeSameOrgan } from './same-organ.ts';
import { plainWords } from './words.ts';

/** Numbers begin anew every year: two years in the subjects mean two documents, as a yearly plan has. */
function tellOtherYears(a: Cited, b: Cited): boolean {
  const years = [a, b].map((cited) => /năm\s+(20\d{2})/u.exec(cited.subject)?.[1]);
  return years[0] !== undefined && years[1] !== undefined && years[0] !== years[1];
}

function contradict(a: Cited, b: Cited): boolean {
  const [one, other] = [dayRange(a.date), dayRange(b.date)];
  if (!one || !other || mayBeSameDay(one, other)) return false;
  if (a.kind && b.kind && plainWords(a.kind) !== plainWords(b.kind)) return false;
  if (!mayBeSameOrgan(a.organ, b.organ)) return false;
  const sameYear = a.date?.slice(0, 4) === b.date?.slice(0, 4);
  return sameYear || yearOfNumber(a.number ?? '') !== undefined || !tellOtherYears(a, b);
}

/** So many ways of dating one number are compared with each other. */
const mostWays = 50;

export const citationDates: Check = (_plan, { cited }) => {
  /** For each number the different ways in which it is dated, the first of each. */
  const byNumber = new Map<string, Map<string, Cited>>();
  for (const citation of cited) {
    // A number that is still blank (`/QĐ-UBND`) names nothing.
    if (!citation.number || !citation.date || !/^\d/.test(citation.number)) continue;
    const key = numberKey(citation.number);
    const ways = byNumber.get(key) ?? new Map<string, Cited>();
    const way = `${citation.date} ${citation.path.split('[')[0]} ${citation.organ ?? ''}`;
    if (!ways.has(way)) ways.set(way, citation);
    byNumber.set(key, ways);
  }
  return [...byNumber.values()].flatMap((ways) => {
    const citations = [...ways.values()].slice(0, mostWays);
    return citations.flatMap((citation, i) => {
      const other = citations.slice(0, i).find((earlier) => contradict(earlier, citation));
      if (!other) return [];
      return [
        warning(
          'citation-two-dates',
          citation.path,
          `${citedName(citation)} có hai ngày khác nhau: ${shortDate(other.date)} (${other.path}) và ${shortDate(citation.date)} (${citation.path}); hãy đối chiếu văn bản gốc và sửa cho thống nhất.`,
        ),
      ];
    });
  });
};
