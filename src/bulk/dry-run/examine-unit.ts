/** All that can be said of one unit without making its documents. */
import { Failure, type Finding } from '../../failure.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { checkPlanData, noKnownParts, type KnownParts } from '../../plan/parse.ts';
import { checkWording } from '../../wording/word-plan.ts';
import type { BulkInput, UnitRow } from '../contract.ts';
import { unitPlan } from '../unit-plan.ts';

export interface Examined {
  /** As far as it could be made: without, an override failed. */
  data?: Record<string, unknown>;
  /** With its placeholders filled; only of a unit that can be rendered. */
  plan?: Plan;
  findings: readonly Finding[];
}

/** What units of one base plan share is looked at once for all of them. */
const knownOf = new WeakMap<object, KnownParts>();

function knownParts({ base }: BulkInput): KnownParts {
  let known = knownOf.get(base);
  if (!known) knownOf.set(base, (known = noKnownParts()));
  return known;
}

export function examineUnit(input: BulkInput, row: UnitRow): Examined {
  let data: Record<string, unknown>;
  try {
    data = unitPlan(input, row);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { findings: error.findings };
  }
  const { plan, findings } = checkPlanData(data, { known: knownParts(input) });
  if (!plan) return { data, findings };
  const worded = checkWording(plan);
  return worded.plan ? { data, plan: worded.plan, findings: [] } : { data, findings: worded.findings };
}
