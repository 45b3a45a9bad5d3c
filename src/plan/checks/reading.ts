/** A plan as the checks read it: its texts and citations are collected once for all of them. */
import type { Finding } from '../../failure.ts';
import type { Plan } from '../model/plan.ts';
import { citedIn, type Cited } from './cited.ts';
import { placedTexts, type PlacedText } from './texts.ts';

export interface Reading {
  readonly texts: readonly PlacedText[];
  /** Every citation, typed or found in a text. */
  readonly cited: readonly Cited[];
}

/** One kind of contradiction or gap that a plan may hold. */
export type Check = (plan: Plan, reading: Reading) => Finding[];

export function readPlan(plan: Plan): Reading {
  const texts = placedTexts(plan);
  return { texts, cited: citedIn(plan, texts) };
}
