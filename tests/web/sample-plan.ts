/** The sample that most stories of the pages begin with: a decision, its plan and an appendix. */
import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/plan/model/plan.ts';

/** On more than twenty pages. */
export const wholePlan = JSON.parse(
  readFileSync(new URL('../../samples/b-quyet-dinh-ke-hoach-xa-2026.json', import.meta.url), 'utf8'),
) as Plan;

/** Two tasks of each pillar and two groups of rows, where the length is nothing to the story: each change is laid out anew. */
export const shortPlan: Plan = {
  ...wholePlan,
  plan: {
    ...wholePlan.plan,
    pillars: (wholePlan.plan?.pillars ?? []).map((pillar) => ({
      ...pillar,
      tasks: (pillar.tasks ?? []).slice(0, 2),
    })),
  },
  appendices: (wholePlan.appendices ?? []).map((one) => ({ ...one, rows: (one.rows ?? []).slice(0, 2) })),
};
