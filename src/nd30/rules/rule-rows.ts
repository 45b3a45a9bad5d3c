/** Rules written as rows: what is the same for most of them is left out. */
import type { Check, CheckedRule } from '../checks/check.ts';
import type { Rule } from '../rule.ts';

type Told = 'clause' | 'kinds' | 'sentence' | 'remedy';

/** Absent: an error, for all documents, not mended by machine, bringing nothing along, required as its sentence says. */
export interface RuleRow extends Pick<Rule, Told>, Partial<Omit<Rule, Told | 'id'>> {
  /** The id without `nd30.`. */
  stem: string;
  check: Check;
}

export function checkedRow({ stem, check, ...row }: RuleRow): CheckedRule {
  const usual = { required: { is: true }, severity: 'error', fixable: false, implies: [] } as const;
  return { rule: { ...usual, ...row, id: `nd30.${stem}` }, check };
}
