/** Sources of both kinds through the import, and the documents of what came of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Imported } from '../../src/intake/contract.ts';
import { readPlan } from '../../src/intake/read-plan.ts';
import { wordSource } from '../../src/intake/source.ts';
import { textSource } from '../../src/intake/text/text-source.ts';
import { admit } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { documentsOf } from '../documents/samples.ts';

export const importText = (text: string): Imported => readPlan(textSource(text));

export const importWord = (bytes: Uint8Array): Imported =>
  readPlan(wordSource(readWord(admit(bytes, 'nguon.docx', 'check').parts)));

/** The Word files of an imported plan, as a draft. */
export async function printedFiles(plan: unknown): Promise<Uint8Array[]> {
  return (await documentsOf(plan, true)).files.map(({ bytes }) => bytes);
}

const folder = new URL('../../../shared/seeds/', import.meta.url);
const elsewhere = process.env['KEHOACH_SEEDS_FOLDER'];
const seedFile = (name: string) => (elsewhere === undefined ? new URL(name, folder) : `${elsewhere}/${name}`);

/** The real texts are no part of the project: say so where tests are skipped, `the texts are not here`. */
export const seedNames: readonly string[] = existsSync(seedFile(''))
  ? readdirSync(seedFile(''))
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

export const seedText = (name: string): string => readFileSync(seedFile(name), 'utf8');
