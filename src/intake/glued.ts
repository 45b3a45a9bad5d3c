/** Words that are printed with other blanks than their source has: `Số: 15 /KH-UBND` as `Số: 15/KH-UBND`. */
import { fold } from '../nd30/text.ts';

/** How words are compared where not even their case need agree. */
export const bare = (word: string): string =>
  fold(word)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^0+(?=\d)/, '');

/** So many pieces of a source are looked for this way: each takes a walk through all printed words. */
export const mostGlued = 50;

/** Longer pieces are sentences: there a blank more or less is no slip of the form's. */
const longest = 160;

/**
 * @param taken printed words that were found for other pieces
 * @returns first and number of the printed words that have the same letters
 */
export function findGlued(
  words: readonly string[],
  printed: readonly string[],
  taken: Uint8Array,
): { at: number; length: number } | undefined {
  const letters = lettersOf(words.join(''));
  if (letters === '' || words.join('').length > longest) return undefined;
  for (let at = 0; at < printed.length; at++) {
    let rest = letters;
    for (let end = at; end < printed.length && taken[end] === 0; end++) {
      const own = lettersOf(printed[end] ?? '');
      if (!rest.startsWith(own) || (end === at && own === '')) break;
      rest = rest.slice(own.length);
      if (rest === '') return { at, length: end + 1 - at };
    }
  }
  return undefined;
}

/** Zeros in front count for nothing, as in `bare`. */
const lettersOf = (text: string) =>
  fold(text)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
