import { inBody, inPart, inTurn, without, words } from '../../nd30/breakages/broken-file.ts';
import { apart } from '../../documents/templates/changed.ts';
import type { BrokenTemplate } from './broken-template.ts';

const open = '{#Kế hoạch.Có ký}';
const close = '{/Kế hoạch.Có ký}';

/** The row of a table that holds those words. */
const withoutRow = (text: string) =>
  inBody((xml) => {
    const at = xml.indexOf(text);
    const start = Math.max(xml.lastIndexOf('<w:tr>', at), xml.lastIndexOf('<w:tr ', at));
    return xml.slice(0, start) + xml.slice(xml.indexOf('</w:tr>', at) + '</w:tr>'.length);
  });

/** The table that holds those words. */
const withoutTable = (text: string) =>
  inBody((xml) => {
    const at = xml.indexOf(text);
    return xml.slice(0, xml.lastIndexOf('<w:tbl>', at)) + xml.slice(xml.indexOf('</w:tbl>', at) + '</w:tbl>'.length);
  });

const breaks = /<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr>.*?<\/w:sectPr><\/w:pPr><\/w:p>/gs;

/** Without the nth break of a section, as when it is deleted in Word: what stood before it joins what follows. */
const withoutBreak = (nth: number) =>
  inBody((xml) => {
    const found = [...xml.matchAll(breaks)][nth]!;
    return xml.slice(0, found.index) + xml.slice(found.index + found[0].length);
  });

/** Everything from a section's first paragraph to its break. */
const withoutSection = (first: string, nth: number) =>
  inBody((xml) => {
    const found = [...xml.matchAll(breaks)][nth]!;
    const previous =
      nth === 0
        ? xml.indexOf('<w:body>') + 8
        : [...xml.matchAll(breaks)][nth - 1]!.index + [...xml.matchAll(breaks)][nth - 1]![0].length;
    if (!xml.slice(previous, found.index).includes(first)) throw new Error(first);
    return xml.slice(0, previous) + xml.slice(found.index + found[0].length);
  });

const lying =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

export const structureFaults: readonly BrokenTemplate[] = [
  {
    ...{ name: 'a condition that is never closed', change: words(close, '') },
    ...{ code: 'template.loop-not-closed', at: open, remedy: /thêm {\/Kế hoạch\.Có ký}/ },
  },
  {
    ...{ name: 'a condition that is never opened', change: words(open, '') },
    ...{ code: 'template.loop-not-opened', at: close, remedy: /thẻ mở/ },
  },
  {
    ...{ name: 'a condition closed by another name', change: words(close, '{/Quyết định.Có ký}') },
    ...{ code: 'template.loop-mismatch', at: open, remedy: /hai tên giống nhau/ },
  },
  {
    name: 'a condition that opens in a cell and closes outside of the table',
    change: inTurn(words(open, ''), words('{Kế hoạch.Nơi nhận}', `{Kế hoạch.Nơi nhận}${apart(`Mở: ${open}`)}`)),
    ...{ code: 'template.loop-position', at: 'Mở: ', remedy: /chuyển lại vị trí/ },
  },
  {
    name: 'a condition that opens in one cell and closes in the next',
    change: inTurn(
      words(open, ''),
      words(close, ''),
      words('{Kế hoạch.Nơi nhận}', `{Kế hoạch.Nơi nhận}${apart(`Mở: ${open}`)}`),
      words('{Kế hoạch.Quyền hạn chức vụ}', `${close}${apart('{Kế hoạch.Quyền hạn chức vụ}')}`),
    ),
    ...{ code: 'template.loop-position', at: 'Mở: ', remedy: /chuyển lại vị trí/ },
  },
  {
    name: 'a condition that opens in the plan and closes in the appendix',
    change: inTurn(words(close, ''), words('{Phụ lục.Nhãn}', `${close}${apart('{Phụ lục.Nhãn}')}`)),
    ...{ code: 'template.loop-across-sections', at: open, remedy: /cùng phần với thẻ mở/ },
  },
  {
    ...{ name: 'the break before the appendix deleted', change: withoutBreak(1) },
    ...{ code: 'template.section-missing', at: '{Phụ lục.Nhãn}', remedy: /ngay trước phần Phụ lục/ },
  },
  {
    ...{ name: 'the break before the plan deleted', change: withoutBreak(0) },
    ...{ code: 'template.section-missing', at: '{Kế hoạch.Cơ quan chủ quản}', remedy: /ngay trước phần Kế hoạch/ },
  },
  {
    name: 'a tag of the decision at the head of the plan',
    of: 'ke-hoach',
    change: words('{Kế hoạch.Cơ quan chủ quản}', '{Quyết định.Cơ quan chủ quản}'),
    ...{ code: 'template.section-misread', at: '{Quyết định.Cơ quan chủ quản}', remedy: /thẻ đầu tiên/ },
  },
  {
    ...{ name: 'the plan cut out of the decision’s template', change: withoutSection('{Kế hoạch.Nội dung}', 1) },
    ...{ code: 'template.part-missing', pagePart: 'Toàn mẫu', remedy: /{Kế hoạch\.Nội dung}/ },
  },
  {
    name: 'the appendix cut off',
    of: 'ke-hoach',
    change: inBody((xml) => {
      const found = [...xml.matchAll(breaks)][0]!;
      return `${xml.slice(0, found.index)}${/<w:sectPr>.*?<\/w:sectPr>/s.exec(found[0])![0]}</w:body></w:document>`;
    }),
    ...{ code: 'template.no-appendix', pagePart: 'Toàn mẫu', severity: 'warning', remedy: /{Phụ lục\.Nhãn}/ },
  },
  {
    name: 'an empty page that lies appended',
    change: inBody((xml) =>
      xml.replace(
        /(<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:body>/s,
        `<w:p><w:pPr>$1</w:pPr></w:p><w:p/>${lying}</w:body>`,
      ),
    ),
    ...{ code: 'template.empty-section', at: '', nth: -1, severity: 'warning', remedy: /Section Break/ },
  },
  {
    ...{ name: 'words in a cell of the pattern', change: words('{Ô}', 'Nội dung: {Ô}') },
    ...{ code: 'template.pattern-words', at: 'Nội dung: {Ô}', severity: 'warning', remedy: /ra ngoài bảng/ },
  },
  {
    ...{ name: 'the row for groups deleted', change: withoutRow('{Tên nhóm}') },
    ...{ code: 'template.table-pattern', at: '{Phụ lục.Bảng}', remedy: /một hàng nhóm/ },
  },
  {
    ...{ name: 'the row for data deleted', change: withoutRow('{Ô}') },
    ...{ code: 'template.table-pattern', at: '{Phụ lục.Bảng}', remedy: /một hàng dữ liệu/ },
  },
  {
    ...{
      name: 'the header row without the name of its columns',
      change: words('{Phụ lục.Bảng}{Tên cột}', '{Phụ lục.Bảng}Nội dung'),
    },
    ...{ code: 'template.table-pattern', at: '{Phụ lục.Bảng}', remedy: /một hàng tiêu đề/ },
  },
  {
    ...{
      name: 'the tag of the table taken out of its table',
      change: inTurn(
        words('{Phụ lục.Bảng}', ''),
        words('{Phụ lục.Lời đầu}', `{Phụ lục.Lời đầu}${apart('{Phụ lục.Bảng}')}`),
      ),
    },
    ...{ code: 'template.tag-place', at: '{Phụ lục.Bảng}', remedy: /trong bảng mẫu/ },
  },
  {
    ...{ name: 'the table of the appendix deleted', change: withoutTable('{Phụ lục.Bảng}') },
    ...{ code: 'template.missing-required-tag', at: '{Phụ lục.Nhãn}', remedy: /{Phụ lục\.Bảng}/ },
  },
  {
    ...{
      name: 'all tags replaced by words',
      of: 'ke-hoach',
      change: inBody((xml) => xml.replace(/\{[^{}]*\}/g, 'Chữ')),
    },
    ...{ code: 'template.no-tags', pagePart: 'Toàn mẫu', remedy: /viết các thẻ/ },
  },
  {
    ...{
      name: 'a style of the body renamed',
      change: inPart('word/styles.xml', (xml) => xml.replace('"KH Gạch đầu dòng"', '"Gạch đầu dòng"')),
    },
    ...{ code: 'template.missing-style', pagePart: 'Kiểu (styles)', remedy: /tạo kiểu này/ },
  },
  {
    ...{ name: 'Nơi nhận deleted', change: without('{Quyết định.Nơi nhận}') },
    ...{ code: 'template.missing-required-tag', at: '{Quyết định.Cơ quan chủ quản}', remedy: /{Quyết định\.Nơi nhận}/ },
  },
  {
    ...{ name: 'Nơi nhận of a plan issued alone deleted', of: 'ke-hoach', change: without('{Kế hoạch.Nơi nhận}') },
    ...{ code: 'template.missing-required-tag', at: '{Kế hoạch.Cơ quan chủ quản}', remedy: /{Kế hoạch\.Nơi nhận}/ },
  },
  {
    ...{ name: 'the signer’s name typed', change: words('{Quyết định.Họ và tên}', 'Nguyễn Văn A') },
    ...{
      code: 'template.missing-required-tag',
      at: '{Quyết định.Cơ quan chủ quản}',
      remedy: /{Quyết định\.Họ và tên}/,
    },
  },
  {
    ...{ name: 'the signer’s office typed', change: words('{Quyết định.Quyền hạn chức vụ}', 'CHỦ TỊCH') },
    ...{
      code: 'template.missing-required-tag',
      at: '{Quyết định.Cơ quan chủ quản}',
      remedy: /{Quyết định\.Quyền hạn chức vụ}/,
    },
  },
  {
    ...{ name: 'number and symbol typed', change: words('{Quyết định.Số ký hiệu}', '12/QĐ-UBND') },
    ...{
      code: 'template.missing-required-tag',
      at: '{Quyết định.Cơ quan chủ quản}',
      remedy: /{Quyết định\.Số ký hiệu}/,
    },
  },
  {
    ...{ name: 'the subject typed', change: words('{Kế hoạch.Trích yếu}', 'Cải cách hành chính năm 2026') },
    ...{ code: 'template.missing-required-tag', at: '{Kế hoạch.Cơ quan chủ quản}', remedy: /{Kế hoạch\.Trích yếu}/ },
  },
  {
    ...{ name: 'the body deleted', of: 'ke-hoach', change: without('{Kế hoạch.Nội dung}') },
    ...{ code: 'template.missing-required-tag', at: '{Kế hoạch.Cơ quan chủ quản}', remedy: /{Kế hoạch\.Nội dung}/ },
  },
  {
    ...{ name: 'the place typed', of: 'ke-hoach', change: words('{Kế hoạch.Địa danh}', 'Lộc Hòa') },
    ...{
      code: 'template.missing-usual-tag',
      at: '{Kế hoạch.Cơ quan chủ quản}',
      severity: 'warning',
      remedy: /{Kế hoạch\.Địa danh}/,
    },
  },
  {
    ...{ name: 'the line that leads to the decision deleted', change: without('{Kế hoạch.Dẫn chiếu}') },
    ...{ code: 'template.missing-required-tag', at: '{Kế hoạch.Cơ quan chủ quản}', remedy: /{Kế hoạch\.Dẫn chiếu}/ },
  },
];
