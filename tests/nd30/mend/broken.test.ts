/** Every document that breaks one rule, mended: what has one safe answer is gone, everything else stays. */
import { describe, expect, it } from 'vitest';
import { mendForm, type MendedForm } from '../../../src/nd30/mend/mend-form.ts';
import { allRules } from '../../../src/nd30/rules/all-rules.ts';
import { findingsOf } from '../../../src/nd30/check-form.ts';
import { writePackage, type WordPackage } from '../../../src/word/package.ts';
import { allBreakages } from '../breakages/all-breakages.ts';
import type { Breakage } from '../breakages/breakage.ts';
import { knownIn, rightFile } from '../breakages/right-files.ts';
import { validatorErrors } from '../../documents/validator.ts';
import { textOf } from './text-of.ts';

const isFixable = (id: string) => allRules.some(({ rule }) => rule.id === id && rule.fixable);

const name = ({ rule, how }: { rule: string; how?: string }) => `${rule}${how === undefined ? '' : `: ${how}`}`;

interface Mending {
  parts: WordPackage;
  mended: MendedForm;
}

const made = new Map<Breakage, Promise<Mending>>();

async function make({ of, change }: Breakage): Promise<Mending> {
  const parts = change(await rightFile(of));
  return { parts, mended: mendForm(parts) };
}

/** The broken file and what mending makes of it: made once, looked at by several tests. */
function mendingOf(breakage: Breakage): Promise<Mending> {
  let mending = made.get(breakage);
  if (mending === undefined) made.set(breakage, (mending = make(breakage)));
  return mending;
}

/** Mends that type letters anew; all others leave every letter as it is. */
const typed = (mended: MendedForm) =>
  mended.mends.some(({ before }) => /^“|Unicode|dấu cách hoặc tab|chân trang|lề dưới/.test(before));

/** The rule itself, or one whose breach brings this one along. */
const mendsAlso = (code: string, id: string) =>
  code === id || allRules.some(({ rule }) => rule.id === code && (rule.implies as readonly string[]).includes(id));

const fixable = allBreakages.filter(({ rule }) => isFixable(rule));
const others = allBreakages.filter(({ rule }) => !isFixable(rule));

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
  it('finds in no mended document what it does not find before', async () => {
    const mended = new Map<string, Uint8Array>();
    const before = new Map<string, WordPackage>();
    for (const breakage of fixable) {
      const { parts, mended: after } = await mendingOf(breakage);
      before.set(name(breakage), parts);
      mended.set(name(breakage), writePackage(after.parts));
    }
    const errors = await validatorErrors(mended);
    const suspects = new Map(
      [...before].filter(([one]) => errors[one] !== undefined).map(([one, parts]) => [one, writePackage(parts)]),
    );
    const known = await validatorErrors(suspects);
    const added = Object.entries(errors).map(([one, found]) => [
      one,
      found.filter((error) => !known[one]?.includes(error)),
    ]);
    expect(added.filter(([, found]) => found?.length)).toEqual([]);
  }, 300_000);
});
