/**
 * The tag reference as a Word file to be printed and kept beside the keyboard: A4 across, tables whose heading repeats on
 * every page. Styles, fonts and page number are the stock template's. Braces are text here: the file is no template.
 */
import { loadStockTemplate } from '../../render/stock.ts';
import { corePropertiesPart, corePropertiesXml } from '../../word/core-properties.ts';
import { documentPart, openPackage, writePackage } from '../../word/package.ts';
import { withBody } from '../../word/sections.ts';
import { tagReference, type ReferenceGroup } from './reference.ts';
import { borderedTable, paragraph, sectionAcross, type Column } from './word-pieces.ts';

export const tagsFileName = 'Các thẻ dùng trong mẫu.docx';

const title = 'Các thẻ dùng trong mẫu văn bản';

const tagColumns: readonly Column[] = [
  { heading: 'Thẻ, chép nguyên cả dấu ngoặc', width: 3_700 },
  { heading: 'Ý nghĩa', width: 4_300 },
  { heading: 'Ví dụ', width: 4_286 },
  { heading: 'Loại thẻ', width: 2_000 },
];

const kindColumns: readonly Column[] = [
  { heading: 'Loại thẻ', width: 3_600 },
  { heading: 'Đứng ở đâu', width: 10_686 },
];

const formatterColumns: readonly Column[] = [
  { heading: 'Viết trong thẻ', width: 4_600 },
  { heading: 'Tác dụng', width: 5_400 },
  { heading: 'Ví dụ', width: 4_286 },
];

const heading = (text: string) => paragraph('KHMuc', text, { before: 240 });

const groupXml = ({ title: name, place, tags }: ReferenceGroup, number: number): string =>
  heading(`${number}. ${name}`) +
  paragraph('KHVanBan', place, { keepNext: true }) +
  borderedTable(
    tagColumns,
    tags.map(({ written, meaning, example, kindName }) => [written, meaning, example, kindName]),
  );

function bodyXml(): string {
  const { rules, kinds, groups, formatters } = tagReference();
  const last = groups.length + 1;
  return [
    paragraph('KHTenPhuLuc', title.toUpperCase()),
    paragraph('KHSauDuongKe', ''),
    ...rules.map((rule) => paragraph('KHVanBan', `- ${rule}`)),
    paragraph('KHVanBan', 'Loại thẻ cho biết thẻ đứng ở đâu và in ra thế nào:', { keepNext: true }),
    borderedTable(
      kindColumns,
      kinds.map(({ name, place }) => [name, place]),
    ),
    ...groups.map((group, i) => groupXml(group, i + 1)),
    heading(`${last}. Cách viết giá trị`),
    paragraph(
      'KHVanBan',
      'Thêm sau dấu gạch đứng | trong thẻ loại chữ hoặc loại đoạn văn được lặp lại; nhiều cách viết thì thêm nhiều dấu gạch đứng.',
      { keepNext: true },
    ),
    borderedTable(
      formatterColumns,
      formatters.map(({ written, meaning, example }) => [written, meaning, example]),
    ),
    paragraph('KHSauBang', ''),
    sectionAcross('rId10'),
  ].join('');
}

/** The file. The same dictionary gives the same bytes. */
export async function tagsWordFile(): Promise<Uint8Array> {
  const parts = openPackage((await loadStockTemplate('ke-hoach')).bytes);
  const properties = { title, creator: 'Kehoach', subject: 'Danh sách thẻ' };
  return writePackage(
    new Map([
      ...parts,
      [documentPart, withBody(String(parts.get(documentPart)), bodyXml())],
      [corePropertiesPart, corePropertiesXml(properties)],
    ]),
  );
}
