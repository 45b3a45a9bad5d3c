import { describe, expect, it } from 'vitest';
import { p, paragraphs, r, read, textOf, what } from '../../../tests/word/small-document.ts';

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const only = (body: string) => textOf(paragraphs(read(p(body)))[0]!);
const field = (instruction: string, result: string) =>
  `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText>${instruction}</w:instrText>`)}` +
  `${run('<w:fldChar w:fldCharType="separate"/>')}${result}${run('<w:fldChar w:fldCharType="end"/>')}`;

describe('text', () => {
  it('loses its outer spaces unless it says to keep them', () => {
    expect(only(run('<w:t> a b </w:t>') + run('<w:t xml:space="preserve"> c </w:t>') + run('<w:t>\nd\ne </w:t>'))).toBe(
      'a b c d e',
    );
  });

  it('keeps breaks, tabs, hyphens and known symbols apart', () => {
    const body =
      '<w:t>a</w:t><w:br/><w:cr/><w:br w:type="page"/><w:br w:type="column"/><w:tab/><w:noBreakHyphen/><w:softHyphen/>' +
      '<w:sym w:font="Wingdings" w:char="F0FC"/>';
    expect(only(run(body))).toBe('a<line break><line break><page break><column break>\t\u2011\u00AD✓');
  });

  it('stands together where its look is the same', () => {
    const [paragraph] = paragraphs(
      read(p(r('Ủy', '<w:b/>') + '<w:proofErr w:type="spellStart"/>' + r(' ban', '<w:lang w:val="vi-VN"/><w:b/>'))),
    );
    expect(paragraph?.inlines).toMatchObject([{ kind: 'text', text: 'Ủy ban', format: { bold: true } }]);
  });

  it('of links, insertions and content controls counts; what is deleted does not', () => {
    const body =
      `<w:hyperlink r:id="x">${r('a')}</w:hyperlink><w:ins>${r('b')}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>` +
      `<w:moveFrom>${r('x')}</w:moveFrom><w:sdt><w:sdtPr/><w:sdtContent>${r('c')}<w:smartTag>${r('d')}</w:smartTag></w:sdtContent></w:sdt>` +
      '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>';
    expect(only(body)).toBe('abcd');
    expect(what(read(p(body)))).toEqual([]);
  });

  it('takes the choice that is understood, else the fallback', () => {
    const alternative = (requires: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>choice</w:t></mc:Choice><mc:Fallback><w:t>fallback</w:t></mc:Fallback></mc:AlternateContent>`;
    expect(only(run(alternative('wps')) + run(alternative('cx1')))).toBe('choicefallback');
  });

  it('in two families is split by letters', () => {
    const [paragraph] = paragraphs(read(p(r('Số án', '<w:rFonts w:ascii="Arial" w:hAnsi="Tahoma"/>'))));
    expect(paragraph?.inlines.map((inline) => inline.kind === 'text' && [inline.text, inline.format.family])).toEqual([
      ['S', 'Arial'],
      ['ố', 'Tahoma'],
      [' ', 'Arial'],
      ['á', 'Tahoma'],
      ['n', 'Arial'],
    ]);
  });
});

describe('fields', () => {
  it('of page numbers stay fields and take the look of their result', () => {
    const [paragraph] = paragraphs(
      read(
        p(
          field(' PAGE \\* MERGEFORMAT ', r('1', '<w:b/>')) +
            r('/') +
            `<w:fldSimple w:instr="NUMPAGES">${r('9', '<w:i/>')}</w:fldSimple>`,
        ),
      ),
    );
    expect(textOf(paragraph!)).toBe('<PAGE>/<NUMPAGES>');
    expect(paragraph?.inlines[0]).toMatchObject({ format: { bold: true } });
    expect(paragraph?.inlines[2]).toMatchObject({ format: { italic: true } });
  });

  it('of other kinds are their last result, over paragraphs and inside each other', () => {
    const begin =
      run('<w:fldChar w:fldCharType="begin"/>') +
      run('<w:instrText>TOC \\o</w:instrText>') +
      run('<w:fldChar w:fldCharType="separate"/>');
    const document = read(
      p(begin + r('I. ') + field('PAGEREF x', r('3'))) + p(r('II. 4') + run('<w:fldChar w:fldCharType="end"/>')),
    );
    expect(paragraphs(document).map(textOf)).toEqual(['I. 3', 'II. 4']);
    expect(what(document)).toEqual([]);
  });

  it('that reach out, or depend on pages in another way, are reported', () => {
    const bodies = ['INCLUDETEXT "a"', 'DDEAUTO x', 'SECTIONPAGES', '= 1 + 2', 'PAGE \\* ROMAN'].map((instruction) =>
      p(field(instruction, r('x'))),
    );
    const document = read(bodies.join(''));
    expect(what(document)).toEqual([
      'field INCLUDETEXT',
      'field DDEAUTO',
      'field SECTIONPAGES',
      'field =',
      'field PAGE',
    ]);
    expect(paragraphs(document).map(textOf)).toEqual(['x', 'x', 'x', 'x', 'x']);
    expect(what(read(p(run('<w:fldChar w:fldCharType="begin"/>'))))).toEqual(['field without an end']);
  });
});

describe('what is not understood', () => {
  it('is recorded with its part and paragraph', () => {
    const document = read({
      body:
        p(r('a') + run('<w:footnoteReference w:id="2"/>')) +
        p('<m:oMath/>', '<w:framePr w:w="100"/><w:spacing w:beforeAutospacing="1"/>') +
        p(run('<w:object/><w:commentReference w:id="1"/>') + run('<w:sym w:font="Webdings" w:char="F041"/>')) +
        '<w:altChunk r:id="x"/>',
    });
    expect(document.unsupported.map(({ what: element, paragraph }) => `${paragraph} ${element}`)).toEqual([
      '1 w:footnoteReference',
      '2 frame',
      '2 automatic spacing',
      '2 m:oMath',
      '3 embedded object',
      '3 w:commentReference',
      '3 symbol of Webdings',
      '3 w:altChunk',
    ]);
  });
});
