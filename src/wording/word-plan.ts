/**
 * Handlebars over every text of a plan, so that one base plan serves every commune.
 *
 * A text may hold placeholders (`{{don_vi.ten}}`, `values.ts`; the plan's own `variables`), helpers (`{{chu_hoa …}}`,
 * `helpers.ts`), comments, and the conditions `{{#if …}} … {{else}} … {{/if}}` and `{{#unless …}}`, which the words need that
 * differ by the kind of unit (thôn in a xã, tổ dân phố in a phường). Nothing else of the language. `\{{` stands for two braces.
 * Own values may use placeholders and each other, but not in a circle. What a unit, its organ's body and its head are called
 * is where values come from, so placeholders are refused there.
 */
import { Failure, type Finding } from '../failure.ts';
import type { Plan } from '../plan/model/plan.ts';
import { TextWorder } from './text-worder.ts';
import { mapTexts } from './walk.ts';

export interface WordingOptions {
  /** Values that are missing show as dots instead of being an error. */
  draft?: boolean;
}

export type WordingResult = { plan: Plan; findings: [] } | { plan?: undefined; findings: Finding[] };

/** Where values come from. */
function isSource(path: readonly PropertyKey[]): boolean {
  return path[0] === 'organ' && (path[1] === 'unit' || path[1] === 'body' || path[1] === 'head');
}

/** The plan with every text filled in, or everything that is wrong with its texts, one finding a text. */
export function checkWording(plan: Plan, options: WordingOptions = {}): WordingResult {
  let worder: TextWorder | undefined;
  const worded = mapTexts(plan, [], (text, path) => {
    worder ??= new TextWorder(plan, options.draft ?? false);
    if (path[0] === '$schema') return text;
    if (path[0] === 'variables') return worder.variable(String(path[1]), path);
    if (isSource(path)) {
      worder.refuse('wording.placeholder-in-source', path, 'không được chứa chỗ điền, vì chỗ điền lấy giá trị từ đây');
      return text;
    }
    return worder.text(text, path);
  });
  const findings = worder?.findings ?? [];
  return findings.length > 0 ? { findings } : { plan: worded, findings: [] };
}

/**
 * The plan with every text filled in. The plan given stays as it is, and what has no placeholder is shared with it; a plan
 * without any placeholder comes back itself.
 * @throws Failure `wording.invalid` (kind `input`) with one finding for every text that is wrong
 */
export function wordPlan(plan: Plan, options: WordingOptions = {}): Plan {
  const { plan: worded, findings } = checkWording(plan, options);
  if (worded) return worded;
  const rest = findings.length > 1 ? ` (và ${findings.length - 1} lỗi khác)` : '';
  throw new Failure(
    'input',
    'wording.invalid',
    `Chưa điền được các chỗ điền trong kế hoạch: ${findings[0]?.message ?? ''}${rest}`,
    findings,
  );
}
