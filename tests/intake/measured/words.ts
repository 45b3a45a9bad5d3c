/** The words of a source and of the documents that a plan prints, as they are compared: NFC, by blanks, `./.` by itself. */
import type { ComponentKind } from '../../../src/nd30/kinds.ts';
import { recognise } from '../../../src/nd30/recognise/recognise.ts';
import { admit } from '../../../src/word/package.ts';
import { readWord } from '../../../src/word/reading/read-word.ts';

export interface SourceWord {
  word: string;
  /** From 1; of a Word file: the number of the component that holds it. */
  line: number;
}

export interface PrintedWord {
  word: string;
  kind: ComponentKind | 'unplaced';
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\.\/\./g, ' ./. ')
    .split(/[\s\u200B\uFEFF\u00AD\uFFFC\u0000-\u001F\u007F]+/u)
    .filter((word) => word !== '');

/** Signs that say how something looks and belong to no word: Markdown and the few tags of HTML that converters leave. */
function withoutMarkup(line: string): string {
  return line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/<\/?(?:b|i|u|strong|em|sup|sub|br)\s*\/?>/gi, ' ')
    .replace(/\*{2,}/g, '')
    .replace(/(^|[\s(“"])\*(?=\S)/g, '$1')
    .replace(/(\S)\*(?=$|[\s)”".,;:])/g, '$1');
}

/** The words of a plain text, with the line of each. */
export function textWords(text: string): SourceWord[] {
  return text
    .split(/\r\n|[\n\r\f]/)
    .flatMap((line, at) => wordsIn(withoutMarkup(line)).map((word) => ({ word, line: at + 1 })));
}

interface Stretch {
  text: string;
  kind: PrintedWord['kind'];
}

/** All of the file: components in their order, and what is none behind the one that it follows. */
function stretchesOf(bytes: Uint8Array): readonly Stretch[] {
  const { documents, unplaced } = recognise(readWord(admit(bytes, 'x.docx', 'check').parts));
  const left = [...unplaced].sort((a, b) => a.number - b.number || a.from - b.from);
  const found: Stretch[] = [];
  for (const { text, kind, places } of documents.flatMap(({ components }) => components)) {
    const number = places[0]?.number ?? 0;
    while (left[0] !== undefined && left[0].number < number) found.push({ text: left.shift()!.text, kind: 'unplaced' });
    found.push({ text, kind });
  }
  return [...found, ...left.map(({ text }): Stretch => ({ text, kind: 'unplaced' }))];
}

/** The words of a Word file in the order in which its columns and cells are read. */
export const documentWords = (bytes: Uint8Array): SourceWord[] =>
  stretchesOf(bytes).flatMap(({ text }, at) => wordsIn(text).map((word) => ({ word, line: at + 1 })));

/** The same with what each word stands in. */
export const printedWords = (files: readonly Uint8Array[]): PrintedWord[] =>
  files.flatMap((bytes) =>
    stretchesOf(bytes).flatMap(({ text, kind }) => wordsIn(text).map((word) => ({ word, kind }))),
  );

export { wordsIn };
