/** Findings as the form shows them: for a clerk, in the order of the document, each with the field it belongs to. */
import type { Finding, Severity } from '../../../../failure.ts';
import { placeLabel } from '../../../../plan/compare/place-label.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { panelOf, type PanelId } from './panels.ts';
import { parsePath, pathText, startsWith, type Path } from './path.ts';

export interface ShownFinding {
  key: string;
  severity: Severity;
  code: string;
  path: Path;
  panel: PanelId;
  /** Where, in words. */
  place: string;
  sentence: string;
}

/** What the checks say of data in the words of those who write JSON, said to those who fill in the form. */
const sentences: Readonly<Record<string, string>> = {
  'plan.missing': 'Còn thiếu; hãy điền trước khi trình ký. Bản nháp in dấu chấm ở chỗ này.',
  'plan.blank': 'Còn để trống; hãy điền trước khi trình ký.',
  'plan.not-in-outline': 'Có nội dung nhưng chưa mục nào in ra; hãy thêm mục cho nội dung này.',
  'plan.date-form': 'Ngày phải đủ ngày/tháng/năm, hoặc để trống.',
  'plan.no-such-day': 'Là ngày không có trong lịch.',
  'plan.column-heading': 'Cột tự thêm cần có tiêu đề.',
  'plan.period-order': 'Năm kết thúc đứng trước năm bắt đầu.',
};

/** Paths in a sentence, such as `"plan.outline[2]"`, said in words. */
function inWords(plan: Plan, sentence: string): string {
  return sentence.replace(
    /"?\b((?:plan|decision|organ|appendices|references|variables)(?:\.[\p{L}\w-]+|\[\d+\])+)"?/gu,
    (_, path: string) => `“${placeLabel(plan, parsePath(path))}”`,
  );
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

export function shownFindings(plan: Plan, findings: readonly Finding[]): ShownFinding[] {
  const seen = new Set<string>();
  return findings
    .flatMap((finding): ShownFinding[] => {
      const key = `${finding.code} ${finding.path} ${finding.message}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const path = parsePath(finding.path);
      return [
        {
          key,
          severity: finding.severity,
          code: finding.code,
          path,
          panel: panelOf(plan, path),
          place: placeLabel(plan, path),
          sentence: sentences[finding.code] ?? inWords(plan, finding.message),
        },
      ];
    })
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Of the fields that are there, the one that a place belongs to: itself, else what holds it, else the first below it. */
export function nearestField(fields: readonly string[], path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const wanted = pathText(path.slice(0, length));
    if (fields.includes(wanted)) return wanted;
    if (length === path.length) {
      const below = fields.find((field) => startsWith(parsePath(field), path));
      if (below !== undefined) return below;
    }
  }
  return undefined;
}
