/** Each rule is broken by itself: that rule is found, and none beside it but those that it says it brings along. */
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/nd30/rules/all-rules.ts';
import { allBreakages, allVariants } from './breakages/all-breakages.ts';
import { broken, findingsIn, knownIn, rightFile } from './breakages/right-files.ts';
import { smallFiles } from './breakages/small-files.ts';

const ruleOf = (id: string) => {
  const found = allRules.find(({ rule }) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found.rule;
};

describe('a document that breaks one rule', () => {
  it.each(allBreakages.map((one) => [`${one.rule}${one.how === undefined ? '' : `: ${one.how}`}`, one] as const))(
    'is found out by %s alone',
    async (_, { rule: id, of, change }) => {
      const right = await rightFile(of);
      const known = knownIn(right);
      const found = [...broken(change(right))].filter((one) => !known.has(one)).map((one) => one.split(' ')[0]!);
      const { implies } = ruleOf(id);
      expect(found).toContain(id);
      expect(found.filter((one) => one !== id && !(implies as readonly string[]).includes(one))).toEqual([]);
    },
  );
});

describe('a right document', () => {
  it.each(allVariants.map((one) => [one.what, one] as const))('passes with %s', async (_, { of, change }) => {
    const right = await rightFile(of);
    const known = knownIn(right);
    expect([...broken(change(right))].filter((one) => !known.has(one))).toEqual([]);
  });

  it.each(Object.keys(smallFiles) as (keyof typeof smallFiles)[])('made by hand has no error: %s', (name) => {
    const errors = findingsIn(smallFiles[name]()).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, found }) => `${rule.id}: ${found}`)).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('has a document that breaks each of them', () => {
    const covered = new Set(allBreakages.map(({ rule }) => rule));
    expect(allRules.map(({ rule }) => rule.id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('names each rule once, and implies only rules that there are', () => {
    const ids: readonly string[] = allRules.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(allRules.flatMap(({ rule }) => rule.implies).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
