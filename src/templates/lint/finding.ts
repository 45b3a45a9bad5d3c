/** How findings of a template are put together: place, sentence and remedy, as legal staff read them. */
import type { Severity } from '../../failure.ts';
import { sentenceOf, type Fault, type TemplateFinding } from '../../merge/problems.ts';
import { documentPart } from '../../word/package.ts';
import type { LintFinding, LintPlace } from '../contract.ts';

const partNames: readonly (readonly [part: RegExp, name: string])[] = [
  [/^word\/document\.xml$/, 'Thân văn bản'],
  [/^word\/header\d*\.xml$/, 'Đầu trang'],
  [/^word\/footer\d*\.xml$/, 'Chân trang'],
  [/^word\/styles\.xml$/, 'Kiểu (styles)'],
  [/^word\/footnotes\.xml$/, 'Cước chú'],
  [/^word\/endnotes\.xml$/, 'Chú thích cuối'],
  [/^word\/comments\.xml$/, 'Nhận xét (comments)'],
  [/^word\/numbering\.xml$/, 'Danh sách đánh số'],
  [/^word\/settings\.xml$/, 'Thiết lập của tệp'],
];

/** Of the template as a whole. */
export const wholeTemplate = 'Toàn mẫu';

/** A part of the package as whoever has the file open in Word calls it. */
export const pagePartOf = (part: string): string => partNames.find(([name]) => name.test(part))?.[1] ?? wholeTemplate;

/** `Thân văn bản, đoạn 12` */
export const pathOf = ({ pagePart, paragraph }: LintPlace): string =>
  paragraph === undefined ? pagePart : `${pagePart}, đoạn ${paragraph}`;

/** A clause as a sentence of its own. */
const asSentence = (clause: string) =>
  `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}${/[.?!]$/.test(clause) ? '' : '.'}`;

/** What is found, before it has its words put together. */
export interface Found extends Fault {
  code: string;
  severity: Severity;
  place: LintPlace;
  clause?: string;
}

export function lintFinding({ code, severity, place, clause, ...fault }: Found): LintFinding {
  const path = pathOf(place);
  const words = place.quoted === '' ? path : `${path}: "${place.quoted}"`;
  return {
    code,
    severity,
    path,
    message: `${sentenceOf(fault)} (${words})`,
    place,
    remedy: asSentence(fault.remedy),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** A finding of the merge, as the linter tells it. */
export function fromTemplate({ place, path: inFile, message, remedy, code, severity }: TemplateFinding): LintFinding {
  const { part, ...at } = place;
  const there: LintPlace = { pagePart: pagePartOf(part), ...at };
  const path = pathOf(there);
  // Nobody who has the file open in Word sees `word/footer1.xml`.
  const told = part === documentPart ? message : message.replace(`(${inFile}: `, () => `(${path}: `);
  return { code, severity, path, message: told, place: there, remedy: asSentence(remedy) };
}

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** Where a page part stands among the others; the body first, what has no part of its own last. */
const rank = (pagePart: string) => {
  const at = partNames.findIndex(([, name]) => pagePart === name);
  return at < 0 ? partNames.length : at;
};

/** By severity, then place. */
export function inOrder(findings: readonly LintFinding[]): LintFinding[] {
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      rank(a.place.pagePart) - rank(b.place.pagePart) ||
      (a.place.paragraph ?? 0) - (b.place.paragraph ?? 0),
  );
}

const body = pagePartOf(documentPart);

export const isInBody = ({ pagePart }: LintPlace): boolean => pagePart === body;

export const inBody = (paragraph: number, quoted: string): LintPlace => ({
  pagePart: body,
  paragraph,
  quoted,
});

/** The page setup of a section, by its index. */
export const pageOf = (section: number): string => `Trang giấy, phần (section) ${section + 1}`;
