/** Words that are printed with other blanks than their source has: `Số: 15 /KH-UBND` as `Số: 15/KH-UBND`. */
import { fold } from '../nd30/text.ts';

/** How words are compared where not even their case need agree. */
export const bare = (word: string): string =>
  fold(word)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^0+(?=\d)/, '');

/** So many pieces of a source are looked for this way: each takes a walk through all printed words. */
const most = 50;

/** Longer pieces are sentences: there a blank more or less is no slip of the form's. */
const longest = 160;

export interface Found {
  /** First of the printed words. */
  at: number;
  length: number;
}

/** Zeros in front count for nothing, as in `bare`. */
const lettersOf = (text: string) =>
  fold(text)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

export class Glued {
  private tried = 0;
  private letters: readonly string[] | undefined;

  /** @param taken printed words that were found for other pieces */
  constructor(
    private readonly printed: readonly string[],
    private readonly taken: Uint8Array,
  ) {}

  /** The printed words that have the same letters as these. */
  find(words: readonly string[]): Found | undefined {
    const said = words.join('');
    const letters = said.length > longest ? '' : lettersOf(said);
    if (letters === '' || this.tried++ >= most) return undefined;
    this.letters ??= this.printed.map(lettersOf);
    for (let at = 0; at < this.printed.length; at++) {
      const length = this.reach(letters, at);
      if (length > 0) return { at, length };
    }
    return undefined;
  }

  /** How many words from there on make up the letters; 0: they do not. */
  private reach(letters: string, from: number): number {
    let done = 0;
    for (let at = from; at < this.printed.length && this.taken[at] === 0; at++) {
      const own = this.letters?.[at] ?? '';
      if ((own === '' && at === from) || !letters.startsWith(own, done)) return 0;
      done += own.length;
      if (done === letters.length) return at + 1 - from;
    }
    return 0;
  }
}
