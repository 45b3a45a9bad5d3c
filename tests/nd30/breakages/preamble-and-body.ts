/** Căn cứ, paragraphs of the body, headings and counts. */
import type { Breakage, RightVariant } from './breakage.ts';
import { before, inBody, inTurn, paragraphLook, without, words, type Change } from './broken-file.ts';
import { b, line, middle, text } from './small-files.ts';

const law = 'địa phương ngày 16 tháng 6 năm 2025;';
const spaced = (inner: string) => `<w:spacing ${inner}/>`;
const indented = (inner: string) => `<w:ind ${inner}/>`;
const plain = 'Văn thư kiểm tra văn bản trước khi trình.';
const says = (sentence: string): Change => words(plain, sentence);
/** Words after the bold ones, in their paragraph. */
const running = (title: string, rest: string): Change =>
  inBody((xml) =>
    xml.replace(`${title}</w:t></w:r>`, `${title}</w:t></w:r><w:r><w:t xml:space="preserve">${rest}</w:t></w:r>`),
  );

const citations: readonly Breakage[] = [
  { rule: 'nd30.citation-end', how: 'a full stop', of: 'decision', change: words(law, law.replace(';', '.')) },
  {
    ...{ rule: 'nd30.citation-end', how: 'the last with “;”', of: 'decision' },
    change: words('Xã hội xã Khoái Châu.', 'Xã hội xã Khoái Châu;'),
  },
  {
    ...{ rule: 'nd30.citation-line', of: 'decision' },
    change: words(law, `${law} Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;`),
  },
  {
    rule: 'nd30.citation-law',
    of: 'decision',
    change: words(law, `địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;`),
  },
  {
    ...{ rule: 'nd30.citation-law', how: 'its organ', of: 'decision' },
    change: words(law, `địa phương ngày 16 tháng 6 năm 2025 của Quốc hội;`),
  },
  {
    ...{ rule: 'nd30.citation-complete', how: 'no date', of: 'decision' },
    change: words('76/NQ-CP ngày 15 tháng 7 năm 2021 của', '76/NQ-CP của'),
  },
  {
    ...{ rule: 'nd30.citation-complete', how: 'no number', of: 'decision' },
    change: words('Nghị quyết số 76/NQ-CP ngày', 'Nghị quyết ngày'),
  },
  {
    ...{ rule: 'nd30.citation-complete', how: 'a Luật without its date', of: 'decision' },
    change: words(law, 'địa phương;'),
  },
  { rule: 'nd30.resolves-colon', of: 'decision', change: words('QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH') },
];

const paragraphs: readonly Breakage[] = [
  { rule: 'nd30.body-indent', of: 'chapters', change: paragraphLook(plain, indented('w:firstLine="300"')) },
  {
    ...{ rule: 'nd30.body-indent', how: 'by blanks', of: 'chapters' },
    change: inTurn(paragraphLook(plain, indented('w:firstLine="0"')), words(plain, `          ${plain}`)),
  },
  { rule: 'nd30.article-indent', of: 'decision', change: paragraphLook('Điều 2. Quyết', indented('w:firstLine="0"')) },
  { rule: 'nd30.body-gap', of: 'chapters', change: paragraphLook('b) Đăng', spaced('w:before="60" w:after="0"')) },
  {
    ...{ rule: 'nd30.body-gap', how: 'styles close up', of: 'chapters' },
    change: paragraphLook('b) Đăng', `${spaced('w:before="120" w:after="0"')}<w:contextualSpacing/>`),
  },
  {
    ...{ rule: 'nd30.body-leading', how: 'double', of: 'chapters' },
    change: paragraphLook(plain, spaced('w:before="120" w:line="480" w:lineRule="auto"')),
  },
  {
    ...{ rule: 'nd30.body-leading', how: 'exactly 12 points', of: 'chapters' },
    change: paragraphLook(plain, spaced('w:before="120" w:line="240" w:lineRule="exact"')),
  },
];

const headings: readonly Breakage[] = [
  {
    ...{ rule: 'nd30.heading-line', of: 'chapters' },
    change: inTurn(words('>Chương I<', '>Chương I. QUY ĐỊNH CHUNG<'), without('QUY ĐỊNH CHUNG', 1)),
  },
  { rule: 'nd30.heading-title', of: 'chapters', change: without('QUẢN LÝ VĂN BẢN ĐẾN') },
  {
    rule: 'nd30.clause-title-line',
    of: 'chapters',
    change: running('Trách nhiệm của văn thư', ' là tiếp nhận văn bản.'),
  },
  { rule: 'nd30.part-numeral', of: 'chapters', change: words('>Chương II<', '>Chương 2<') },
  { rule: 'nd30.section-numeral', of: 'chapters', change: words('>Mục 1<', '>Mục I<') },
  { rule: 'nd30.article-sign', of: 'chapters', change: words('Điều 2. Tiếp', 'Điều 2: Tiếp') },
  { rule: 'nd30.clause-sign', of: 'chapters', change: words('1. Trách', '1) Trách') },
  { rule: 'nd30.point-sign', of: 'chapters', change: words('b) Đăng', 'b. Đăng') },
  { rule: 'nd30.roman-heading-sign', of: 'attachment', change: words('I. MỤC', 'I/ MỤC') },
  { rule: 'nd30.point-letter', of: 'chapters', change: words('b) Đăng', 'f) Đăng') },
  { rule: 'nd30.heading-order', of: 'chapters', change: words('>Chương II<', '>Chương III<') },
  { rule: 'nd30.roman-order', of: 'attachment', change: words('I. MỤC', 'II. MỤC') },
  { rule: 'nd30.article-order', of: 'chapters', change: words('Điều 2. Tiếp', 'Điều 3. Tiếp') },
  { rule: 'nd30.clause-order', how: 'a gap', of: 'chapters', change: words('2. Văn bản', '3. Văn bản') },
  { rule: 'nd30.clause-order', how: 'twice', of: 'chapters', change: words('2. Văn bản', '1. Văn bản') },
  { rule: 'nd30.point-order', of: 'chapters', change: words('b) Đăng', 'c) Đăng') },
];

const capitals: readonly Breakage[] = [
  { rule: 'nd30.capital-sentence', of: 'chapters', change: says('Văn thư nhận văn bản. văn thư ghi sổ.') },
  { rule: 'nd30.capital-organ', of: 'chapters', change: says('Văn thư trình Ủy ban Nhân dân xã.') },
  {
    ...{ rule: 'nd30.capital-organ', how: 'a field of work', of: 'chapters' },
    change: says('Văn thư trình Sở Nội Vụ.'),
  },
  {
    rule: 'nd30.capital-organ',
    how: 'in small letters',
    of: 'chapters',
    change: says('Văn thư trình ủy ban nhân dân xã.'),
  },
  { rule: 'nd30.capital-people', of: 'chapters', change: says('Văn thư phục vụ nhân dân.') },
  { rule: 'nd30.capital-document', of: 'chapters', change: says('Văn thư làm theo nghị định số 30/2020/NĐ-CP.') },
  { rule: 'nd30.capital-article', of: 'chapters', change: says('Văn thư làm theo khoản 1 điều 5 Nghị định này.') },
  { rule: 'nd30.small-clause', of: 'chapters', change: says('Văn thư làm theo Khoản 1 Điều 5 Nghị định này.') },
  { rule: 'nd30.capital-month', of: 'chapters', change: says('Văn thư kiểm kê trong tháng hai hằng năm.') },
];

export const brokenBodies: readonly Breakage[] = [...citations, ...paragraphs, ...headings, ...capitals];

/** A table of data with ruled cells: nothing in it is set as the body is. */
const dataTable = `<w:tbl><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(3)}</w:tblGrid>${[
  ['STT', 'Sổ', 'Hạn'],
  ['1.', 'sổ đến', 'tháng 3'],
  ['1.', 'sổ đi. ghi hằng ngày', 'tháng 3'],
]
  .map((row) => `<w:tr>${row.map((one) => `<w:tc>${line(one, '<w:sz w:val="22"/>')}</w:tc>`).join('')}</w:tr>`)
  .join('')}</w:tbl>`;

const letters = [...'abcdđeghiklmnopqrstuvxy'];

export const bodyVariants: readonly RightVariant[] = [
  { what: 'a table of data in the body', of: 'chapters', change: before(plain, dataTable) },
  {
    what: 'points in the letters that count, one after the other',
    of: 'chapters',
    change: before(
      '2. Văn bản',
      letters
        .slice(2)
        .map((letter) => text(`${letter}) Lập sổ;`))
        .join(''),
    ),
  },
  {
    what: 'signs that the decree has no rule for',
    of: 'chapters',
    change: before(
      plain,
      ['2.1 Sổ đến;', '2.3 Sổ đi;', '- Thẻ;', '+ Bìa;', '* Ghi chú.'].map((one) => text(one)).join(''),
    ),
  },
  { what: 'a first line of 1 cm', of: 'chapters', change: paragraphLook(plain, indented('w:firstLine="567"')) },
  {
    what: 'a first line by a tab',
    of: 'chapters',
    change: inBody((xml) =>
      paragraphLook(
        plain,
        indented('w:firstLine="0"'),
      )(new Map([['word/document.xml', xml]]))
        .get('word/document.xml')!
        .toString()
        .replace(`<w:t xml:space="preserve">${plain}`, `<w:tab/><w:t xml:space="preserve">${plain}`),
    ),
  },
  {
    what: 'lines of 1.5, and gaps that the paragraph above leaves',
    of: 'chapters',
    change: inTurn(
      paragraphLook('a) Tiếp', spaced('w:before="120" w:after="120"')),
      paragraphLook('b) Đăng', spaced('w:before="0" w:after="0" w:line="360" w:lineRule="auto"')),
    ),
  },
  {
    what: 'lines of exactly 18 points',
    of: 'chapters',
    change: paragraphLook(plain, spaced('w:before="120" w:line="360" w:lineRule="exact"')),
  },
  {
    what: 'a prose opening, upright and without the signs of a list',
    of: 'chapters',
    change: before(
      '>Chương I<'.slice(1, -1),
      text('Thực hiện Nghị định số 30/2020/NĐ-CP, Chi cục Văn thư ban hành Quy định như sau:'),
    ),
  },
  {
    what: 'a khoản with a title on its own line, bold',
    of: 'chapters',
    change: inTurn(
      words('2. Văn bản đến được', '3. Văn bản đến được'),
      before('3. Văn bản', text('2. Sổ đến', b) + text('Sổ đến lập hằng năm.')),
    ),
  },
  {
    what: 'capitals as the decree writes them',
    of: 'chapters',
    change: says(
      'Theo điểm a khoản 2 Điều 3 Nghị định số 30/2020/NĐ-CP, Ủy ban nhân dân phục vụ Nhân dân; cơ quan nhà nước, TP. Huế; tháng 02 năm 2026; từng nghị định, quyết định; pháp luật.',
    ),
  },
  {
    what: 'chapters without sections',
    of: 'chapters',
    change: inTurn(without('Mục 1'), without('QUẢN LÝ VĂN BẢN ĐẾN')),
  },
  {
    what: 'a tiểu mục with its title',
    of: 'chapters',
    change: before('Điều 2. Tiếp', middle('Tiểu mục 1') + middle('SỔ ĐẾN')),
  },
];
