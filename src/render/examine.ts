/** All that can be said about a plan without printing it. */
import type { Finding } from '../failure.ts';
import { checkConsistency } from '../plan/checks/index.ts';
import { checkPlanData } from '../plan/parse.ts';
import { checkWording } from '../wording/word-plan.ts';

/** Data errors, else errors of placeholders, else what the consistency checks find. */
export function examinePlan(data: unknown, options: { draft: boolean }): readonly Finding[] {
  const { plan, findings } = checkPlanData(data, options);
  if (!plan) return findings;
  const worded = checkWording(plan, options);
  return worded.plan ? checkConsistency(worded.plan) : worded.findings;
}
