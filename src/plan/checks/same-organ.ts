/** Whether two names may mean one organ. */
import { organSynonyms } from './data/organ-synonyms.ts';
import { expandNames } from './unit-names.ts';
import { holdsWords, plainWords } from './words.ts';

function organKey(name: string): string {
  let words = ` ${expandNames(plainWords(name))} `;
  for (const [one, other] of organSynonyms) words = words.replaceAll(` ${one} `, ` ${other} `);
  return words.trim().replace(/^chu tich /, '');
}

/** Organs are told apart only where neither name can stand for the other: `UBND xã` may be `UBND xã Lộc Hòa`. */
export function mayBeSameOrgan(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true;
  const [one, other] = [organKey(a), organKey(b)];
  return holdsWords(one, other) || holdsWords(other, one);
}
