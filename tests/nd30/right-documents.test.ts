/** Right documents as offices set them give no finding; one fault in them, easily missed, is the only one found. */
import { describe, expect, it } from 'vitest';
import { words, type Change, inBody, inTurn } from './breakages/broken-file.ts';
import { findingsIn } from './breakages/right-files.ts';
import { officeDocuments } from './office-documents.ts';

type Name = keyof typeof officeDocuments;

const rulesFound = (name: Name, change: Change = (parts) => parts) =>
  findingsIn(change(officeDocuments[name]())).map(({ rule }) => rule.id);

describe('a right document of an office', () => {
  it.each(Object.keys(officeDocuments) as Name[])('gives no finding: %s', (name) => {
    expect(findingsIn(officeDocuments[name]()).map(({ rule, found }) => `${rule.id}: ${found}`)).toEqual([]);
  });
});

/** Other properties for the run that says `at` first. */
const run = (at: string, properties: string): Change =>
  inBody((xml) => {
    const from = xml.lastIndexOf('<w:r>', xml.indexOf(at));
    return (
      xml.slice(0, from) + xml.slice(from).replace(/<w:r>(<w:rPr>.*?<\/w:rPr>)?/, `<w:r><w:rPr>${properties}</w:rPr>`)
    );
  });
/** Those words in a run of their own. */
const apart = (at: string, properties: string): Change =>
  words(at, `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>${at}</w:t></w:r><w:r><w:t xml:space="preserve">`);

const chairman = 'a decision of the Chairman';
const report = 'a báo cáo with titles and points';
const landscape = 'two Phụ lục, one on a page that lies';

const faults: readonly [what: string, of: Name, rule: string, change: Change][] = [
  [
    'three words in Calibri',
    chairman,
    'font-family',
    apart('các ông, bà sau', '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),
  ],
  ['two words in navy', chairman, 'colour', apart('Ban Chỉ đạo theo', '<w:color w:val="000080"/>')],
  ['one name with its marks apart', chairman, 'unicode-composed', words('Trưởng ban.', 'Trưởng ban.'.normalize('NFD'))],
  ['one căn cứ upright', chairman, 'citation-slant', run('Căn cứ Nghị quyết', '')],
  ['a căn cứ that ends with a comma', chairman, 'citation-end', words('năm 2025;', 'năm 2025,')],
  [
    'the 29th of February in a year of 365 days',
    chairman,
    'date-real',
    words('ngày 05 tháng 01 năm', 'ngày 29 tháng 02 năm'),
  ],
  ['month 03', chairman, 'date-zeros', words('ngày 05 tháng 01 năm', 'ngày 05 tháng 03 năm')],
  ['a blank inside the ký hiệu', chairman, 'number-spaces', words('57/QĐ-UBND', '57/QĐ -UBND')],
  ['another kind in the ký hiệu', chairman, 'number-kind', words('57/QĐ-UBND', '57/KH-UBND')],
  ['a small letter in the organ', chairman, 'organ-letters', words('UBND XÃ YÊN', 'UBND Xã YÊN')],
  ['two blanks in the Quốc hiệu', chairman, 'national-name-text', words('NGHĨA VIỆT', 'NGHĨA  VIỆT')],
  ['QUYẾT ĐỊNH without a colon', chairman, 'resolves-colon', words('QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH')],
  ['an article in Nơi nhận that is not there', chairman, 'recipient-articles', words('Như Điều 2', 'Như Điều 3')],
  [
    'TM. under a decision of the Chairman',
    chairman,
    'signing-own-power',
    words('>CHỦ TỊCH<', '>TM. ỦY BAN NHÂN DÂN</w:t><w:br/><w:t>CHỦ TỊCH<'),
  ],
  ['a heading that skips a number', report, 'roman-order', words('II. TỒN TẠI', 'III. TỒN TẠI')],
  ['a letter that skips', report, 'point-order', words('b) Về rà', 'd) Về rà')],
  ['one title not bold among bold ones', report, 'titled-clause-weight', run('2. Cải cách thể chế', '')],
  ['Nội Vụ with two capitals', report, 'capital-organ', words('của Sở Nội vụ', 'của Sở Nội Vụ')],
  [
    ...(['the top margin of the page that lies', landscape, 'margin-top'] as const),
    inBody((xml) => xml.replace(/(w:orient="landscape"\/><w:pgMar w:top=")1134/, '$1800')),
  ],
  [
    ...(['another number in one reference line', landscape, 'reference-agrees'] as const),
    inTurn(words('(Kèm theo Kế hoạch số 07/', '(Kèm theo Kế hoạch số 70/', 1)),
  ],
];

describe('one fault that is easily missed', () => {
  it.each(faults)('is the only one found: %s', (_, name, rule, change) => {
    expect(rulesFound(name, change)).toEqual([`nd30.${rule}`]);
  });
});
