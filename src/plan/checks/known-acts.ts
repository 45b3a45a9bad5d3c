/** A known act is cited with its own date, and only as long as nothing has replaced it. */
import type { Finding } from '../../failure.ts';
import { shortDate } from '../conventions/dates.ts';
import { citedName, numberKey, yearOfNumber, type Cited } from './cited.ts';
import { knownActs, type KnownAct } from './data/known-acts.ts';
import { dayRange, documentDays, mayBeSameDay } from './day-range.ts';
import { warning } from './finding.ts';
import type { Check } from './reading.ts';
import { holdsWords, plainWords } from './words.ts';

const byNumber = new Map(knownActs.map((act) => [numberKey(act.number), act]));
const byName = new Map<string, KnownAct[]>();
for (const act of knownActs) {
  if (!act.name) continue;
  const name = plainWords(act.name);
  byName.set(name, [...(byName.get(name) ?? []), act]);
}

/** An act cited inside the name of another ("sửa đổi một số điều của …") is no basis of this document. */
const insideAnother = /(?:so dieu cua|dieu cua|thay the|bai bo|het hieu luc)(?: cac)?$/;

function sameDate(act: KnownAct, date: string): boolean {
  const [one, other] = [dayRange(act.date), dayRange(date)];
  return one !== undefined && other !== undefined && mayBeSameDay(one, other);
}

/** Whether the citation speaks of this act, although its date may be wrong. */
function isAct(act: KnownAct, cited: Cited): boolean {
  if (cited.kind && plainWords(cited.kind) !== plainWords(act.kind)) return false;
  if (yearOfNumber(act.number) !== undefined || !cited.date) return true;
  if (cited.date.slice(0, 4) === act.date.slice(0, 4)) return true;
  const subject = plainWords(cited.subject);
  return act.about.some((words) => holdsWords(subject, words));
}

/** The act that a citation means. Several laws may bear one name: the one of that date (the last of it, if only a year is said), else of that year. */
function actOf(cited: Cited): KnownAct | undefined {
  if (cited.number) {
    const act = byNumber.get(numberKey(cited.number));
    return act && isAct(act, cited) ? act : undefined;
  }
  if (!cited.name || !cited.date) return undefined;
  const date = cited.date;
  const laws = byName.get(plainWords(cited.name)) ?? [];
  return laws.findLast((act) => sameDate(act, date)) ?? laws.find((act) => act.date.slice(0, 4) === date.slice(0, 4));
}

/** The date is also that of the law's other versions where two are of one year. */
function datesOf(act: KnownAct, cited: Cited): string {
  const laws = cited.number || !act.name ? [act] : (byName.get(plainWords(act.name)) ?? [act]);
  const year = act.date.slice(0, 4);
  return laws
    .filter((law) => law.date.startsWith(year))
    .map((law) => shortDate(law.date))
    .join(' hoặc ');
}

export const knownActDates: Check = (_plan, { cited }) =>
  cited.flatMap((citation): Finding[] => {
    const act = actOf(citation);
    if (!act || !citation.date || sameDate(act, citation.date)) return [];
    return [
      warning(
        'known-act-date',
        citation.path,
        `${citedName(citation)} (${citation.path}) ghi ngày ${shortDate(citation.date)}, nhưng văn bản này ban hành ngày ${datesOf(act, citation)}; hãy sửa ngày.`,
      ),
    ];
  });

export const replacedActs: Check = (plan, { cited }) => {
  const issued = documentDays(plan);
  if (!issued) return [];
  const told = new Set<string>();
  return cited.flatMap((citation): Finding[] => {
    const act = actOf(citation);
    if (!act?.replaced || act.replaced.from > issued.earliest || insideAnother.test(citation.before)) return [];
    // By its name alone a law with a wrong date may be any of that name.
    if (!citation.number && citation.date && !sameDate(act, citation.date)) return [];
    const place = `${act.number} ${citation.path}`;
    if (told.has(place)) return [];
    told.add(place);
    return [
      warning(
        'act-replaced',
        citation.path,
        `${citedName(citation)} (${citation.path}) đã được thay thế từ ngày ${shortDate(act.replaced.from)} bởi ${act.replaced.by}; hãy viện dẫn văn bản đang có hiệu lực.`,
      ),
    ];
  });
};
