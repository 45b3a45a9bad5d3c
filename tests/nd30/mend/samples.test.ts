/** Every sample annotated and mended: no letter changes, the Open XML SDK finds nothing, a second time gives the same bytes. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { checkOutside } from '../../../src/nd30/outside/task.ts';
import { EditedPart } from '../../../src/word/edit/edited-part.ts';
import { ParagraphText } from '../../../src/word/edit/paragraph-text.ts';
import { admit, documentPart, type WordPackage } from '../../../src/word/package.ts';
import { readWord } from '../../../src/word/reading/read-word.ts';
import { parseXml } from '../../../src/word/reading/xml-tree.ts';
import type { Block, Paragraph } from '../../../src/word/reading/types.ts';
import { paragraphText } from '../../../src/nd30/text.ts';
import { changed } from '../../gate/hostile/ordinary.ts';
import { documentsOf, sampleData, sampleNames } from '../../documents/samples.ts';
import { validatorErrors } from '../../documents/validator.ts';
import { textOf } from './text-of.ts';

const run = promisify(execFile);
const partsOf = (bytes: Uint8Array): WordPackage => admit(bytes, 'a.docx', 'check').parts;

const inBlocks = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...(block.textBoxes ?? []).flatMap((box) => inBlocks(box.blocks))]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => inBlocks(cell.blocks))),
  );

async function sample(name: string): Promise<Uint8Array> {
  const [file] = (await documentsOf(sampleData(name))).files;
  return file!.bytes;
}

describe.each(sampleNames)('%s', (name) => {
  it('has every paragraph where the reading says, and every character of it in a run', async () => {
    const parts = partsOf(await sample(name));
    const xml = parts.get(documentPart) as string;
    const part = new EditedPart(documentPart, xml, parseXml(xml, documentPart));
    for (const paragraph of readWord(parts).sections.flatMap(({ blocks }) => inBlocks(blocks))) {
      const text = paragraphText(paragraph);
      expect(new ParagraphText(part, paragraph, text).known, text).toBe(true);
    }
  });

  it('keeps every letter with comments and mended; mended again it is the same', async () => {
    const bytes = await sample(name);
    const { annotated, mended } = checkOutside(bytes, { name, annotate: true, fix: true });
    expect(textOf(partsOf(annotated!))).toEqual(textOf(partsOf(bytes)));
    expect(textOf(partsOf(mended!.docx))).toEqual(textOf(partsOf(bytes)));
    const again = checkOutside(mended!.docx, { name, annotate: false, fix: true });
    expect(Buffer.from(again.mended!.docx).equals(Buffer.from(mended!.docx))).toBe(true);
    expect(again.mended!.mends).toEqual([]);
  });
});

/** The sample with faults of every kind: small margins, another font, colours. */
const spoilt = async (name: string) => {
  const { annotated, mended } = checkOutside(await spoiltBytes(name), { name, annotate: true, fix: true });
  return { annotated: annotated!, mended: mended! };
};

async function spoiltBytes(name: string): Promise<Uint8Array> {
  return changed(await sample(name), {
    [documentPart]: (xml) =>
      xml.replace(/w:left="1701"/gu, 'w:left="1100"').replace(/<w:jc w:val="both"\/>/gu, '<w:jc w:val="left"/>'),
    'word/styles.xml': (xml) => xml.replace(/Times New Roman/gu, 'Arial'),
  });
}

describe('a spoilt sample', () => {
  it("gives files that Microsoft's Open XML SDK and LibreOffice take, with the comments in them", async () => {
    const name = 'toi-thieu';
    const { annotated, mended } = await spoilt(name);
    expect(mended.mends.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['nd30.font-family', 'nd30.margin-left']),
    );
    expect(mended.report.counts.error).toBe(0);
    expect(
      await validatorErrors(
        new Map([
          ['annotated', annotated],
          ['mended', mended.docx],
        ]),
      ),
    ).toEqual({});
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-mend-'));
    try {
      await writeFile(join(folder, 'a.docx'), annotated);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'odt', '--outdir', folder];
      await run('soffice', [...words, join(folder, 'a.docx')], { timeout: 120_000 });
      const odt = new PizZip(await readFile(join(folder, 'a.odt')));
      expect(odt.file('content.xml')?.asText()).toContain('<dc:creator>Kehoach</dc:creator>');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
