/** Numbers and letters that count sections and items (Phụ lục I, II.6.đ). */
import { roman, romanSigns } from '../../roman.ts';
import { trimmedEnd } from './punctuation.ts';

/** The letters that count points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư. */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'] as const;

/** 1 → `a`, 5 → `đ`, 24 → `aa`. Counts from 1. */
export function pointLetter(count: number): string {
  const size = pointLetters.length;
  let rest = count;
  let out = '';
  while (rest > 0) {
    const index = (rest - 1) % size;
    out = (pointLetters[index] ?? '') + out;
    rest = (rest - 1 - index) / size;
  }
  return out;
}

/** No list of a plan counts further; larger labels are texts, not numbers. */
const furthest = 999;

/** `VIII` → 8; undefined for what is no Roman numeral up to 999. */
export function romanValue(text: string): number | undefined {
  if (text.length > 15) return undefined;
  let rest = text.toUpperCase();
  let value = 0;
  for (const [worth, sign] of romanSigns) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  const counts = rest === '' && value > 0 && value <= furthest;
  return counts && roman(value) === text.toUpperCase() ? value : undefined;
}

/**
 * What a label says of its place in a count: `VIII.` 8, `2.1` 1, `e)` 6; undefined where it says none. `kind` decides how a
 * letter is read that is also a Roman numeral.
 */
export function labelCount(label: string, kind: 'roman' | 'number' | 'letter'): number | undefined {
  const sign = trimmedEnd(label.trim(), '.):');
  if (kind === 'roman') return romanValue(sign);
  if (kind === 'number') {
    const last = /^\d{1,3}(?:\.\d{1,3}){0,9}$/.test(sign) ? Number(sign.split('.').at(-1)) : undefined;
    return last === 0 ? undefined : last;
  }
  const at = (pointLetters as readonly string[]).indexOf(sign.toLowerCase());
  return at < 0 ? undefined : at + 1;
}
