/** Which texts the documents of a worded plan hold, slot by slot, in order. Written from the model and the decree, not from src/compose. */
import type { Plan } from '../../../src/plan/model/plan.ts';
import { appendixEntries } from './appendix.ts';
import { articleEntries, planEntries } from './body.ts';
import { authorityEntry, headEntries, preambleEntries, referenceEntry, signingEntries } from './head.ts';
import { settled, type Entry } from './slots.ts';

export function accountOf(plan: Plan): Entry[] {
  const { decision, plan: part, appendices = [] } = plan;
  const attached = decision !== undefined;
  const ownSignature = !attached || part?.signature !== undefined || part?.recipients !== undefined;
  const all: Entry[] = [
    ...(decision
      ? ([
          ...headEntries(plan, 'decision'),
          authorityEntry(plan),
          ...preambleEntries(decision.preamble, true),
          { slot: 'decides', text: 'QUYẾT ĐỊNH:' },
          ...articleEntries(decision),
          ...signingEntries(decision.signature, decision.recipients),
        ] satisfies Entry[])
      : []),
    ...headEntries(plan, 'plan'),
    ...(attached ? [referenceEntry(plan, part?.reference)] : []),
    ...preambleEntries(part?.preamble),
    ...(part ? planEntries(part) : []),
    ...(ownSignature ? signingEntries(part?.signature, part?.recipients) : []),
    ...appendices.flatMap((appendix, i) => appendixEntries(plan, appendix, i)),
  ];
  return all.filter(({ text }) => settled(text) !== '');
}
