/** Every document that breaks one rule, what mending makes of it, and what the Open XML SDK then finds that it did not find before. */
import { mendForm, type MendedForm } from '../../../src/nd30/mend/mend-form.ts';
import { allRules } from '../../../src/nd30/rules/all-rules.ts';
import { writePackage, type WordPackage } from '../../../src/word/package.ts';
import { allBreakages } from '../breakages/all-breakages.ts';
import type { Breakage } from '../breakages/breakage.ts';
import { rightFile } from '../breakages/right-files.ts';
import { validatorErrors } from '../../documents/validator.ts';

export const isFixable = (id: string) => allRules.some(({ rule }) => rule.id === id && rule.fixable);

/** For each rule the first document that breaks it. */
export const oneOfEach = [...new Map(allBreakages.toReversed().map((one) => [one.rule, one])).values()].reverse();

export const name = ({ rule, how }: { rule: string; how?: string }) => `${rule}${how === undefined ? '' : `: ${how}`}`;

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
export function mendingOf(breakage: Breakage): Promise<Mending> {
  let mending = made.get(breakage);
  if (mending === undefined) made.set(breakage, (mending = make(breakage)));
  return mending;
}

/** By the name of the document; only those where mending has added errors. */
export async function addedErrors(breakages: readonly Breakage[]): Promise<[string, string[]][]> {
  const mended = new Map<string, Uint8Array>();
  const before = new Map<string, WordPackage>();
  for (const breakage of breakages) {
    const { parts, mended: after } = await mendingOf(breakage);
    before.set(name(breakage), parts);
    mended.set(name(breakage), writePackage(after.parts));
  }
  const errors = await validatorErrors(mended);
  const suspects = new Map(
    [...before].filter(([one]) => errors[one] !== undefined).map(([one, parts]) => [one, writePackage(parts)]),
  );
  const known = await validatorErrors(suspects);
  return Object.entries(errors)
    .map(([one, found]): [string, string[]] => [one, found.filter((error) => !known[one]?.includes(error))])
    .filter(([, found]) => found.length > 0);
}
