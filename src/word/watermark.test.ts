import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPackage, writePackage } from './package.ts';
import { relationshipsOf } from './reading/parts.ts';
import { XmlTrees } from './reading/xml-trees.ts';
import { readWord } from './reading/read-word.ts';
import { withWatermark } from './watermark.ts';

const template = new URL('../../templates/ke-hoach.docx', import.meta.url);

/** The stock template with parts changed. */
function wordFile(change: (parts: Map<string, string>) => void): Uint8Array {
  const parts = new Map(openPackage(readFileSync(template)) as ReadonlyMap<string, string>);
  change(parts);
  return writePackage(parts);
}

const edit = (part: string, from: string | RegExp, to: string) => (parts: Map<string, string>) => {
  const text = parts.get(part) ?? '';
  expect(text).toMatch(from);
  parts.set(part, text.replace(from, to));
};

function marked(docx: Uint8Array) {
  const parts = openPackage(withWatermark(docx, 'DỰ THẢO "A" & B'));
  const headers = [...relationshipsOf('word/document.xml', { parts, trees: new XmlTrees() }).values()].filter(
    ({ type }) => type === 'header',
  );
  return { parts, headers: headers.map(({ target }) => String(parts.get(target))) };
}

describe('a watermark in a Word file', () => {
  it('stands in the header of every page, the first page of a section too', () => {
    const { parts, headers } = marked(readFileSync(template));
    expect(headers).toHaveLength(2);
    for (const header of headers) expect(header.match(/<v:textpath style[^>]*>/g)).toHaveLength(1);
    const { sections } = readWord(parts);
    for (const { headers: own, titlePage } of sections) {
      expect(own.default).toBeDefined();
      expect(titlePage && own.first === undefined).toBe(false);
    }
  });

  it('is found by Word under its own name, with ids of its own in each header', () => {
    const { headers } = marked(readFileSync(template));
    const ids = headers.map((header) => /id="(PowerPlusWaterMarkObject\d+)" o:spid="(\w+)"/.exec(header)?.slice(1));
    expect(new Set(ids.flat()).size).toBe(4);
  });

  it('has its words as text of XML', () => {
    for (const header of marked(readFileSync(template)).headers) {
      expect(header).toContain('string="DỰ THẢO &quot;A&quot; &amp; B"');
    }
  });

  it('leaves the text of headers as it is, behind its properties', () => {
    const [header] = marked(readFileSync(template)).headers;
    expect(header).toMatch(/<w:p><w:pPr><w:pStyle w:val="KHSoTrang"\/><\/w:pPr><w:r><w:rPr><w:noProof\/>/);
    expect(header).toContain(' PAGE ');
  });

  it.each([
    ['without any header', edit('word/document.xml', /<w:headerReference[^>]*>/g, ''), 2],
    ['with different even pages', edit('word/settings.xml', '</w:settings>', '<w:evenAndOddHeaders/></w:settings>'), 2],
    ['with an empty header', edit('word/header1.xml', /<w:p>.*<\/w:p>/s, '<w:p/>'), 2],
    ['without a first page of its own', edit('word/document.xml', /<w:titlePg\/>/g, '<w:titlePg w:val="0"/>'), 1],
  ])('works in a document %s', (_what, change, count) => {
    const { parts, headers } = marked(wordFile(change));
    expect(headers).toHaveLength(count);
    for (const header of headers) expect(header).toContain('PowerPlusWaterMarkObject');
    expect(() => readWord(parts)).not.toThrow();
  });

  it('gives the same bytes each time', () => {
    const docx = readFileSync(template);
    expect(withWatermark(docx, 'DỰ THẢO')).toEqual(withWatermark(docx, 'DỰ THẢO'));
  });
});
