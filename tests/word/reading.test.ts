/** The reading on whole documents: those this project renders, and real ones where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentPart, openPackage } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block, Paragraph, Table, WordDocument } from '../../src/word/reading/types.ts';
import { paragraphText } from '../../src/word/xml.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';
import { textOf } from './small-document.ts';

function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else for (const { cells } of block.rows) for (const cell of cells) yield* paragraphsIn(cell.blocks);
  }
}

const paragraphsOf = ({ sections }: WordDocument) => sections.flatMap(({ blocks }) => [...paragraphsIn(blocks)]);
const tablesOf = ({ sections }: WordDocument): Table[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
const plain = (paragraph: Paragraph) => textOf(paragraph).replaceAll('<line break>', '\n').replaceAll('<line>', '');

async function rendered(name: string) {
  const { files } = await documentsOf(sampleData(name));
  return files.map(({ bytes }) => {
    const parts = openPackage(bytes);
    return { document: readWord(parts), xml: parts.get(documentPart) as string };
  });
}

describe.each(sampleNames)('the document of %s', (name) => {
  it('is understood to the last element, with every paragraph in its place', async () => {
    for (const { document, xml } of await rendered(name)) {
      expect(document.unsupported).toEqual([]);
      const expected = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraphText(paragraph));
      const read = paragraphsOf(document);
      expect(read.map(plain)).toEqual(expected);
      expect(read.map(({ number }) => number)).toEqual(read.map((_, index) => index + 1));
    }
  });

  it('has its looks from the styles of the template', async () => {
    const body = {
      alignment: 'both',
      indent: { left: 0, right: 0, firstLine: 720 },
      spacing: { before: 0, after: 120, line: 252, rule: 'auto' },
    };
    const looks: Readonly<Record<string, readonly [format: object, mark: object]>> = {
      KHQuocHieu: [{ alignment: 'center' }, { size: 13, bold: true, italic: false, family: 'Times New Roman' }],
      KHTieuNgu: [{ alignment: 'center' }, { size: 14, bold: true }],
      KHCanCu: [body, { size: 14, italic: true }],
      KHVanBan: [body, { size: 14, bold: false }],
      KHDieu: [body, { size: 14 }],
      KHMuc: [
        { ...body, keepNext: true, outlineLevel: 1 },
        { size: 14, bold: true },
      ],
      KHChoKy: [{ spacing: { before: 0, after: 0, line: 1500, rule: 'exact' }, keepNext: true }, { size: 14 }],
      KHTenLoai: [{ keepNext: true, outlineLevel: 0 }, { bold: true }],
      KHPhuLuc: [{ keepNext: true, outlineLevel: 0 }, { bold: true }],
      KHBangSTT: [{ alignment: 'center', spacing: { before: 30, after: 30 } }, { size: 12 }],
      KHBangNhomCon: [{ spacing: { before: 40 } }, { size: 12, bold: true, italic: true }],
    };
    for (const { document } of await rendered(name)) {
      for (const { style, format, mark } of paragraphsOf(document)) {
        const [expected, expectedMark] = looks[style] ?? [{}, {}];
        expect(format).toMatchObject(expected);
        expect(mark).toMatchObject(expectedMark);
      }
    }
  });

  it('has A4 pages, rules under the titles, and page numbers in the header', async () => {
    for (const { document } of await rendered(name)) {
      expect(document.settings.compatibilityMode).toBe(15);
      for (const { page, titlePage, headers } of document.sections) {
        expect([page.width, page.height].sort()).toEqual([11906, 16838]);
        expect(titlePage).toBe(true);
        expect(headers.default?.map((block) => block.kind === 'paragraph' && textOf(block))).toEqual(['<PAGE>']);
      }
      const rules = paragraphsOf(document).flatMap(({ inlines }) => inlines.filter(({ kind }) => kind === 'line'));
      expect(rules.length).toBeGreaterThanOrEqual(3);
      for (const table of tablesOf(document)) {
        for (const { before, cells } of table.rows) {
          expect(before + cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(table.grid.length);
        }
      }
    }
  });
});

const real = new URL('../../../shared/nd30/', import.meta.url);

describe.skipIf(!existsSync(real))('real documents', () => {
  const names = existsSync(real) ? readdirSync(real).filter((name) => name.endsWith('.docx')) : [];
  const open = (name: string) => openPackage(readFileSync(new URL(name, real)));

  it.each(names)('%s is read whole, with what is not understood', (name) => {
    const parts = open(name);
    const document = readWord(parts);
    const withoutBoxes = (parts.get(documentPart) as string).replace(
      /<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs,
      '',
    );
    expect(paragraphsOf(document)).toHaveLength([...withoutBoxes.matchAll(/<w:p[ >]/g)].length);
    expect(new Set(document.unsupported.map(({ what }) => what))).toEqual(new Set(unsupported[name] ?? []));
  });

  it('show the Tiêu ngữ of the decree in bold, 14 pt, centred', () => {
    const motto = paragraphsOf(readWord(open('30_2020_ND_CP.docx'))).find((one) => textOf(one).startsWith('Độc lập'));
    expect(motto?.format.alignment).toBe('center');
    expect(motto?.inlines[0]).toMatchObject({ text: 'Độc lập - Tự do - Hạnh phúc', format: { bold: true, size: 14 } });
  });
});

const unsupported: Readonly<Record<string, readonly string[]>> = {
  'Phuluc1.docx': ['text box', 'floating table', 'w:footnoteReference', 'arrow', 'shape', 'image of type image/x-wmf'],
  'Phuluc3.docx': ['text box'],
  'Phuluc6.docx': ['w:footnoteReference', 'floating table'],
};
