/** Where a unit's documents go in a folder or an archive: a pattern in the language of a plan's texts, safe on every system. */
import { Failure } from '../../failure.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { checkPlanData } from '../../plan/parse.ts';
import { documentName } from '../../render/file-names.ts';
import { checkWording } from '../../wording/word-plan.ts';
import { TextWorder } from '../../wording/text-worder.ts';
import type { UnitRow } from '../contract.ts';
import { checkedPattern } from './pattern.ts';
import { safeName, shortened } from './safe-name.ts';

export const usualPattern = '{{tinh.ten_day_du}}/{{ma}} {{don_vi.ten_day_du}}/{{tai_lieu}}';

/**
 * The path of one document below the output, without ending, parts divided by `/`.
 * @param plan the unit's, as `unitPlan` gives it; it must be one that can be rendered
 * @param document the rendered file's own name without ending; of several files each has its own. By the plan unless told.
 * @throws Failure `bulk.bad-pattern` (kind `usage`) where the pattern names what the unit's plan lacks
 */
export type FileNamer = (row: UnitRow, plan: Readonly<Record<string, unknown>>, document?: string) => string;

/** Of the whole path, UTF-16 units: what Windows allows (260) less a folder to stand in and an ending. */
const longestPath = 180;
const shortestPart = 20;

/** Stands for the slashes of the pattern while values are filled in; no plan's text keeps it. */
const divider = '\uE001';

/** The longest parts first, until the whole fits. */
function fitting(parts: readonly string[]): string {
  const fitted = [...parts];
  const length = () => fitted.join('/').length;
  while (length() > longestPath) {
    const longest = fitted.reduce((best, part, i) => (part.length > (fitted[best]?.length ?? 0) ? i : best), 0);
    const part = fitted[longest] ?? '';
    const most = Math.max(shortestPart, part.length - (length() - longestPath));
    if (part.length <= most) break;
    fitted[longest] = shortened(part, most, (text) => text.length);
  }
  return fitted.join('/');
}

/** What the plan says for its names, without the sign that divides. */
function sayings(plan: Readonly<Record<string, unknown>>, own: Readonly<Record<string, string>>): Plan {
  const { organ, variables } = plan as Plan;
  const said = JSON.stringify({ organ, variables: { ...variables, ...own } }).replaceAll(divider, '');
  return { ...(plan as Plan), ...(JSON.parse(said) as Pick<Plan, 'organ' | 'variables'>) };
}

function nameOf(plan: Readonly<Record<string, unknown>>): string {
  const parsed = checkPlanData(plan, { draft: true }).plan;
  const worded = parsed && checkWording(parsed, { draft: true }).plan;
  return documentName(worded ?? ({} as Plan));
}

/** @throws Failure `bulk.bad-pattern` (kind `usage`) */
export function fileNames(pattern: string = usualPattern): FileNamer {
  const { divided, names } = checkedPattern(pattern, divider);
  return (row, plan, document) => {
    const tai_lieu = document ?? (names.has('tai_lieu') ? nameOf(plan) : '');
    const stt = row.position === undefined ? row.code : String(row.position).padStart(4, '0');
    const worder = new TextWorder(sayings(plan, { ma: row.code, stt, tai_lieu }), false);
    const path = worder.text(divided, ['pattern']);
    const [finding] = worder.findings.filter(({ path: at }) => at === 'pattern');
    if (finding) {
      const message = finding.message.replace(/^Đoạn văn "pattern"/, `Mẫu tên tệp "${pattern}"`);
      throw new Failure('usage', 'bulk.bad-pattern', `${message.replace(/\.$/, '')} (mã ${row.code}).`);
    }
    const parts = path.split(divider);
    // The documents of one unit are told apart by their own names.
    if (plan['attachments'] === 'separateFiles' && document !== undefined && !names.has('tai_lieu'))
      parts.push(document);
    return fitting(parts.map(safeName));
  };
}
