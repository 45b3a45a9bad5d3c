/** The words of a source and of the documents that a plan prints, as they are compared: NFC, by blanks, `./.` by itself. */
import type { Component } from '../../../src/nd30/document.ts';
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

function components(bytes: Uint8Array): readonly Component[] {
  const word = readWord(admit(bytes, 'x.docx', 'check').parts);
  return recognise(word).documents.flatMap(({ components }) => components);
}

/** The words of a Word file in the order in which its columns and cells are read. */
export const documentWords = (bytes: Uint8Array): SourceWord[] =>
  components(bytes).flatMap(({ text }, at) => wordsIn(text).map((word) => ({ word, line: at + 1 })));

/** The same with what each word stands in. */
export const printedWords = (files: readonly Uint8Array[]): PrintedWord[] =>
  files.flatMap((bytes) =>
    components(bytes).flatMap(({ text, kind }) => wordsIn(text).map((word) => ({ word, kind }))),
  );

export { wordsIn };
