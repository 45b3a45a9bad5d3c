import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineNamed } from '../../src/pdf/choose.ts';
import { openPackage } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block, Paragraph, WordDocument } from '../../src/word/reading/types.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';
import { fontsOf, informationOf, placedWordsOf, type PlacedPage } from './poppler-places.ts';

/** Where no LibreOffice is: what is not set by the engine of our own is set by none. */
const engine = engineNamed('auto', { env: { PATH: '/khong/co', KEHOACH_SOFFICE: '/khong/co/soffice' } });

interface Sample {
  docx: Uint8Array;
  pdf: Uint8Array;
  document: WordDocument;
  pages: PlacedPage[];
}

const samples = new Map<string, Sample>();
const of = (name: string): Sample => {
  const found = samples.get(name);
  if (!found) throw new Error(name);
  return found;
};

beforeAll(async () => {
  for (const name of sampleNames) {
    const [file] = (await documentsOf(sampleData(name))).files;
    if (!file) throw new Error(name);
    const pdf = await engine.convert(file.bytes);
    const document = readWord(openPackage(file.bytes));
    samples.set(name, { docx: file.bytes, pdf, document, pages: await placedWordsOf(pdf) });
  }
}, 240_000);

/** Line ends may stand where a space stood, or behind a hyphen: spaces do not count. */
const bare = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');

function textOf({ inlines }: Paragraph): string {
  return inlines
    .map((inline) => {
      if (inline.kind !== 'text') return ' ';
      return inline.format.caps ? inline.text.toUpperCase() : inline.text;
    })
    .join('');
}

const paragraphsOf = (blocks: readonly Block[]) =>
  blocks.filter((block) => block.kind === 'paragraph').map((paragraph) => bare(textOf(paragraph)));

/** A page's words without its number at the top, by rows. */
const bodyOf = (page: PlacedPage): string =>
  bare(
    page.words
      .filter((word) => !isNumber(word))
      .map(({ text }) => text)
      .join(''),
  );
const isNumber = ({ text, yMin }: { text: string; yMin: number }) => yMin < 50 && /^\d+$/u.test(text);

/** For each section: the index of its first page. A section starts with the first page that has no number. */
function startsOf({ pages }: Sample): number[] {
  return pages.flatMap(({ words }, at) => (words.some(isNumber) ? [] : [at]));
}

describe.each(sampleNames)('the PDF of %s, made without LibreOffice', (name) => {
  it('has a first page without a number for each section, and numbers centred at the top of all others', () => {
    const sample = of(name);
    const starts = startsOf(sample);
    expect(starts).toHaveLength(sample.document.sections.length);
    let number = 0;
    sample.pages.forEach(({ words, width }, at) => {
      const section = sample.document.sections[starts.filter((start) => start <= at).length - 1];
      number = starts.includes(at) ? (section?.pageNumberStart ?? number + 1) : number + 1;
      const found = words.find(isNumber);
      if (starts.includes(at) || !section) return;
      expect(found?.text, `page ${at + 1}`).toBe(String(number));
      const middle = ((found?.xMin ?? 0) + (found?.xMax ?? 0)) / 2;
      const { left, right } = section.margin;
      expect(middle).toBeCloseTo((left / 20 + (width - right / 20)) / 2, 0);
    });
  });

  it('has each page in the size and orientation of its section', () => {
    const sample = of(name);
    const starts = startsOf(sample);
    sample.pages.forEach(({ width, height }, at) => {
      const section = sample.document.sections[starts.filter((start) => start <= at).length - 1];
      expect(width).toBeCloseTo((section?.page.width ?? 0) / 20, 0);
      expect(height).toBeCloseTo((section?.page.height ?? 0) / 20, 0);
    });
  });

  it('has the words of every paragraph in order, section by section', () => {
    const sample = of(name);
    const starts = startsOf(sample);
    sample.document.sections.forEach((section, i) => {
      const text = sample.pages
        .slice(starts[i], starts[i + 1])
        .map(bodyOf)
        .join('');
      let from = 0;
      for (const paragraph of paragraphsOf(section.blocks)) {
        const at = text.indexOf(paragraph, from);
        expect(at, `section ${i + 1}: ${paragraph.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
        from = at + paragraph.length;
      }
    });
  });

  it('has no page with the signature alone', () => {
    const { pages } = of(name);
    for (const page of pages) {
      const text = bodyOf(page);
      if (/^(?:TM\.|KT\.|CHỦTỊCH|PHÓCHỦTỊCH|Nơinhận)/u.test(text)) expect.fail(text.slice(0, 80));
    }
  });

  it('embeds its fonts, and tells title and author', async () => {
    const { pdf, document } = of(name);
    for (const font of await fontsOf(pdf)) expect(font).toMatch(/^[A-Z]{6}\+Tinos-\w+ .* yes yes yes/u);
    const information = await informationOf(pdf);
    expect(information.Title).toBe(document.properties.title);
    expect(information.Title).not.toBe('');
    expect(information.Author ?? '').toBe(document.properties.creator);
  });

  it('has the same bytes a second time', async () => {
    const { docx, pdf } = of(name);
    expect(Buffer.compare(await engine.convert(Uint8Array.from(docx)), pdf)).toBe(0);
  });
});

it('the PDFs of all samples have the same bytes from another process', async () => {
  const program = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    import { nativeEngine } from './dist/pdf/native/engine.js';
    import { renderWord } from './dist/render/render.js';
    import { loadStockTemplate, templateFor } from './dist/render/stock.js';
    const told = {};
    for (const name of ${JSON.stringify([...sampleNames].reverse())}) {
      const data = JSON.parse(readFileSync('samples/' + name + '.json', 'utf8'));
      const { files } = renderWord(data, await loadStockTemplate(templateFor(data)));
      told[name] = createHash('sha256').update(await nativeEngine().convert(files[0].bytes)).digest('hex');
    }
    process.stdout.write(JSON.stringify(told));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANG: 'C' },
  });
  const here = Object.fromEntries(
    [...samples].map(([name, { pdf }]) => [name, createHash('sha256').update(pdf).digest('hex')]),
  );
  expect(JSON.parse(stdout)).toEqual(here);
}, 120_000);
