/** Small right files by hand: forms that no sample shows (công văn, chapters, marks). Times New Roman 14, A4. */
import type { WordPackage } from '../../../src/word/package.ts';
import { namespace } from './broken-file.ts';

const drawing = [
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const styles = `<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults></w:styles>`;

export const line = (text: string, looks = '', place = '') =>
  `<w:p><w:pPr>${place}</w:pPr>${text === '' ? '' : `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;
export const b = '<w:b/>';
export const i = '<w:i/>';
const sz = (points: number) => `<w:sz w:val="${points * 2}"/>`;
export const middle = (text: string, looks = b) =>
  line(text, looks, '<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>');
export const text = (words: string, looks = '') =>
  line(words, looks, '<w:spacing w:before="120" w:after="0"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>');

/** A line of that many points, drawn in the middle below the words above. */
export const rule = (points: number) =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>31750</wp:posOffset></wp:positionV><wp:extent cx="${Math.round(points * 12_700)}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Đường kẻ"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${Math.round(points * 12_700)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;

const cell = (inner: string, width: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
const columns = [3500, 5854] as const;
export const table = (...rows: (readonly [string, string])[]) =>
  `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.map((inner, at) => cell(inner, columns[at]!)).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

const wordPart = (name: string, type: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${wordPart('document', 'document.main')}${wordPart('styles', 'styles')}</Types>`;

/** @param body inner XML of the body, its section at the end left out */
export function smallFile(body: string): WordPackage {
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return new Map([
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      `<Relationships xmlns="${relationships}"><Relationship Id="document" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${relationships}"><Relationship Id="styles" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['word/styles.xml', styles],
    ['word/document.xml', `<w:document xmlns:w="${namespace}" ${drawing}><w:body>${body}${page}</w:body></w:document>`],
  ]);
}

/** Widths in points: 171,39 that of the Tiêu ngữ in 14 bold, 60 between a third and half of the organ's name. */
const mottoWidth = 171.39;

const nation =
  middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b + sz(13)) + middle('Độc lập - Tự do - Hạnh phúc') + rule(mottoWidth);

/** @param below what follows the number in the left column */
export const headOf = (number: string, below = '', organ = 'UBND XÃ YÊN KHÁNH', parent = '') =>
  table(
    [(parent === '' ? '' : middle(parent, sz(13))) + middle(organ, b + sz(13)) + rule(60), nation],
    [middle(number, sz(13)) + below, middle('Yên Khánh, ngày 05 tháng 01 năm 2026', i)],
  );

export const signed = table([
  line('Nơi nhận:', b + i + sz(12)) +
    line('- Như trên;', sz(11)) +
    line('- Sở Nội vụ tỉnh Hưng Yên;', sz(11)) +
    line('- Lưu: VT, VP.', sz(11)) +
    line('A.05', sz(11)),
  middle('TM. ỦY BAN NHÂN DÂN') + middle('CHỦ TỊCH') + middle('') + middle('') + middle('Trần Văn An'),
]);

const letter = () =>
  smallFile(
    headOf(
      'Số: 07/UBND-VP',
      line(
        'V/v thực hiện cải cách hành chính',
        sz(12),
        '<w:spacing w:before="120" w:after="0"/><w:jc w:val="center"/>',
      ) +
        middle('THƯỢNG KHẨN') +
        middle('LƯU HÀNH NỘI BỘ'),
    ) +
      middle('Kính gửi: Sở Nội vụ.', '') +
      text('Ủy ban nhân dân xã Yên Khánh báo cáo kết quả thực hiện như sau:') +
      text('Các nhiệm vụ được thực hiện đúng tiến độ./.') +
      signed +
      line('Địa chỉ: thôn Yên Khánh, xã Yên Khánh; Điện thoại: 0221; Fax: 0221', sz(11)),
  );

/** A quy định with chapters, sections, articles, khoản and điểm, of an organ with a parent. */
const chapters = () =>
  smallFile(
    headOf('Số: 12/QyĐ-CCVT', '', 'CHI CỤC VĂN THƯ', 'SỞ NỘI VỤ TỈNH HƯNG YÊN') +
      middle('QUY ĐỊNH') +
      middle('Về quản lý văn bản đến của cơ quan') +
      rule(90) +
      middle('Chương I') +
      middle('QUY ĐỊNH CHUNG') +
      text('Điều 1. Phạm vi điều chỉnh', b) +
      text('Văn thư kiểm tra văn bản trước khi trình.') +
      middle('Chương II') +
      middle('QUẢN LÝ VĂN BẢN') +
      middle('Mục 1') +
      middle('QUẢN LÝ VĂN BẢN ĐẾN') +
      text('Điều 2. Tiếp nhận văn bản đến', b) +
      text('1. Trách nhiệm của văn thư', b) +
      text('a) Tiếp nhận văn bản;') +
      text('b) Đăng ký văn bản.') +
      text('2. Văn bản đến được đăng ký trong ngày./.') +
      signed,
  );

/** A Kế hoạch kèm theo in a file of its own, signed by the office in the top right corner (model after 1.3). */
const attachment = () =>
  smallFile(
    line('Số: 57/QĐ-UBND; ngày 05/01/2026; 08:30:00+07:00', sz(10), '<w:jc w:val="right"/>') +
      table([middle('UBND XÃ YÊN KHÁNH', b + sz(13)) + rule(60), nation]) +
      middle('KẾ HOẠCH') +
      middle('Cải cách hành chính năm 2026') +
      middle('(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm …… của Ủy ban nhân dân xã)', i) +
      rule(90) +
      text('I. MỤC ĐÍCH', b) +
      text('Văn thư kiểm tra văn bản trước khi trình./.'),
  );

/** A Phụ lục in a file of its own. */
const appendix = () =>
  smallFile(
    middle('Phụ lục') +
      middle('CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH') +
      middle('(Kèm theo Quyết định số 57/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã)', i) +
      rule(90) +
      text('Các chỉ tiêu được thực hiện trong năm 2026.'),
  );

/** A bản sao y: organ and number beside the words `SAO Y` (Phụ lục III, Mẫu 3.1). */
const copy = () =>
  smallFile(
    table([
      middle('UBND XÃ YÊN KHÁNH', b + sz(13)) + rule(60) + middle('Số: 07/SY-UBND', sz(13)),
      middle('SAO Y') + middle('Yên Khánh, ngày 05 tháng 01 năm 2026', i),
    ]) + signed,
  );

export const smallFiles = { letter, chapters, attachment, appendix, copy } satisfies Record<string, () => WordPackage>;
