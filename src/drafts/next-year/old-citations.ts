/** Citations of last year's documents, which a plan for another year should not rest on unseen. */
import { clauseEnd, findCitations } from '../../plan/conventions/citation-text.ts';
import { quoted } from '../../plan/checks/finding.ts';
import { lettersOf, type Path } from '../../plan/compare/leaves.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import { carried, type CarriedFinding } from '../../plan/compare/carried-finding.ts';
import type { Years } from './year-places.ts';

/** What one citation says about itself. */
interface Said {
  name: string;
  kind: string;
  year: number | undefined;
  about: string;
}

const years = /(?<!\d)20\d{2}(?!\d)/gu;

/** Kinds of documents that are issued anew every year. */
const yearly = /^(?:kế hoạch|chương trình)$/iu;

function isOfOldYear({ kind, year, about }: Said, old: Years): boolean {
  const named = [...about.matchAll(years)].map((match) => Number(match[0]));
  const single = old.from === old.to;
  const names = single
    ? named.includes(old.from) && named.every((one) => one === old.from)
    : named.includes(old.from) && named.includes(old.to);
  return names || (single && yearly.test(kind) && year !== undefined && year >= old.from - 1 && year <= old.to);
}

function finding(said: Said, path: Path, value: unknown, newYear: number): CarriedFinding {
  return carried(
    'old-citation',
    'warning',
    path,
    value,
    `Văn bản viện dẫn ${quoted(said.name)} là của kỳ trước; hãy thay bằng văn bản áp dụng cho năm ${newYear} hoặc xác nhận còn hiệu lực.`,
  );
}

/** A citation with fields of its own. */
export function typedCitationFinding(
  citation: unknown,
  path: Path,
  old: Years,
  newYear: number,
): CarriedFinding | undefined {
  const { kind, number, date, subject, text } = fieldsOf(citation);
  const own = (value: unknown): string => (typeof value === 'string' ? value : '');
  const whole = lettersOf(text);
  const year = Number(own(date).slice(0, 4)) || undefined;
  const name = whole || [own(kind), own(number) && `số ${own(number)}`, own(subject)].filter(Boolean).join(' ');
  const said = { name, kind: own(kind), year, about: whole ? aboutOf(whole) : own(subject) };
  return isOfOldYear(said, old) ? finding(said, path, citation, newYear) : undefined;
}

/** What a verbatim citation says behind its number and date. */
function aboutOf(text: string): string {
  const [first] = findCitations(text);
  return first ? text.slice(first.end) : text;
}

/** Citations in running text; of the document at hand those with its own old number. */
export function citationsInText(
  text: string,
  path: Path,
  value: unknown,
  source: { years: Years; ownNumbers: readonly string[] },
  newYear: number,
): CarriedFinding[] {
  const told: CarriedFinding[] = [];
  for (const found of findCitations(text)) {
    const name = text.slice(found.start, found.end);
    if (found.number !== undefined && source.ownNumbers.includes(found.number)) {
      told.push(
        carried(
          'own-number',
          'warning',
          path,
          value,
          `Nội dung còn ghi số, ngày của văn bản kỳ trước ${quoted(name)}; hãy xóa hoặc sửa theo văn bản mới.`,
        ),
      );
      continue;
    }
    const about = text.slice(found.end, clauseEnd(text, found.end));
    const year = Number(found.date?.slice(0, 4)) || undefined;
    const said = { name, kind: found.kind ?? '', year, about };
    if (isOfOldYear(said, source.years)) told.push(finding(said, path, value, newYear));
  }
  return told;
}
