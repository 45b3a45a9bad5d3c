/** `npm run bench` compares like with like: whoever takes part makes the same document of form B. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { contestants } from '../bench/contestants.mjs';

const all = await contestants();

function xmlOf(docx: Uint8Array): Element {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no document');
  return root;
}

const every = (element: Element, name: string) => [...element.getElementsByTagName(name)];

/** Style and text of every paragraph, empty ones and those in cells too. */
function paragraphs(document: Element): string[] {
  return every(document, 'w:p').map((paragraph) => {
    const style = every(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
    const text = every(paragraph, '*').map(({ nodeName, textContent }) =>
      nodeName === 'w:t' ? (textContent ?? '') : nodeName === 'w:br' ? '\n' : '',
    );
    return `${style}: ${text.join('')}`;
  });
}

/** For every table, how many cells each row has, and which of them lie under one that spans rows. */
function tables(document: Element): string[][] {
  return every(document, 'w:tbl').map((table) =>
    every(table, 'w:tr').map((row) =>
      every(row, 'w:tc')
        .map((cell) => every(cell, 'w:vMerge').some((merge) => merge.getAttribute('w:val') !== 'restart'))
        .map((covered) => (covered ? '^' : '.'))
        .join(''),
    ),
  );
}

const ours = all.find(({ id }) => id === 'kehoach');
const expected = xmlOf((await ours?.run()) ?? new Uint8Array());

describe('the documents that the benchmark compares', () => {
  it('are the whole of form B', () => {
    const list = paragraphs(expected);
    expect(list.length).toBeGreaterThan(600);
    expect(list).toContain('KHTenLoai: QUYẾT ĐỊNH');
    expect(list.some((paragraph) => /^KHBangO: .*Chỉ số cải cách hành chính/.test(paragraph))).toBe(true);
  });

  it.each(all)('$name gives the same paragraphs in the same styles', async ({ run }) => {
    expect(paragraphs(xmlOf(await run()))).toEqual(paragraphs(expected));
  });

  it.each(all)('$name gives the same tables, with the same spanned cells', async ({ run }) => {
    expect(tables(xmlOf(await run()))).toEqual(tables(expected));
  });

  it.each(all.filter(({ library }) => library !== undefined))(
    '$name starts from a template that holds none of the texts that it fills in',
    ({ template }) => {
      const words = xmlOf(template).textContent ?? '';
      expect(words).not.toContain('Khoái Châu');
      expect(words).not.toContain('Chỉ số cải cách hành chính');
      expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    },
  );
});
