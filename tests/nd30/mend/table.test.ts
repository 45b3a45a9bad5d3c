import { describe, expect, it } from 'vitest';
import { mends, mendFor } from '../../../src/nd30/mend/mends.ts';
import { allRules } from '../../../src/nd30/rules/all-rules.ts';

describe('the table of mends', () => {
  it('has a mend for every rule that is marked fixable, and for no other', () => {
    const unmended = allRules.filter((one) => one.rule.fixable && mendFor(one) === undefined);
    expect(unmended.map(({ rule }) => rule.id)).toEqual([]);
    const fixable = new Set<string>(allRules.filter(({ rule }) => rule.fixable).map(({ rule }) => rule.id));
    expect(Object.keys(mends).filter((id) => !fixable.has(id))).toEqual([]);
  });
});
