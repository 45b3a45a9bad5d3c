/** A verbatim *Kèm theo* line names the number and date of the main document. */
import { findCitations } from '../conventions/citation-text.ts';
import { shortDate } from '../conventions/dates.ts';
import { numberKey } from './cited.ts';
import { dayRange, mayBeSameDay } from './day-range.ts';
import { quoted, warning } from './finding.ts';
import { mainPart } from './main-part.ts';
import type { Check } from './reading.ts';

/** Some close the bracket behind the number and open a new line with the date: `số: 09/QĐ-UBND)` / `Ngày 22/01/2025 …`. */
const brokenBeforeDate = /\)\s*(?=ngày\s)/iu;

export const references: Check = (plan, { texts }) => {
  const { part } = mainPart(plan);
  return texts.flatMap(({ kind, path, text }) => {
    const cited = kind === 'reference' ? findCitations(text.replace(brokenBeforeDate, ' '))[0] : undefined;
    if (!part || !cited) return [];
    const number = /^(\d+\p{L}?)/u.exec(cited.number ?? '')?.[1];
    const [own, said] = [dayRange(part.date), dayRange(cited.date)];
    const wrong =
      number && part.number && numberKey(number) !== numberKey(part.number)
        ? `số ${number}, còn văn bản chính có số ${part.number}`
        : own && said && !mayBeSameDay(own, said)
          ? `ngày ${shortDate(cited.date)}, còn văn bản chính có ngày ${shortDate(part.date)}`
          : '';
    if (wrong === '') return [];
    return [
      warning(
        'reference-other-document',
        path,
        `Dòng “Kèm theo” (${path}) ghi ${wrong}: ${quoted(text)}; hãy sửa cho thống nhất.`,
      ),
    ];
  });
};
