/** What can be told about a plan's file before it is sent. Whether the plan itself is right the service says. */

export type ReadPlan = { plan: Record<string, unknown>; problem?: undefined } | { problem: string };

/** Of every plan at least one, however unfinished it is. */
const parts = ['plan', 'decision', 'organ', 'period', 'appendices'];

/** @param text the whole file */
export function readPlanFile(text: string): ReadPlan {
  let plan: unknown;
  try {
    plan = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'Tệp này không phải là JSON đúng; hãy chọn tệp kế hoạch đã tải về từ hệ thống.' };
  }
  if (typeof plan !== 'object' || plan === null || Array.isArray(plan) || !parts.some((part) => part in plan)) {
    return { problem: 'Tệp này là JSON nhưng không phải một kế hoạch; hãy chọn tệp khác.' };
  }
  return { plan: plan as Record<string, unknown> };
}
