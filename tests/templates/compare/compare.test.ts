import { expect, it } from 'vitest';
import { openPackage } from '../../../src/word/package.ts';
import { savedByWord } from '../word-like.ts';
import { changed, compared, documentXml, stockFile, told } from './changed-template.ts';

const paragraphOf = (text: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${text}</w:t></w:r></w:p>`, 's');
const xmlOf = (text: string) => paragraphOf(text).exec(String(openPackage(stockFile).get(documentXml)))?.[0] ?? '';

it('tells nothing of a file and itself, nor of one that Word has split into runs', () => {
  expect(compared(stockFile)).toMatchObject({ same: true, text: [], looks: [], styles: [], pageSetup: [], other: [] });
  expect(told(compared(savedByWord(stockFile)))).toEqual([]);
});

it('tells a changed heading by its words', () => {
  expect(told(compared(changed([documentXml, 'QUYẾT ĐỊNH:', 'NAY QUYẾT NGHỊ:'])))).toEqual([
    'changed Thân văn bản, đoạn 16: [+NAY +]QUYẾT [-ĐỊNH-][+NGHỊ+]:',
  ]);
  const byWord = savedByWord(stockFile, [{ paragraph: 'QUYẾT ĐỊNH:', becomes: 'QUYẾT NGHỊ:' }]);
  expect(told(compared(byWord))).toEqual(['changed Thân văn bản, đoạn 16: QUYẾT [-ĐỊNH-][+NGHỊ+]:']);
});

it('tells a tag that was moved, with both places', () => {
  const { text, ...rest } = compared(
    savedByWord(stockFile, [{ paragraph: '{Quyết định.Theo đề nghị}', movedBefore: '{Quyết định.Thẩm quyền}' }]),
  );
  expect(text).toEqual([
    {
      kind: 'moved',
      before: { pagePart: 'Thân văn bản', paragraph: 14, label: 'Thân văn bản, đoạn 14' },
      after: { pagePart: 'Thân văn bản', paragraph: 12, label: 'Thân văn bản, đoạn 12' },
      stretches: [{ kind: 'same', text: '{Quyết định.Theo đề nghị}' }],
    },
  ]);
  expect(rest.counts).toMatchObject({ looks: 0, styles: 0, pageSetup: 0, other: 0 });
});

it('tells a tag that was moved within its paragraph as words', () => {
  const after = changed([
    documentXml,
    '{Quyết định.Địa danh}, {Quyết định.Ngày ban hành}',
    '{Quyết định.Ngày ban hành}, {Quyết định.Địa danh}',
  ]);
  const [only] = compared(after).text;
  expect(only?.stretches.map(({ text }) => text)).toContain('{Quyết định.Địa danh}');
  expect(only?.after?.label).toBe('Thân văn bản, đoạn 8 (bảng 1, hàng 2, ô 2)');
});

it('tells inserted and removed paragraphs where they stand', () => {
  const paragraph = xmlOf('QUYẾT ĐỊNH:');
  const twice = changed([
    documentXml,
    paragraph,
    `${paragraph}${paragraph.replace('QUYẾT ĐỊNH:', 'Toàn văn như sau:')}`,
  ]);
  expect(told(compared(twice))).toEqual(['inserted Thân văn bản, đoạn 17: [+Toàn văn như sau:+]']);
  expect(told(compared(stockFile, twice))).toEqual(['removed Thân văn bản, đoạn 17: [-Toàn văn như sau:-]']);
});

it('tells the size of a style once, with the styles that follow, and not again of its paragraphs', () => {
  const own = changed(['word/styles.xml', /(w:styleId="KHQuocHieu".*?<w:sz w:val=)"26"/s, '$1"24"']);
  expect(told(compared(own))).toEqual(['changed KH Quốc hiệu: cỡ chữ 13 pt → 12 pt']);
  const [base, ...others] = compared(
    changed(['word/styles.xml', /(w:styleId="Normal".*?<w:qFormat\/>)/s, '$1<w:pPr><w:jc w:val="right"/></w:pPr>']),
  ).styles;
  expect(base).toMatchObject({ name: 'Normal', changes: [{ label: 'căn lề', before: 'trái', after: 'phải' }] });
  expect(base?.alsoIn.length).toBeGreaterThan(0);
  expect(others).toEqual([]);
});

it('tells formatting given directly, of the whole paragraph or of the words that have it', () => {
  const run = '<w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r>';
  const slanted = '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Tự do</w:t></w:r>';
  const start = '<w:r><w:t xml:space="preserve">Độc lập - </w:t></w:r>';
  const end = '<w:r><w:t xml:space="preserve"> - Hạnh phúc</w:t></w:r>';
  expect(told(compared(changed([documentXml, run, start + slanted + end])))).toEqual([
    'words Thân văn bản, đoạn 5 (bảng 1, hàng 1, ô 2) “Tự do”: nghiêng không → có',
  ]);
  const heading = changed([
    documentXml,
    /(<w:pStyle w:val="[^"]*"\/>)(<\/w:pPr><w:r>)(<w:t[^>]*>QUYẾT ĐỊNH:)/,
    '$1<w:jc w:val="left"/>$2<w:rPr><w:sz w:val="32"/></w:rPr>$3',
  ]);
  expect(told(compared(heading))).toEqual([
    'paragraph Thân văn bản, đoạn 16 “QUYẾT ĐỊNH:”: căn lề giữa → trái; cỡ chữ 14 pt → 16 pt',
  ]);
});

it('tells margins, orientation and page numbers of the section that has them', () => {
  const margins = changed([documentXml, 'w:top="1134"', 'w:top="1418"']);
  expect(told(compared(margins))).toEqual(['changed Phần 1: lề trên 20 mm → 25 mm']);
  const upright = changed([
    documentXml,
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    '<w:pgSz w:w="11906" w:h="16838"/>',
  ]);
  expect(told(compared(upright))).toEqual(['changed Phần 3: hướng giấy ngang → dọc']);
  const numbers = changed([documentXml, '<w:pgNumType w:start="1"/>', '']);
  expect(told(compared(numbers))).toEqual(['changed Phần 1: số trang bắt đầu 1 → tiếp theo phần trước']);
});

it('tells the text of a header once, though every section shows it', () => {
  const header = changed([
    'word/header1.xml',
    '<w:r><w:fldChar w:fldCharType="begin"/>',
    '<w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>',
  ]);
  expect(told(compared(header))).toEqual(['changed Đầu trang (phần 1), đoạn 1: [+Trang +][số trang]']);
});

it('tells the columns of a table', () => {
  const columns = changed(
    [documentXml, '<w:gridCol w:w="3500"/><w:gridCol w:w="5854"/>', '<w:gridCol w:w="4000"/><w:gridCol w:w="5354"/>'],
    [documentXml, '<w:tcW w:w="3500"', '<w:tcW w:w="4000"'],
    [documentXml, '<w:tcW w:w="5854"', '<w:tcW w:w="5354"'],
  );
  const [only, ...others] = compared(columns).looks;
  expect(only).toMatchObject({ of: 'table', changes: [{ property: 'table.columns', label: 'độ rộng các cột' }] });
  expect(others).toEqual([]);
});
