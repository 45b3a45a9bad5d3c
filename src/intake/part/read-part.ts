/** What decision and plan have in common: head, title, preamble, signature, recipients; and the decision's articles. */
import type { Component } from '../../nd30/document.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { DecisionPart } from '../../plan/model/part.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Arrangement } from '../arrange.ts';
import { freeBlocks } from '../body/free-blocks.ts';
import type { PlanBody } from '../body/read-body.ts';
import type { Ledger } from '../ledger.ts';

/** All of the plan part but its body. */
export type PlanFrame = Omit<PlanPart, keyof PlanBody>;

export interface PlanParts {
  organ?: Plan['organ'];
  period?: Plan['period'];
  decision?: DecisionPart;
  plan: PlanFrame;
  /** The components of the plan's body, for `readBody`. */
  body: readonly Component[];
}

export function readParts({ decision, plan }: Arrangement, ledger: Ledger): PlanParts {
  return {
    ...(decision === undefined ? {} : { decision: { articles: [], free: freeBlocks(decision, ledger) } }),
    plan: {},
    body: plan,
  };
}
