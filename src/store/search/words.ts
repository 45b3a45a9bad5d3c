/** Finding by words: texts are kept once folded (no case, no marks) and once with their marks. */
import { plainLetters } from '../../plan/conventions/folding.ts';

/** On one line, without what a database refuses: control characters become spaces, halves of characters U+FFFD. */
export function settled(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

export const withMarks = (text: string): string => settled(text.normalize('NFC').toLowerCase());

export const withoutMarks = (text: string): string => settled(plainLetters(text));

export interface SearchWord {
  word: string;
  /** It was typed with a mark, so that `hòa` does not find `hoa`. */
  marked: boolean;
}

/** The words of a query; all of them must be found. */
export function searchWords(query: string): SearchWord[] {
  const words = withMarks(query.slice(0, 200)).split(' ').filter(Boolean).slice(0, 20);
  return words.map((word) => {
    const plain = withoutMarks(word);
    return plain === word ? { word: plain, marked: false } : { word, marked: true };
  });
}

/** `%`, `_` and `\` stand for themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Patterns for LIKE. */
export const anywhere = (word: string): string => `%${literally(word)}%`;
export const atStart = (text: string): string => `${literally(text)}%`;
