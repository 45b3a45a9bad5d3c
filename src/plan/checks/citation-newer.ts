/** A document cannot rest on one that was issued after it. */
import { longDate, shortDate } from '../conventions/dates.ts';
import { citedName, yearOfNumber } from './cited.ts';
import { dayRange, documentDate } from './day-range.ts';
import { warning } from './finding.ts';
import type { Check } from './reading.ts';

export const citationNewer: Check = (plan, { cited }) => {
  const written = documentDate(plan);
  const issued = dayRange(written);
  if (!written || !issued) return [];
  return cited.flatMap((citation) => {
    const year = citation.number ? yearOfNumber(citation.number) : undefined;
    // "Luật … năm 2027" in running text may be a plan for that year; only a day or month dates a citation.
    const date = citation.date && citation.date.length > 4 ? citation.date : year ? String(year) : undefined;
    const range = dayRange(date);
    if (!date || !range || range.earliest <= issued.latest) return [];
    return [
      warning(
        'citation-newer',
        citation.path,
        `${citedName(citation)} (${citation.path}) có ngày ${shortDate(date)}, sau ngày ban hành của văn bản này (${longDate(written)}); hãy kiểm tra lại ngày của văn bản được viện dẫn hoặc ngày ban hành.`,
      ),
    ];
  });
};
