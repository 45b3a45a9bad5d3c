/** Documents that break one rule, mended: what has one safe answer is gone, everything else stays. */
import { describe, expect, it } from 'vitest';
import { mendForm, type MendedForm } from '../../../src/nd30/mend/mend-form.ts';
import { allRules } from '../../../src/nd30/rules/all-rules.ts';
import { findingsOf } from '../../../src/nd30/check-form.ts';
import { knownIn, rightFile } from '../breakages/right-files.ts';
import type { Breakage } from '../breakages/breakage.ts';
import { isFixable, mendingOf, name } from './mending.ts';
import { textOf } from './text-of.ts';

/** Mends that type letters anew; all others leave every letter as it is. */
const typed = (mended: MendedForm) =>
  mended.mends.some(({ before }) => /^“|Unicode|dấu cách hoặc tab|chân trang|lề dưới/.test(before));

/** The rule itself, or one whose breach brings this one along. */
const mendsAlso = (code: string, id: string) =>
  code === id || allRules.some(({ rule }) => rule.id === code && (rule.implies as readonly string[]).includes(id));

/** @param each every how many of what is for a person, and of the second mends of what is mended, are looked at */
export function mendingStory(breakages: readonly Breakage[], each = 1): void {
  const fixable = breakages.filter(({ rule }) => isFixable(rule));
  const others = breakages.filter(({ rule }) => !isFixable(rule)).filter((_, index) => index % each === 0);
  const again = new Set(fixable.filter((_, index) => index % each === 0));

  describe('a broken document, mended', () => {
    it.each(fixable.map((one) => [name(one), one] as const))('has no finding of %s any more', async (_, breakage) => {
      const before = knownIn(await rightFile(breakage.of));
      const { parts, mended } = await mendingOf(breakage);
      const left = findingsOf(mended.report).map(({ rule, document }) => `${rule.id} ${document ?? 'file'}`);
      expect(left.filter((one) => one.startsWith(`${breakage.rule} `) && !before.has(one))).toEqual([]);
      expect(mended.mends.map(({ code }) => code).filter((code) => mendsAlso(code, breakage.rule))).not.toEqual([]);
      if (!typed(mended)) expect(textOf(mended.parts)).toEqual(textOf(parts));
      // Parts in their order, letter by letter: what is written of them can but be the same bytes.
      if (again.has(breakage)) expect([...mendForm(mended.parts).parts]).toEqual([...mended.parts]);
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
}
