/** Documents as offices set them, each in its own way; all of them right. */
import type { WordPackage } from '../../src/word/package.ts';
import { namespace } from './breakages/broken-file.ts';
import { b, headOf, i, line, middle, rule, smallFile, table, text } from './breakages/small-files.ts';

const sz = (points: number) => `<w:sz w:val="${points * 2}"/>`;
const nationLines = middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', b + sz(13)) + middle('Độc lập - Tự do - Hạnh phúc');
const nation = nationLines + rule(171.39);
const date = middle('Yên Khánh, ngày 05 tháng 01 năm 2026', i);
const organ = middle('UBND XÃ YÊN KHÁNH', b + sz(13)) + rule(60);
const number = (words = 'Số: 07/KH-UBND') => middle(words, sz(13));
const forAll = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
const spaced = '<w:spacing w:before="120" w:after="0"/>';

const end = (receivers: readonly string[], offices: readonly string[]) =>
  table([
    line('Nơi nhận:', b + i + sz(12)) + receivers.map((one) => line(one, sz(11))).join(''),
    offices.map((one) => middle(one)).join('') + middle('') + middle('') + middle('Trần Văn An'),
  ]);
const usual = end(['- Sở Nội vụ;', '- Lưu: VT.'], forAll);
const titled = (kind: string, about: string, ruled: number) => middle(kind) + middle(about) + rule(ruled);
const planTitle = titled('KẾ HOẠCH', 'Cải cách hành chính năm 2026', 90);
const plan = planTitle + text('I. MỤC ĐÍCH', b) + text('Nội dung của kế hoạch./.');
const withHead = (head: string) => smallFile(head + plan + usual);

/** A part more, such as numbering or a theme. */
function withPart(parts: WordPackage, type: string, name: string, xml: string): WordPackage {
  const relations = 'word/_rels/document.xml.rels';
  const uri = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const entry = `<Relationship Id="${type}" Type="${uri}" Target="${name}"/></Relationships>`;
  const listed = String(parts.get(relations)).replace('</Relationships>', entry);
  return new Map([...parts, [relations, listed], [`word/${name}`, xml]]);
}
const inPart = (parts: WordPackage, part: string, from: RegExp, to: string): WordPackage =>
  new Map([...parts, [part, String(parts.get(part)).replace(from, to)]]);

const article = (label: string, words: string) =>
  `<w:p><w:pPr>${spaced}<w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr>${b}</w:rPr><w:t>${label}</w:t></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p>`;
const citations = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;',
  'Theo đề nghị của Chánh Văn phòng.',
];
const decided = (authority: string) =>
  [
    titled('QUYẾT ĐỊNH', 'Về việc thành lập Ban Chỉ đạo cải cách hành chính', 110) + middle(authority),
    ...citations.map((one) => text(one, i)),
    middle('QUYẾT ĐỊNH:'),
    article('Điều 1.', 'Thành lập Ban Chỉ đạo theo danh sách tại Phụ lục kèm theo, do các ông, bà sau đây đứng đầu:'),
    text('1. Bà Nguyễn Thị Bình, Chủ tịch Ủy ban nhân dân xã, Trưởng ban.'),
    text('2. Ông Lê Văn Cường, Phó Chủ tịch Ủy ban nhân dân xã, Phó Trưởng ban.'),
    article('Điều 2.', 'Chánh Văn phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.'),
  ].join('');

const letterSubject = line('V/v thực hiện cải cách hành chính', sz(12), `${spaced}<w:jc w:val="center"/>`);
const letter = (to: string, offices: readonly string[], receivers = ['- Như trên;', '- Lưu: VT, VP.']) =>
  smallFile(
    headOf('Số: 07/UBND-VP', letterSubject) +
      to +
      text('Ủy ban nhân dân xã báo cáo kết quả thực hiện như sau:') +
      text('Các nhiệm vụ được thực hiện đúng tiến độ./.') +
      end(receivers, offices),
  );
const toOne = middle('Kính gửi: Sở Nội vụ tỉnh Hưng Yên', '');

/** A page setup that ends what stands before it. */
const section = (landscape: boolean) =>
  `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz ${landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>`;
const pageNumber = `<w:hdr xmlns:w="${namespace}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const grid = (...rows: (readonly string[])[]) =>
  `<w:tbl><w:tblPr><w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map((one) => `<w:tc>${middle(one, sz(12))}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const people = grid(['STT', 'Họ và tên', 'Chức danh'], ['1', 'Nguyễn Thị Bình', 'Trưởng ban']);
const reference = (of: string) =>
  middle(`(Kèm theo ${of} ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Yên Khánh)`, i) + rule(110);
const inSections = (body: string) => withPart(smallFile(body), 'header', 'header1.xml', pageNumber);

const numbering = (count: readonly (readonly [string, string])[]) =>
  `<w:numbering xmlns:w="${namespace}"><w:abstractNum w:abstractNumId="1">${count
    .map(
      ([format, sign], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const counted = (level: number, words: string, looks = '') =>
  line(
    words,
    looks,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>${spaced}<w:jc w:val="both"/><w:rPr>${looks}</w:rPr>`,
  );

const border = `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:line="120" w:lineRule="exact"/><w:ind w:left="1213" w:right="1213"/></w:pPr></w:p>`;

export const officeDocuments = {
  'a head in one row': () => withHead(table([organ + number(), nation + date])),
  'a border as the rule under the Tiêu ngữ': () => withHead(table([organ, nationLines + border], [number(), date])),
  'an underlined Tiêu ngữ': () =>
    withHead(
      table(
        [organ, nationLines.replace(/<w:b\/>(?=<\/w:rPr><w:t[^>]*>Độc)/, '<w:b/><w:u w:val="single"/>')],
        [number(), date],
      ),
    ),
  'typed rules': () =>
    smallFile(
      table([middle('UBND XÃ YÊN KHÁNH', b + sz(13)) + middle('_________', sz(14)), nation], [number(), date]) +
        (planTitle + text('I. MỤC ĐÍCH', b) + text('Nội dung của kế hoạch./.')) +
        usual,
    ),
  'a number and a date left blank by dots': () =>
    withHead(
      table([organ, nation], [number('Số: ..../KH-UBND'), middle('Yên Khánh, ngày ... tháng ... năm ......', i)]),
    ),
  'a number and a day left blank by spaces': () =>
    withHead(
      table([organ, nation], [number('Số:       /KH-UBND'), middle('Yên Khánh, ngày      tháng 01 năm 2026', i)]),
    ),
  'Hoà, and UỶ BAN': () =>
    smallFile(
      table([organ, nation.replace('HÒA', 'HOÀ')], [number(), date]) +
        plan +
        end(['- Sở Nội vụ;', '- Lưu: VT.'], ['TM. UỶ BAN NHÂN DÂN', 'CHỦ TỊCH']),
    ),
  'an organ whose capitals Word makes': () =>
    withHead(
      table(
        [organ.replace('<w:b/>', '<w:b/><w:caps/>').replace('UBND XÃ YÊN KHÁNH', 'Ubnd xã Yên Khánh'), nation],
        [number(), date],
      ),
    ),
  'a body of 13 points on lines of exactly 18': () =>
    smallFile(
      headOf('Số: 07/KH-UBND') +
        planTitle +
        [text('I. MỤC ĐÍCH', b + sz(13)), text('1. Nội dung;', sz(13)), text('a) Điểm thứ nhất./.', sz(13))]
          .join('')
          .replaceAll('w:after="0"', 'w:after="120" w:line="360" w:lineRule="exact"') +
        usual,
    ),
  'a công văn to one addressee, for the Chairman, with (để b/c) and (5b)': () =>
    letter(
      toOne,
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      ['- Như trên;', '- TT. Đảng ủy (để b/c);', '- Lưu: VT, VHXH (5b).'],
    ),
  'a công văn to three addressees': () =>
    letter(
      ['Kính gửi:', '- Sở Nội vụ;', '- Sở Tài chính;', '- Sở Tư pháp.']
        .map((one) => line(one, '', '<w:ind w:left="2700"/>'))
        .join(''),
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ),
  'a công văn signed TL. and KT.': () => letter(toOne, ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']),
  'a công văn signed TUQ.': () => letter(toOne, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI']),
  'a công văn signed Q.': () => letter(toOne, ['Q. CHỦ TỊCH']),
  'a báo cáo with titles and points': () =>
    smallFile(
      headOf('Số: 15/BC-UBND') +
        titled('BÁO CÁO', 'Kết quả cải cách hành chính quý III năm 2026', 110) +
        text(
          'Thực hiện Công văn số 120/SNV-CCHC ngày 10 tháng 9 năm 2026 của Sở Nội vụ về việc báo cáo kết quả, Ủy ban nhân dân xã Yên Khánh báo cáo như sau:',
        ) +
        text('I. KẾT QUẢ ĐẠT ĐƯỢC', b) +
        text('1. Công tác chỉ đạo, điều hành', b) +
        text('Trong quý III năm 2026, Ủy ban nhân dân xã ban hành 05 văn bản; tỷ lệ hồ sơ đúng hạn đạt 99,5%.') +
        text('2. Cải cách thể chế', b) +
        text('a) Về xây dựng văn bản') +
        text('Ban hành 02 văn bản.') +
        text('b) Về rà soát văn bản') +
        text('Rà soát 10 văn bản.') +
        text('II. TỒN TẠI, HẠN CHẾ', b) +
        text('Trên đây là báo cáo của Ủy ban nhân dân xã./.') +
        end(['- Sở Nội vụ (để b/c);', '- Lưu: VT, VP.'], forAll),
    ),
  'a tờ trình with Kính gửi': () =>
    smallFile(
      headOf('Số: 20/TTr-UBND') +
        titled('TỜ TRÌNH', 'Về việc phê duyệt Kế hoạch cải cách hành chính năm 2026', 120) +
        middle('Kính gửi: Hội đồng nhân dân xã Yên Khánh.', '') +
        text('Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét, phê duyệt./.') +
        end(['- Như trên;', '- Lưu: VT, VP.'], forAll),
    ),
  'a decision of the Chairman': () =>
    smallFile(
      headOf('Số: 57/QĐ-UBND') +
        decided('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN KHÁNH') +
        end(['- Như Điều 2;', '- Sở Nội vụ (để b/c);', '- Lưu: VT, VP.'], ['CHỦ TỊCH']),
    ),
  'a decision of the UBND signed by a deputy': () =>
    smallFile(
      headOf('Số: 57/QĐ-UBND') +
        decided('ỦY BAN NHÂN DÂN XÃ YÊN KHÁNH') +
        end(['- Như Điều 2;', '- Lưu: VT, VP.'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
    ),
  'a decision with a list of persons as its Phụ lục': () =>
    inSections(
      headOf('Số: 57/QĐ-UBND') +
        decided('ỦY BAN NHÂN DÂN XÃ YÊN KHÁNH') +
        end(['- Như Điều 2;', '- Lưu: VT, VP.'], forAll) +
        section(false) +
        (middle('Phụ lục') + middle('DANH SÁCH BAN CHỈ ĐẠO') + reference('Quyết định số 57/QĐ-UBND')) +
        people +
        section(false),
    ),
  'a resolution of the HĐND, which its chairman certifies': () =>
    smallFile(
      headOf('Số: 05/NQ-HĐND', '', 'HĐND XÃ YÊN KHÁNH') +
        titled('NGHỊ QUYẾT', 'Về nhiệm vụ năm 2026', 60) +
        (middle('HỘI ĐỒNG NHÂN DÂN XÃ YÊN KHÁNH') + middle('KHÓA II, KỲ HỌP THỨ 3')) +
        text(citations[0]!, i) +
        text('Xét Tờ trình số 20/TTr-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân xã.', i) +
        middle('QUYẾT NGHỊ:') +
        (text('Điều 1. Phê duyệt nhiệm vụ', b) + text('Phê duyệt nhiệm vụ năm 2026.')) +
        (text('Điều 2. Tổ chức thực hiện', b) + text('Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này./.')) +
        end(['- Như Điều 2;', '- Lưu: VT.'], ['CHỦ TỊCH']),
    ),
  'two Phụ lục, one on a page that lies': () =>
    inSections(
      headOf('Số: 07/KH-UBND') +
        planTitle +
        (text('I. MỤC ĐÍCH', b) + text('Nhiệm vụ tại Phụ lục I, chỉ tiêu tại Phụ lục II kèm theo Kế hoạch này./.')) +
        usual +
        section(false) +
        (middle('Phụ lục I') + middle('DANH MỤC NHIỆM VỤ') + reference('Kế hoạch số 07/KH-UBND')) +
        text('Các nhiệm vụ được giao cho từng đơn vị./.') +
        section(false) +
        (middle('Phụ lục II') + middle('CHỈ TIÊU NĂM 2026') + reference('Kế hoạch số 07/KH-UBND')) +
        grid(['STT', 'Chỉ tiêu', 'Đơn vị'], ['1', 'Hồ sơ đúng hạn', '%']) +
        section(true),
    ),
  'headings and items that Word counts': () =>
    withPart(
      smallFile(
        headOf('Số: 07/KH-UBND') +
          planTitle +
          (counted(0, 'MỤC ĐÍCH', b) +
            counted(1, 'Yêu cầu', b) +
            counted(2, 'Đúng tiến độ;') +
            counted(2, 'Đúng luật.')) +
          (counted(0, 'NHIỆM VỤ', b) + text('Các đơn vị thực hiện./.')) +
          usual,
      ),
      'numbering',
      'numbering.xml',
      numbering([
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['bullet', '-'],
      ]),
    ),
  'fonts from the theme': () =>
    withPart(
      inPart(
        withHead(headOf('Số: 07/KH-UBND')),
        'word/styles.xml',
        /<w:rFonts[^>]*>/,
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>',
      ),
      'theme',
      'theme/theme1.xml',
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>',
    ),
  'a file of Word 2010': () =>
    withPart(
      withHead(headOf('Số: 07/KH-UBND')),
      'settings',
      'settings.xml',
      `<w:settings xmlns:w="${namespace}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat></w:settings>`,
    ),
} satisfies Record<string, () => WordPackage>;
