/** The main document: the decision where there is one, else the plan issued alone. */
import type { PlanPart } from '../model/body.ts';
import type { DecisionPart } from '../model/part.ts';
import type { Plan } from '../model/plan.ts';
import type { Authority } from '../model/unit.ts';

export interface MainPart {
  /** Where it stands in the plan. */
  key: 'decision' | 'plan';
  part: DecisionPart | PlanPart | undefined;
  /** In whose power it is issued. */
  authority: Authority;
}

export function mainPart(plan: Plan): MainPart {
  const part = plan.decision ?? plan.plan;
  const authority = part?.authority ?? plan.organ?.authority ?? 'collective';
  return { key: plan.decision ? 'decision' : 'plan', part, authority };
}
