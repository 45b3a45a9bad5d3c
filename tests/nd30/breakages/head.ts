/** The head: texts, spacing, rules beneath, number, place and date; (Kèm theo …) lines. */
import type { Breakage, RightVariant } from './breakage.ts';
import { inBody, inTurn, look, paragraphLook, without, words, type Change } from './broken-file.ts';

const name = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const number = 'Số: 57/QĐ-UBND';
const date = 'Khoái Châu, ngày 15 tháng 01 năm 2026';
const small = { organ: '762000', title: '1143000', motto: String(Math.round(171.39 * 12_700)) };

/** Another length for the drawn line that is `emu` long. */
const drawn = (emu: string, length: number): Change =>
  inBody((xml) => xml.replace(`<wp:extent cx="${emu}"`, `<wp:extent cx="${length}"`));
const inDrawing = (emu: string, edit: (xml: string) => string): Change =>
  inBody((xml) => {
    const at = xml.indexOf(`<wp:extent cx="${emu}"`);
    const from = xml.lastIndexOf('<mc:AlternateContent', at);
    const to = xml.indexOf('</mc:AlternateContent>', at);
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  });
const noLine = (emu: string): Change =>
  inBody((xml) => {
    const at = xml.indexOf(`<wp:extent cx="${emu}"`);
    const from = xml.lastIndexOf('<w:r><mc:AlternateContent', at);
    const end = '</mc:AlternateContent></w:r>';
    return xml.slice(0, from) + xml.slice(xml.indexOf(end, at) + end.length);
  });
const offCentre = (emu: string): Change =>
  inDrawing(emu, (xml) => xml.replace('<wp:align>center</wp:align>', '<wp:posOffset>127000</wp:posOffset>'));
/** A line of typed signs in the place of the drawn one. */
const typed = (emu: string, signs: string): Change =>
  inBody((xml) => {
    const at = xml.indexOf(`<wp:extent cx="${emu}"`);
    const from = xml.lastIndexOf('<w:r><mc:AlternateContent', at);
    const end = '</mc:AlternateContent></w:r>';
    const run = `<w:r><w:t>${signs}</w:t></w:r>`;
    return xml.slice(0, from) + run + xml.slice(xml.indexOf(end, at) + end.length);
  });
/** The line has a double border of its paragraph instead. */
const bordered = (emu: string, style: string, indent: number): Change =>
  inBody((xml) => {
    const at = xml.indexOf(`<wp:extent cx="${emu}"`);
    const from = xml.lastIndexOf('<w:p>', at);
    const to = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    const border = `<w:pBdr><w:top w:val="${style}" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>`;
    const paragraph = `<w:p><w:pPr>${border}<w:ind w:left="${indent}" w:right="${indent}"/><w:jc w:val="center"/></w:pPr></w:p>`;
    return xml.slice(0, from) + paragraph + xml.slice(to);
  });

const present: readonly Breakage[] = [
  { rule: 'nd30.national-name-present', of: 'decision', change: without(name) },
  { rule: 'nd30.motto-present', of: 'decision', change: without(motto) },
  { rule: 'nd30.organ-present', of: 'chapters', change: inTurn(without('SỞ NỘI VỤ TỈNH'), without('CHI CỤC VĂN THƯ')) },
  { rule: 'nd30.number-present', of: 'decision', change: words(number, '') },
  { rule: 'nd30.place-date-present', of: 'decision', change: words(date, '') },
  { rule: 'nd30.subject-present', of: 'chapters', change: without('Về quản lý văn bản') },
  {
    rule: 'nd30.letter-subject-present',
    of: 'letter',
    change: inTurn(without('V/v thực hiện'), without('THƯỢNG KHẨN'), without('LƯU HÀNH')),
  },
  {
    rule: 'nd30.kind-present',
    of: 'chapters',
    change: inTurn(without('QUY ĐỊNH'), without('Về quản lý văn bản đến của')),
  },
];

const texts: readonly Breakage[] = [
  { rule: 'nd30.national-name-text', of: 'decision', change: words('CHỦ NGHĨA', 'CHŨ NGHĨA') },
  { rule: 'nd30.motto-text', how: 'dashes', of: 'decision', change: words(motto, 'Độc lập – Tự do – Hạnh phúc') },
  { rule: 'nd30.motto-text', how: 'no spaces', of: 'decision', change: words(motto, 'Độc lập-Tự do-Hạnh phúc') },
  {
    rule: 'nd30.motto-text',
    how: 'small letters',
    of: 'decision',
    change: words(motto, 'Độc lập - tự do - hạnh phúc'),
  },
  { rule: 'nd30.motto-text', how: 'two spaces', of: 'decision', change: words(motto, 'Độc lập  - Tự do - Hạnh phúc') },
  { rule: 'nd30.nation-spacing', of: 'decision', change: paragraphLook(motto, '<w:spacing w:before="120"/>') },
  {
    rule: 'nd30.nation-spacing',
    how: 'wide lines',
    of: 'decision',
    change: paragraphLook(name, '<w:spacing w:line="360" w:lineRule="auto"/>'),
  },
  {
    rule: 'nd30.organ-spacing',
    of: 'chapters',
    change: paragraphLook('CHI CỤC VĂN THƯ', '<w:spacing w:before="120"/>'),
  },
];

const lines: readonly Breakage[] = [
  { rule: 'nd30.motto-rule', of: 'chapters', change: noLine(small.motto) },
  { rule: 'nd30.motto-rule-length', of: 'chapters', change: drawn(small.motto, 1_900_000) },
  { rule: 'nd30.motto-rule-centred', of: 'chapters', change: offCentre(small.motto) },
  { rule: 'nd30.motto-rule-solid', of: 'chapters', change: typed(small.motto, '-'.repeat(37)) },
  { rule: 'nd30.organ-rule', of: 'chapters', change: noLine(small.organ) },
  { rule: 'nd30.organ-rule-length', of: 'chapters', change: drawn(small.organ, 1_400_000) },
  {
    rule: 'nd30.organ-rule-length',
    how: 'underlined',
    of: 'chapters',
    change: inTurn(noLine(small.organ), look('CHI CỤC VĂN THƯ', '<w:u w:val="single"/>')),
  },
  { rule: 'nd30.organ-rule-centred', of: 'chapters', change: offCentre(small.organ) },
  { rule: 'nd30.organ-rule-solid', of: 'chapters', change: bordered(small.organ, 'dotted', 1150) },
  { rule: 'nd30.title-rule', of: 'chapters', change: noLine(small.title) },
  { rule: 'nd30.title-rule', how: 'in a Phụ lục', of: 'appendix', change: noLine(small.title) },
  { rule: 'nd30.title-rule-length', of: 'chapters', change: drawn(small.title, 2_000_000) },
  { rule: 'nd30.title-rule-centred', of: 'chapters', change: offCentre(small.title) },
  { rule: 'nd30.title-rule-solid', of: 'chapters', change: typed(small.title, '- '.repeat(10)) },
  { rule: 'nd30.rule-elsewhere', of: 'appendix', change: look('CHỈ TIÊU CẢI CÁCH', '<w:u w:val="single"/>') },
];

const numbers: readonly Breakage[] = [
  { rule: 'nd30.number-word', of: 'decision', change: words(number, 'SỐ: 57/QĐ-UBND') },
  { rule: 'nd30.number-colon', of: 'decision', change: words(number, 'Số 57/QĐ-UBND') },
  { rule: 'nd30.number-zero', of: 'letter', change: words('Số: 07/', 'Số: 7/') },
  { rule: 'nd30.number-zero', how: 'too many', of: 'decision', change: words('Số: 57/', 'Số: 057/') },
  { rule: 'nd30.number-slash', of: 'letter', change: words('Số: 07/', 'Số: 07-') },
  { rule: 'nd30.number-hyphen', of: 'decision', change: words(number, 'Số: 57/QĐ–UBND') },
  { rule: 'nd30.number-hyphen', how: 'slash', of: 'decision', change: words(number, 'Số: 57/QĐ/UBND') },
  { rule: 'nd30.number-spaces', of: 'decision', change: words(number, 'Số: 57/QĐ - UBND') },
  { rule: 'nd30.number-spaces', how: 'beside the slash', of: 'decision', change: words(number, 'Số: 57 / QĐ-UBND') },
  { rule: 'nd30.number-capitals', of: 'decision', change: words(number, 'Số: 57/QĐ-ubnd') },
  { rule: 'nd30.number-kind', of: 'decision', change: words(number, 'Số: 57/KH-UBND') },
  { rule: 'nd30.number-kind', how: 'of a công văn', of: 'letter', change: words('/UBND-VP', '/CV-UBND') },
  { rule: 'nd30.number-kind', how: 'two kinds of one beginning', of: 'chapters', change: words('12/QyĐ-', '12/QĐ-') },
];

const dates: readonly Breakage[] = [
  { rule: 'nd30.date-form', of: 'letter', change: words('ngày 05 tháng 01 năm 2026', '05/01/2026') },
  { rule: 'nd30.place-comma', of: 'decision', change: words(date, 'Khoái Châu ngày 15 tháng 01 năm 2026') },
  {
    rule: 'nd30.place-comma',
    how: 'a space before it',
    of: 'decision',
    change: words(date, 'Khoái Châu , ngày 15 tháng 01 năm 2026'),
  },
  { rule: 'nd30.place-capitals', of: 'decision', change: words(date, 'Khoái châu, ngày 15 tháng 01 năm 2026') },
  {
    rule: 'nd30.place-capitals',
    how: 'all of them',
    of: 'decision',
    change: words(date, 'KHOÁI CHÂU, ngày 15 tháng 01 năm 2026'),
  },
  {
    rule: 'nd30.date-zeros',
    how: 'month 1',
    of: 'decision',
    change: words(date, 'Khoái Châu, ngày 15 tháng 1 năm 2026'),
  },
  { rule: 'nd30.date-zeros', how: 'day 5', of: 'letter', change: words('ngày 05', 'ngày 5') },
  { rule: 'nd30.date-zeros', how: 'month 03', of: 'letter', change: words('tháng 01', 'tháng 03') },
  { rule: 'nd30.date-real', of: 'letter', change: words('ngày 05 tháng 01', 'ngày 30 tháng 02') },
  {
    ...{ rule: 'nd30.date-line', of: 'letter' },
    change: inBody((xml) => {
      const at = xml.indexOf('Yên Khánh, ngày');
      const from = xml.lastIndexOf('<w:p>', at);
      const to = xml.indexOf('</w:p>', at) + '</w:p>'.length;
      const first = xml.indexOf('</w:tc></w:tr>');
      return xml.slice(0, first) + xml.slice(from, to) + xml.slice(first, from) + '<w:p/>' + xml.slice(to);
    }),
  },
];

const titles: readonly Breakage[] = [
  { rule: 'nd30.letter-subject-opening', of: 'letter', change: words('V/v thực hiện', 'Về việc thực hiện') },
  {
    rule: 'nd30.letter-subject-gap',
    of: 'letter',
    change: paragraphLook('V/v thực hiện', '<w:spacing w:before="0" w:after="0"/>'),
  },
  {
    rule: 'nd30.reference-form',
    of: 'decision',
    change: words('(Kèm theo Quyết định', '(Ban hành kèm theo Quyết định'),
  },
  { rule: 'nd30.reference-agrees', of: 'decision', change: words('(Kèm theo Quyết định', '(Kèm theo Kế hoạch', 1) },
  {
    rule: 'nd30.reference-agrees',
    how: 'another number',
    of: 'decision',
    change: words('(Kèm theo Quyết định số 57/', '(Kèm theo Quyết định số 58/'),
  },
  { rule: 'nd30.reference-present', of: 'appendix', change: without('(Kèm theo Quyết định') },
];

export const brokenHeads: readonly Breakage[] = [...present, ...texts, ...lines, ...numbers, ...dates, ...titles];

export const headVariants: readonly RightVariant[] = [
  { what: 'Hoà in the Quốc hiệu', of: 'decision', change: words('CỘNG HÒA', 'CỘNG HOÀ') },
  {
    what: 'Quốc hiệu in capitals by format',
    of: 'decision',
    change: inTurn(words(name, 'Cộng hòa xã hội chủ nghĩa Việt Nam'), look('Cộng hòa xã hội', '<w:caps/>')),
  },
  { what: 'a blank number', of: 'decision', change: words(number, 'Số:        /QĐ-UBND') },
  {
    what: 'dots for number and day',
    of: 'decision',
    change: inTurn(words(number, 'Số: …… /QĐ-UBND'), words(date, 'Khoái Châu, ngày …… tháng …… năm 2026')),
  },
  { what: 'a number below 10 with its zero', of: 'chapters', change: words('Số: 12/', 'Số: 05/') },
  { what: 'small letters inside an abbreviation', of: 'chapters', change: words('/QyĐ-CCVT', '/QyĐ-TTg') },
  { what: 'a day below 10 and a month from 3 on', of: 'letter', change: words('ngày 05 tháng 01', 'ngày 05 tháng 6') },
  {
    what: 'a city with its common noun',
    of: 'letter',
    change: words('Yên Khánh, ngày', 'Thành phố Hồ Chí Minh, ngày'),
  },
  { what: 'a unit named by an event', of: 'letter', change: words('Yên Khánh, ngày', 'Phường Điện Biên Phủ, ngày') },
  { what: 'a unit named by a numeral', of: 'letter', change: words('Yên Khánh, ngày', 'Phường 1, ngày') },
  { what: 'a place with a hyphen and an apostrophe', of: 'letter', change: words('Yên Khánh, ngày', 'Cư M’gar, ngày') },
  { what: 'a ký hiệu of organ and field', of: 'letter', change: words('/UBND-VP', '/BNV-TCCB') },
  { what: 'a rule of underscores under the Tiêu ngữ', of: 'chapters', change: typed(small.motto, '_'.repeat(24)) },
  { what: 'a border as the rule of the organ', of: 'chapters', change: bordered(small.organ, 'single', 1150) },
  {
    what: 'an underlined Tiêu ngữ',
    of: 'chapters',
    change: inTurn(noLine(small.motto), look(motto, '<w:u w:val="single"/>')),
  },
  { what: 'number and date not filled in a separate attachment', of: 'attachment', change: words('số ……/', 'số    /') },
  {
    what: 'number and date filled in a separate attachment',
    of: 'attachment',
    change: words('số ……/QĐ-UBND ngày …… tháng …… năm ……', 'số 57/QĐ-UBND ngày 05 tháng 01 năm 2026'),
  },
];
