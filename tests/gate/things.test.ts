import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/failure.ts';
import { type Door, things, type Thing } from '../../src/word/gate/index.ts';
import { carriers } from './hostile/carriers.ts';
import { paragraph, text, wordFile, workbook } from './hostile/office-file.ts';
import { passed, refusalOf, textOf } from './hostile/verdict.ts';

const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))];

const wordDoors = ['template', 'convert', 'check', 'import'] as const;

describe('every thing of the table is met as its row says', () => {
  it('and there is a file for every row', () => {
    expect([...new Set(carriers.map(({ thing }) => thing))].sort()).toEqual(Object.keys(things).sort());
  });

  const cases = carriers.flatMap((carrier) =>
    (carrier.workbook ? (['units-table'] as const) : wordDoors).map((door: Door) => ({ ...carrier, door })),
  );

  it.each(cases)('$title at the door "$door"', ({ bytes, thing, trace, door }) => {
    const row: Thing = things[thing];
    const code = `word.gate-${thing}`;
    if (row.doors[door] === 'refuse') {
      const failure = refusalOf(bytes, door);
      expect(failure).toMatchObject({ kind: 'input', code: 'word.gate-refused' });
      expect(codesOf(failure.findings)).toEqual([code]);
      expect(failure.findings.map(({ severity }) => severity)).toContain('error');
      return;
    }
    const through = passed(bytes, door);
    expect(codesOf(through.findings)).toEqual(row.doors[door] === 'strip' ? [code] : []);
    if (row.doors[door] === 'strip') expect(textOf(through)).not.toMatch(trace);
    else expect(textOf(through)).toMatch(trace);
  });
});

describe('what is stripped', () => {
  it('leaves the text around it, and what a field showed', () => {
    const carrier = carriers.find(({ title }) => title === 'a field DDEAUTO')!;
    const document = passed(carrier.bytes).parts.get('word/document.xml');
    expect(document).toContain('Điều 1');
    expect(document).toContain('Kết quả');
  });

  it('leaves a value where it takes a formula', () => {
    const carrier = carriers.find(({ title }) => title === 'a formula that calls a program')!;
    expect(textOf(passed(carrier.bytes, 'units-table'))).toContain('<c r="A1"><v>7</v></c>');
  });

  it('leaves the picture of an embedded object, and the words of a link', () => {
    const ole = carriers.find(({ title }) => title === 'an OLE object')!;
    expect(textOf(passed(ole.bytes))).toContain('<w:object><v:shape/></w:object>');
    const link = carriers.find(({ title }) => title === 'a link to a file')!;
    expect(textOf(passed(link.bytes))).toContain('<w:hyperlink><w:r/></w:hyperlink>');
    const click = carriers.find(({ title }) => title === 'a link that runs')!;
    expect(textOf(passed(click.bytes))).not.toContain('hlinkClick');
  });

  it('is told with the paragraph it stood in, once for each part', () => {
    const link = '<w:fldSimple w:instr="DDE a b"/>';
    const { findings } = passed(wordFile({ body: text('một') + paragraph(link) + paragraph(link) }));
    expect(findings).toMatchObject([{ path: 'word/document.xml, đoạn 2' }]);
    expect(findings[0]?.message).toContain('(2 chỗ)');
  });

  it('goes from the list of content types as well', () => {
    const carrier = carriers.find(({ title }) => title === 'VBA')!;
    expect(passed(carrier.bytes).parts.get('[Content_Types].xml')).not.toContain('vba');
  });
});

describe('nothing is taken from', () => {
  it.each([
    ['links to the web, to mail and within the file', 'https://vanban.chinhphu.vn/?a=1&b'],
    ['links to mail', 'mailto:ubnd@vi-du.vn?subject=Xin chào'],
    ['links within the file', '#muc1'],
  ])('%s', (_, target) => {
    const links = [{ id: 'rId7', type: 'hyperlink', target, external: true }];
    expect(passed(wordFile({ body: '<w:hyperlink r:id="rId7"/>', links }), 'template').findings).toEqual([]);
  });

  it.each([
    'PAGE',
    'NUMPAGES \\* MERGEFORMAT',
    'TOC \\o "1-3" \\h',
    'HYPERLINK "https://a.vn"',
    'HYPERLINK \\l "_Toc1"',
    'REF x',
  ])('a field %s', (words) => {
    const body = `<w:p><w:fldSimple w:instr="${words.replace(/"/g, '&quot;')}"/></w:p>`;
    expect(passed(wordFile({ body }), 'template').findings).toEqual([]);
  });

  it('formulas that compute', () => {
    const body = '<c r="A1"><f>IF(A2="a|b!","x",SUM(B1:B9))</f><v>1</v></c>';
    expect(passed(workbook({ body }), 'units-table').findings).toEqual([]);
  });
});

describe('a file of another kind', () => {
  it('or with a part of two types is refused', () => {
    const twice = { name: 'word/a.xml', content: '<a/>', type: 'application/xml' };
    const bytes = wordFile({
      parts: [twice],
      change: (entry) =>
        entry.name === '[Content_Types].xml'
          ? {
              ...entry,
              content: (entry.content as string).replace(
                '</Types>',
                '<Override PartName="/Word/A.xml" ContentType="image/png"/></Types>',
              ),
            }
          : entry,
    });
    expect(refusalOf(bytes).code).toBe('word.gate-forged');
  });

  it('is told from what the door takes', () => {
    expect(refusalOf(workbook(), 'convert').code).toBe('word.gate-not-word');
    expect(refusalOf(wordFile(), 'units-table').code).toBe('word.gate-not-workbook');
    expect(refusalOf(wordFile({ mainType: 'application/xml' })).code).toBe('word.gate-not-word');
  });
});
