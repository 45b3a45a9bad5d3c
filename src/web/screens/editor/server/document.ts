/** Documents made of a plan: pages to look at, files to take away, and what the checks say. */
import type { Finding } from '../../../../failure.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { fetchAnswer, request } from '../../../api/request.ts';

/** The PDF of a plan, with gaps where it is not finished. @param template null: the usual one */
export async function previewPlan(plan: Plan, template: string | null, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await fetchAnswer('POST', '/preview', { body: { plan, ...(template ? { template } : {}) }, signal });
  return new Uint8Array(await answer.arrayBuffer());
}

/** Errors of placeholders and findings of consistency; gaps are no findings here. */
export async function checkPlan(plan: Plan, signal: AbortSignal): Promise<readonly Finding[]> {
  const { findings } = await request<{ findings: Finding[] }>('POST', '/plans/validate', {
    query: { draft: true },
    body: plan,
    signal,
  });
  return findings;
}
