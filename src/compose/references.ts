/** The `(Kèm theo …)` lines under an attached plan's subject and an appendix's title. */
import { gap, longDate } from '../plan/conventions/dates.ts';
import { authorityName } from '../plan/conventions/naming.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { RichText } from '../plan/model/text.ts';
import { authorityOf, mainPart, numberAndSymbol } from './head.ts';
import { isBlank, line } from './line.ts';
import type { Line } from './view.ts';

/**
 * Names the main document: the Quyết định, or the Kế hoạch issued alone. On paper number and date are filled in; in a
 * separate electronic file they stay blank (Phụ lục III, notes to the form after Mẫu 1.3 and to Mẫu 2.2).
 */
function computed(plan: Plan): Line {
  const of = mainPart(plan);
  const part = plan[of];
  const kind = part?.kind ?? (of === 'decision' ? 'Quyết định' : 'Kế hoạch');
  const blank = plan.medium === 'electronic' && plan.attachments === 'separateFiles';
  const number = numberAndSymbol(blank && part ? { ...part, number: '' } : part, of);
  const date = longDate(blank ? '' : part?.date);
  const issuer = authorityName(plan.organ, plan.plan?.referenceAuthority ?? authorityOf(plan, of), gap);
  return [{ text: `(Kèm theo ${kind} số ${number} ${date} của ${issuer})` }];
}

/** The line to the letter if the plan has one, else the computed one. */
export function referenceLine(plan: Plan, verbatim: RichText | undefined): Line {
  return isBlank(verbatim) ? computed(plan) : line(verbatim);
}
