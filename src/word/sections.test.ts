import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { bodyContent, pageSize, splitSections, turned, withBody } from './sections.ts';

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (body: string) => `<w:document ${names}><w:body>${body}</w:body></w:document>`;
const p = (text: string, inside = '') => `<w:p>${inside}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const sectPr = (width: number, height: number) => `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`;
const portrait = sectPr(11_906, 16_838);
const landscape = sectPr(16_838, 11_906);
const breaks = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
const table = `<w:tbl><w:tr><w:tc>${p('x')}${p('y')}</w:tc></w:tr></w:tbl>`;

describe('splitSections', () => {
  it('cuts where a paragraph carries section properties, each a document of its own', () => {
    const cut = splitSections(document(p('a') + breaks(portrait) + p('b') + landscape));
    expect(cut.map(({ xml }) => bodyContent(xml))).toEqual([p('a'), p('b')]);
    expect(cut.map(({ properties }) => properties)).toEqual([portrait, landscape]);
    expect(cut.every(({ xml }) => xml.startsWith('<w:document') && !xml.includes('sectPr'))).toBe(true);
  });

  it('keeps a last paragraph that has text, and an empty one after a table', () => {
    const withText = splitSections(document(p('a', `<w:pPr>${portrait}</w:pPr>`) + p('b') + landscape));
    expect(bodyContent(withText[0]!.xml)).toContain('>a<');
    const afterTable = splitSections(document(table + breaks(portrait) + p('b') + landscape));
    expect(bodyContent(afterTable[0]!.xml)).toMatch(/<\/w:tbl><w:p>/);
  });

  it('counts every paragraph, those in tables and those that only break too', () => {
    const cut = splitSections(document(p('a') + table + p('b') + breaks(portrait) + p('c') + landscape));
    expect(cut.map(({ paragraphs }) => paragraphs)).toEqual([5, 1]);
  });

  it('takes a body without section properties as one section', () => {
    expect(splitSections(document(p('a'))).map(({ properties }) => properties)).toEqual(['<w:sectPr/>']);
  });

  it.each([
    ['<w:document', 'word.broken-xml'],
    ['<a/>', 'word.no-body'],
  ])('refuses %s', (xml, code) => {
    expect(() => splitSections(xml)).toThrow(Failure);
    expect(() => splitSections(xml)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('withBody', () => {
  it('puts another body into a document, also into an empty one', () => {
    expect(withBody(document(p('a')), p('b'))).toBe(document(p('b')));
    expect(withBody(`<w:document ${names}><w:body/></w:document>`, p('b'))).toBe(document(p('b')));
  });

  it('takes the body to the letter, with what replacing means something else by', () => {
    expect(bodyContent(withBody(document(''), p("$1 $& $` $'")))).toBe(p("$1 $& $` $'"));
  });
});

describe('turned', () => {
  it('turns a page either way and leaves the margins as they are viewed', () => {
    const margins = '<w:pgMar w:top="1" w:right="2" w:bottom="3" w:left="4"/>';
    const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr>`;
    const wide = turned(page, 'landscape');
    expect(wide).toBe(`<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>${margins}</w:sectPr>`);
    expect(turned(wide, 'landscape')).toBe(wide);
    expect(turned(wide, 'portrait')).toBe(page);
  });

  it('tells the size it turned to', () => {
    expect(pageSize(turned(portrait, 'landscape'))).toMatchObject({ width: 16_838, height: 11_906 });
    expect(pageSize('<w:sectPr/>')).toEqual({ width: 11_906, height: 16_838, left: 1_701, right: 1_134 });
  });
});
