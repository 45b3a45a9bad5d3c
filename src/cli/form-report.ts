/** What checking a Word file found, as text for a person. */
import type { Severity } from '../failure.ts';
import { severities, type FormFinding, type FormPlace, type FormReport } from '../nd30/outside/report.ts';
import type { Mended } from '../nd30/mend/mend-form.ts';
import type { MendedFile } from '../nd30/outside/task.ts';
import { countWords } from './report.ts';

const headings: Record<Severity, string> = { error: 'LỖI', warning: 'CẢNH BÁO', information: 'LƯU Ý' };

/** `Phần đầu văn bản, đoạn 3: “Độc lập – Tự do – Hạnh phúc”` */
function placeLine({ pagePart, part, paragraph, quoted }: FormPlace): string {
  const inBody = part === undefined || part === 'word/document.xml';
  const at = paragraph === undefined ? '' : `, đoạn ${paragraph}${inBody ? '' : ` của ${part}`}`;
  return `${pagePart}${at}${quoted === '' ? '' : `: “${quoted}”`}`;
}

const findingLines = ({ place, found, required, clause, remedy, code, fixable }: FormFinding, number: number) => [
  `${number}. ${placeLine(place)}`,
  `   Hiện là:   ${found}`,
  `   Quy định:  ${required} (${clause})`,
  `   Cách sửa:  ${remedy}${fixable ? ' Sửa được bằng --fix.' : ''} [${code}]`,
];

function groupLines(report: FormReport, severity: Severity): string[] {
  const some = report.findings.filter((finding) => finding.severity === severity);
  if (some.length === 0) return [];
  return [`${headings[severity]} (${some.length})`, ...some.flatMap((one, at) => findingLines(one, at + 1)), ''];
}

/** Grouped by severity, the counts at the end. */
export function formLines(report: FormReport): string[] {
  const { met, notMet, notApplicable } = report.rules;
  const what = report.documents.map(({ name }) => name).join(', ');
  return [
    `Trong tệp: ${what}.`,
    '',
    ...severities.flatMap((severity) => groupLines(report, severity)),
    `${countWords(report.counts) ?? 'Không có điểm nào cần sửa.'} Quy tắc: ${met} đạt, ${notMet} không đạt, ${notApplicable} không áp dụng.`,
  ];
}

/** The same mend at many places is one line with the first of them. */
function mendsLines(mends: readonly Mended[]): string[] {
  const groups = new Map<string, Mended[]>();
  for (const mend of mends) {
    const key = `${mend.code} ${mend.before} ${mend.after}`;
    groups.set(key, [...(groups.get(key) ?? []), mend]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const more = rest.length === 0 ? '' : ` (và ${rest.length} chỗ khác)`;
    return [`- ${placeLine(first)}${more}: ${first.before} → ${first.after} [${first.code}]`];
  });
}

/** What was mended, and what needs a person. */
export function mendLines({ mends, report }: MendedFile): string[] {
  const left = severities.flatMap((severity) => report.findings.filter((one) => one.severity === severity));
  return [
    '',
    mends.length === 0 ? 'Không có chỗ nào sửa được tự động.' : `ĐÃ SỬA (${mends.length})`,
    ...mendsLines(mends),
    ...(left.length === 0
      ? ['', 'Sau khi sửa không còn điểm nào.']
      : [
          '',
          `CẦN NGƯỜI SỬA (${left.length})`,
          ...left.map((one) => `- ${placeLine(one.place)}: ${one.found} [${one.code}]`),
        ]),
  ];
}
