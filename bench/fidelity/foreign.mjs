/** Word files of others, from a folder: what the engine says it cannot set of each, and the others to be compared. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackage, writePackage } from '../../dist/word/package.js';
import { print } from './report.mjs';

/** Every .docx of a folder, through the same door as `kehoach pdf`. Lock files of an open Word are none. */
export async function foreignDocuments(folder) {
  const names = (await readdir(folder)).filter((name) => /^[^~].*\.docx$/iu.test(name)).sort();
  if (names.length === 0) throw new Error(`no .docx in ${folder}`);
  return Promise.all(
    names.map(async (file) => ({
      name: file.replace(/\.docx$/iu, ''),
      kind: 'foreign',
      docx: writePackage(openPackage(await readFile(join(folder, file)), file, 'convert')),
    })),
  );
}

/** The findings of a document that the engine refuses, undefined if it set it. */
export const refusalOf = (error) =>
  /^pdf\.(?:native-unsupported|legacy-font)$/u.test(error.code) ? error.findings : undefined;

/** One line for each kind of thing: code, how often, where first. */
export function printRefusals(refused) {
  for (const { name, findings } of refused) {
    print(`${name}: not set, ${findings.length} kind${findings.length > 1 ? 's' : ''} of things`);
    for (const { code, path, message } of findings) {
      print(`  ${code}  ${path}`);
      print(`    ${message}`);
    }
  }
}

/** The aim for files of others: the same number of pages, and this share of lines with the same words. */
const leastSame = 0.97;

/** What falls short of the aim. */
export const short = (results) =>
  results
    .filter(({ pages, ownPages, same, lines }) => pages !== ownPages || same < leastSame * lines)
    .map(
      ({ name, pages, ownPages, same, lines }) =>
        `${name}: ${ownPages} pages of ${pages}, ${same} lines of ${lines} alike`,
    );
