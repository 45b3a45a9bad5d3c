/** Text folded to plain words, so that spellings of one thing compare equal. */
import { plainLetters } from '../conventions/folding.ts';

/**
 * Lower case, without diacritics, signs and doubled spaces; dashes count as spaces, `&` as `và`:
 * `Tư pháp – Hộ tịch` → `tu phap ho tich`.
 */
export function plainWords(text: string): string {
  return plainLetters(text)
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the words stand in the text as whole words; both are plain words. */
export function holdsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}
