/** What is accepted as a draft's plan: an object within the limits of size. Whether it is a valid plan, findings tell. */
import { Failure } from '../failure.ts';
import { measure } from '../plan/measure.ts';
import type { PlanData } from './draft.ts';
import { invalid } from './refusals.ts';

/** @throws Failure of kind `input`: `drafts.not-a-plan`, `plan.too-many-values`, `plan.too-deep` … */
export function acceptablePlan(data: unknown): PlanData {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw invalid('drafts.not-a-plan', 'Dữ liệu kế hoạch phải là một đối tượng JSON { … }; hãy kiểm tra tệp gửi lên.');
  }
  const tooLarge = measure(data);
  if (tooLarge) throw new Failure('input', tooLarge.code, tooLarge.message, [tooLarge]);
  return data as PlanData;
}
