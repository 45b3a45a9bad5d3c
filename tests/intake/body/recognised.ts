/** The body of a plan's document as the recogniser gives it. */
import type { Component } from '../../../src/nd30/document.ts';
import { kinds } from '../../../src/nd30/kinds.ts';
import { recognise } from '../../../src/nd30/recognise/recognise.ts';
import { admit } from '../../../src/word/package.ts';
import { readWord } from '../../../src/word/reading/read-word.ts';
import type { WordDocument } from '../../../src/word/reading/types.ts';

export function bodyOf(word: WordDocument): readonly Component[] {
  const { documents } = recognise(word);
  const plan = documents.find(({ kindName }) => kindName === 'ke hoach');
  return (plan?.components ?? []).filter(({ kind }) => kinds[kind].area === 'body');
}

export const wordOf = (bytes: Uint8Array): WordDocument => readWord(admit(bytes, 'nguon.docx', 'check').parts);
