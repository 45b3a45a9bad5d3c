import { describe, expect, it } from 'vitest';
import { p, r, read, textOf, what } from '../../../tests/word/small-document.ts';
import type { Block } from './types.ts';

const text = (blocks: readonly Block[] | undefined) =>
  blocks?.map((block) => (block.kind === 'paragraph' ? textOf(block) : 'table')).join('|');

const number = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result, '<w:b/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const headers = { 'header1.xml': p(number('PAGE', '2')), 'header2.xml': p(r('trang đầu')) };
const reference = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`;

describe('sections', () => {
  const document = read({
    headers,
    body:
      p(r('một')) +
      p(
        '',
        `<w:sectPr>${reference('default', 'header1')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:left="1701" w:gutter="100"/><w:titlePg/></w:sectPr>`,
      ) +
      p(r('hai')) +
      `<w:sectPr>${reference('first', 'header2')}<w:type w:val="continuous"/><w:pgNumType w:start="5"/><w:cols w:num="2"/></w:sectPr>`,
  });

  it('end with the paragraph that carries their properties', () => {
    expect(document.sections.map(({ blocks }) => text(blocks))).toEqual(['một|', 'hai']);
    expect(document.sections[0]).toMatchObject({
      page: { width: 11906, height: 16838 },
      margin: { top: 1134, left: 1801, right: 1440 },
      start: 'nextPage',
      titlePage: true,
      pageNumberStart: undefined,
    });
    expect(document.sections[1]).toMatchObject({ start: 'continuous', titlePage: false, pageNumberStart: 5 });
  });

  it('inherit the headers that they do not name', () => {
    const [one, two] = document.sections;
    expect(text(one?.headers.default)).toBe('<PAGE>');
    expect(one?.headers.first).toBeUndefined();
    expect(two?.headers.default).toBe(one?.headers.default);
    expect(text(two?.headers.first)).toBe('trang đầu');
  });

  it('report columns, with the paragraph where they end', () => {
    expect(document.unsupported).toEqual([{ what: 'columns', part: 'word/document.xml', paragraph: 3 }]);
  });

  it('report what a section has and the types have no word for', () => {
    const strange =
      '<w:pgBorders><w:top w:val="single"/></w:pgBorders><w:lnNumType w:countBy="1"/><w:vAlign w:val="center"/>' +
      '<w:textDirection w:val="tbRl"/><w:docGrid w:type="lines"/><w:pgNumType w:fmt="lowerRoman"/>';
    expect(what(read(`${p('')}<w:sectPr>${strange}</w:sectPr>`))).toEqual([
      'page borders',
      'line numbers',
      'text aligned down the page',
      'w:textDirection',
      'document grid',
      'page number format',
    ]);
  });

  it('give a body without any its default page', () => {
    expect(read(p(r('a'))).sections).toHaveLength(1);
    expect(read('').sections).toHaveLength(1);
  });
});

describe('settings', () => {
  it('are read, with compatibility switches reported', () => {
    const document = read({
      body: p(''),
      settings:
        '<w:evenAndOddHeaders/><w:defaultTabStop w:val="709"/><w:mirrorMargins/><w:compat><w:noLeading/><w:useFELayout/>' +
        '<w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="15"/></w:compat>',
    });
    expect(document.settings).toEqual({ compatibilityMode: 15, defaultTabStop: 709, evenAndOddHeaders: true });
    expect(what(document)).toEqual(['w:mirrorMargins', 'w:noLeading']);
  });
});
