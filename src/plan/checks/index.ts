/** What contradicts itself or is left open in a plan whose data is valid. Nothing here stops it from being printed. */
import type { Finding } from '../../failure.ts';
import type { Plan } from '../model/plan.ts';
import { appendixMentions } from './appendix-mentions.ts';
import { citationDates } from './citation-dates.ts';
import { citationNewer } from './citation-newer.ts';
import { deadlines } from './deadlines.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { formerLevelsNamed } from './former-levels.ts';
import { knownActDates, replacedActs } from './known-acts.ts';
import { percentages } from './percentages.ts';
import { period } from './period.ts';
import { pillars } from './pillars.ts';
import { readPlan, type Check } from './reading.ts';
import { references } from './references.ts';
import { signature } from './signature.ts';
import { units } from './units.ts';

const checks: readonly Check[] = [
  period,
  references,
  signature,
  knownActDates,
  replacedActs,
  citationNewer,
  citationDates,
  formerLevelsNamed,
  pillars,
  units,
  appendixMentions,
  duplicateRows,
  deadlines,
  percentages,
];

/** A check tells so many findings at most: the first ones show what is wrong. */
const most = 100;

/**
 * All consistency findings of a plan, check by check.
 * @param plan parsed (a draft will do) and with its placeholders resolved
 */
export function checkConsistency(plan: Plan): Finding[] {
  const reading = readPlan(plan);
  return checks.flatMap((check) => check(plan, reading).slice(0, most));
}
