import { readdir, readFile, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/plan/model/text.ts';
import { changedSamplesAreValid, documentsByName } from './changed-samples.ts';
import { documentsOf, sampleData, sampleNames } from './samples.ts';
import { validatorErrors, withFolder } from './validator.ts';
import { parseStrictly, xmlParts } from './word-reader.ts';

const run = promisify(execFile);

/** The changed ones of all samples are in validity.long.test.ts. */
changedSamplesAreValid(['b-quyet-dinh-ke-hoach-xa-2026']);

describe("Microsoft's Open XML SDK", () => {
  it('finds no error in any sample', async () => {
    expect(await validatorErrors(await documentsByName(sampleNames, 'one file'))).toEqual({});
  });

  it('finds no error in a draft of nothing', async () => {
    const { files } = await documentsOf({}, true);
    const decision = await documentsOf({ decision: {}, plan: {}, appendices: [{}] }, true);
    const documents = new Map([...files, ...decision.files].map(({ bytes }, i) => [String(i), bytes]));
    expect(await validatorErrors(documents)).toEqual({});
  });
});

describe('every XML part of every sample', () => {
  it.each(sampleNames)('of %s is well-formed', async (name) => {
    const { files } = await documentsOf(sampleData(name));
    for (const { bytes } of files) for (const xml of xmlParts(bytes).values()) parseStrictly(xml);
  });
});

describe('LibreOffice', () => {
  const flat = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').toUpperCase();

  it('opens every sample, and its PDF shows the title and the name of who signs', async () => {
    await withFolder(async (folder) => {
      const expected = new Map<string, string[]>();
      for (const name of sampleNames) {
        const { plan, files } = await documentsOf(sampleData(name));
        await writeFile(join(folder, `${name}.docx`), files[0]!.bytes);
        const signer = (plan.decision ?? plan.plan)?.signature?.name ?? '';
        expected.set(name, [flat(plainText(plan.plan?.subject)), flat(signer)]);
      }
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const names = sampleNames.map((name) => join(folder, `${name}.docx`));
      const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
      await run('soffice', [...words, ...names], { timeout: 240_000 });
      expect((await readdir(folder)).filter((file) => file.endsWith('.pdf'))).toHaveLength(sampleNames.length);
      for (const [name, texts] of expected) {
        await run('pdftotext', [join(folder, `${name}.pdf`), join(folder, `${name}.txt`)]);
        const text = flat(await readFile(join(folder, `${name}.txt`), 'utf8'));
        for (const wanted of texts) expect(text, `${name}.pdf`).toContain(wanted);
      }
    });
  }, 300_000);
});
