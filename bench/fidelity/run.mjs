/**
 * `npm run fidelity`: the PDF engine held against LibreOffice, document by document (docs/fidelity.md).
 *
 * `--only WORD` takes the documents whose names hold the word, `--show N` prints the first N differing lines of each,
 * `--pictures FOLDER` writes the Word file, both PDFs and their pages side by side, `--fresh` renders the reference anew,
 * `--measure` prints figures for expected.json instead of holding against them. `--folder FOLDER` takes the .docx files of
 * a folder instead: each is compared, or what the engine says it cannot set of it is printed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nativeEngine } from '../../dist/pdf/native/engine.js';
import { compare } from './compare.mjs';
import { allDocuments } from './documents.mjs';
import { figuresOf, regressions } from './expected.mjs';
import { readPages } from './lines.mjs';
import { blots, readPictures, sideBySide } from './pictures.mjs';
import { foreignDocuments, printRefusals, refusalOf, short } from './foreign.mjs';
import { howToInstall, missing, Reference, referenceVersion } from './reference.mjs';
import { print, printTable, showDifferences } from './report.mjs';
import { compareRules, readRules } from './rules.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    pictures: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'kehoach-fidelity-'));
const folder = options.pictures ?? scratch;

async function writePictures(name, theirs, ours) {
  for (let i = 0; i < Math.max(theirs.length, ours.length); i++) {
    await writeFile(join(folder, `${name}-${i + 1}.png`), sideBySide(theirs[i], ours[i]));
  }
}

async function measure({ name, kind, docx }, reference, engine) {
  const files = ['reference', 'own'].map((who) => join(folder, `${name}.${who}.pdf`));
  await writeFile(join(folder, `${name}.docx`), docx);
  // Ours first: what it refuses needs no reference.
  await writeFile(files[1], await engine.convert(docx));
  await writeFile(files[0], await reference.render(docx));
  const found = { ...compare(...files.map(readPages)), ...compareRules(...(await Promise.all(files.map(readRules)))) };
  const [theirs, ours] = files.map(readPictures);
  if (options.pictures) await writePictures(name, theirs, ours);
  return { name, kind, ...found, blots: blots(found.pairs, theirs, ours) };
}

async function measureAll() {
  await mkdir(folder, { recursive: true });
  const all = options.folder === undefined ? allDocuments() : foreignDocuments(options.folder);
  const documents = (await all).filter(({ name }) => name.includes(options.only));
  const reference = new Reference(options.fresh);
  const engine = nativeEngine();
  const results = [];
  const failed = [];
  const refused = [];
  for (const document of documents) {
    try {
      results.push(await measure(document, reference, engine));
    } catch (error) {
      const findings = options.folder === undefined ? undefined : refusalOf(error);
      if (findings) refused.push({ name: document.name, findings });
      else failed.push(`${document.name}: ${error.message}`);
    }
    process.stderr.write('.');
  }
  process.stderr.write('\n');
  await reference.close();
  return { results, failed, refused };
}

async function main() {
  const { results, failed, refused } = await measureAll();
  print(`Reference: ${referenceVersion()}. Ours/theirs; shift in points, right and down.`);
  printTable(results);
  for (const result of results) showDifferences(result, Number(options.show));
  if (options.measure) print(JSON.stringify(figuresOf(results), null, 2));
  printRefusals(refused);
  const worse =
    options.folder !== undefined
      ? [...failed, ...short(results)]
      : options.measure
        ? failed
        : [...failed, ...(await regressions(results))];
  for (const line of worse) print(`WORSE  ${line}`);
  return worse.length > 0 ? 1 : 0;
}

try {
  if (missing()) {
    print(`The reference is not installed. Run: ${howToInstall}`);
    process.exitCode = 2;
  } else {
    process.exitCode = await main();
  }
} finally {
  rmSync(scratch, { recursive: true });
}
