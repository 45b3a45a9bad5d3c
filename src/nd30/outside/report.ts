/** What checking a file tells, as plain data: it crosses from process to process, and is the JSON of both doors. */
import type { Severity } from '../../failure.ts';
import { findingsOf, type Report, type ReportedFinding } from '../check-form.ts';
import type { DocumentRole } from '../document.ts';
import { citeClause, type FoundPlace, type Outcome } from '../rule.ts';

export interface FormPlace {
  /** In Vietnamese: `Phần đầu văn bản`. */
  pagePart: string;
  /** Part of the package and paragraph in it, from 1; absent for the page or the file as a whole. */
  part?: string;
  paragraph?: number;
  /** Empty for the page or the file as a whole. */
  quoted: string;
}

export interface FormFinding {
  /** The rule's stable id: `nd30.motto-size`. */
  code: string;
  severity: Severity;
  /** `điểm b khoản 1 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP` */
  clause: string;
  /** What the decree requires, in one sentence. */
  sentence: string;
  found: string;
  required: string;
  place: FormPlace;
  /** Further places where the same was found. */
  others: FormPlace[];
  /** How to mend it in Word. */
  remedy: string;
  /** `--fix` can mend it. */
  fixable: boolean;
}

export interface FormReport {
  /** No finding of severity error. */
  valid: boolean;
  counts: Record<Severity, number>;
  /** Rules, each counted once for each document that it was checked on. */
  rules: { met: number; notMet: number; notApplicable: number };
  documents: { name: string; role: DocumentRole }[];
  findings: FormFinding[];
}

export const severities: readonly Severity[] = ['error', 'warning', 'information'];

const plainPlace = ({ pagePart, part, paragraph, quoted }: FoundPlace): FormPlace => ({
  pagePart,
  ...(part === undefined ? {} : { part }),
  ...(paragraph === undefined ? {} : { paragraph }),
  // What is drawn or counted has no words.
  quoted: quoted.replaceAll('\uFFFC', '').trim(),
});

export const plainFinding = (finding: ReportedFinding): FormFinding => ({
  code: finding.rule.id,
  severity: finding.severity,
  clause: citeClause(finding.rule.clause),
  sentence: finding.rule.sentence,
  found: finding.found,
  required: finding.required,
  place: plainPlace(finding.place),
  others: (finding.others ?? []).map(plainPlace),
  remedy: finding.remedy,
  fixable: finding.rule.fixable,
});

export function plainReport(report: Report): FormReport {
  const findings = findingsOf(report).map(plainFinding);
  const outcomes = [...report.file, ...report.documents.flatMap((one) => one.outcomes)];
  const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length;
  const counted = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return {
    valid: counted('error') === 0,
    counts: { error: counted('error'), warning: counted('warning'), information: counted('information') },
    rules: { met: count('met'), notMet: count('notMet'), notApplicable: count('notApplicable') },
    documents: report.documents.map(({ name, role }) => ({ name, role })),
    findings,
  };
}
