/** Every document that breaks one rule, mended: what has one safe answer is gone, everything else stays. */
import { describe, expect, it } from 'vitest';
import { mendForm, type MendedForm } from '../../../src/nd30/mend/mend-form.ts';
import { allRules } from '../../../src/nd30/rules/all-rules.ts';
import { findingsOf } from '../../../src/nd30/check-form.ts';
import { knownIn, rightFile } from '../breakages/right-files.ts';
import { addedErrors, fixable, mendingOf, name, others } from './mending.ts';
import { textOf } from './text-of.ts';

/** Mends that type letters anew; all others leave every letter as it is. */
const typed = (mended: MendedForm) =>
  mended.mends.some(({ before }) => /^“|Unicode|dấu cách hoặc tab|chân trang|lề dưới/.test(before));

/** The rule itself, or one whose breach brings this one along. */
const mendsAlso = (code: string, id: string) =>
  code === id || allRules.some(({ rule }) => rule.id === code && (rule.implies as readonly string[]).includes(id));

describe('a broken document, mended', () => {
  it.each(fixable.map((one) => [name(one), one] as const))('has no finding of %s any more', async (_, breakage) => {
    const before = knownIn(await rightFile(breakage.of));
    const { parts, mended } = await mendingOf(breakage);
    const left = findingsOf(mended.report).map(({ rule, document }) => `${rule.id} ${document ?? 'file'}`);
    expect(left.filter((one) => one.startsWith(`${breakage.rule} `) && !before.has(one))).toEqual([]);
    expect(mended.mends.map(({ code }) => code).filter((code) => mendsAlso(code, breakage.rule))).not.toEqual([]);
    if (!typed(mended)) expect(textOf(mended.parts)).toEqual(textOf(parts));
    // Parts in their order, letter by letter: what is written of them can but be the same bytes.
    expect([...mendForm(mended.parts).parts]).toEqual([...mended.parts]);
  });

  it.each(others.map((one) => [name(one), one] as const))(
    'keeps the finding of %s for a person',
    async (_, breakage) => {
      const { mended } = await mendingOf(breakage);
      expect(mended.mends.map(({ code }) => code)).not.toContain(breakage.rule);
      expect(findingsOf(mended.report).map(({ rule }) => rule.id)).toContain(breakage.rule);
    },
  );
});

describe("Microsoft's Open XML SDK", () => {
  it('finds in a mended document what it finds before, and no more: every eighth of them, all in broken.long.test.ts', async () => {
    expect(await addedErrors(fixable.filter((_, index) => index % 8 === 0))).toEqual([]);
  });
});
