/** What contradicts itself or is left open in a plan whose data is valid. Nothing here stops it from being printed. */
import type { Finding } from '../../failure.ts';
import type { Plan } from '../model/plan.ts';
import { appendixMentions } from './appendix-mentions.ts';
import { attachedPlan } from './attached-plan.ts';
import { citationDates } from './citation-dates.ts';
import { citationFields } from './citation-fields.ts';
import { citationNewer } from './citation-newer.ts';
import { deadlines } from './deadlines.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { formerLevelsNamed } from './former-levels.ts';
import { knownActDates, replacedActs } from './known-acts.ts';
import { leadSupport } from './lead-support.ts';
import { numberForms } from './number-forms.ts';
import { otherUnit } from './other-unit.ts';
import { percentages } from './percentages.ts';
import { period } from './period.ts';
import { pillars } from './pillars.ts';
import { readPlan, type Check } from './reading.ts';
import { recipients } from './recipients.ts';
import { referenceIssuer } from './reference-issuer.ts';
import { references } from './references.ts';
import { reformYear } from './reform-year.ts';
import { signature } from './signature.ts';
import { signs } from './signs.ts';
import { units } from './units.ts';

const checks: readonly Check[] = [
  period,
  reformYear,
  otherUnit,
  references,
  referenceIssuer,
  signature,
  attachedPlan,
  recipients,
  knownActDates,
  replacedActs,
  citationNewer,
  citationDates,
  citationFields,
  numberForms,
  formerLevelsNamed,
  pillars,
  units,
  leadSupport,
  appendixMentions,
  duplicateRows,
  deadlines,
  percentages,
  signs,
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
