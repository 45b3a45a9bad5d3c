import { inBody, inPart, look, paragraphLook, size, without, words } from '../../nd30/breakages/broken-file.ts';
import type { BrokenTemplate } from './broken-template.ts';

const styles = (from: RegExp | string, to: string) => inPart('word/styles.xml', (xml) => xml.replace(from, to));

/** Against Nghị định 30/2020/NĐ-CP, as the documents made from the template show it. */
export const formFaults: readonly BrokenTemplate[] = [
  {
    ...{
      name: 'the left margin of the decision too narrow',
      change: inBody((xml) => xml.replace('w:left="1701"', 'w:left="1134"')),
    },
    ...{ code: 'nd30.margin-left', pagePart: 'Trang giấy, phần (section) 1', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'the top margin of every page too wide',
      of: 'ke-hoach',
      change: inBody((xml) => xml.replaceAll('w:top="1134"', 'w:top="2000"')),
    },
    ...{ code: 'nd30.margin-top', pagePart: 'Trang giấy, phần (section) 1', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'letter paper',
      of: 'ke-hoach',
      change: inBody((xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
    },
    ...{ code: 'nd30.paper', pagePart: 'Trang giấy, phần (section) 1', severity: 'warning', remedy: /A4/ },
  },
  {
    ...{ name: 'another font everywhere', of: 'ke-hoach', change: styles(/"Times New Roman"/g, '"Arial"') },
    ...{ code: 'nd30.font-family', at: '{Kế hoạch.Tên cơ quan}', severity: 'warning', remedy: /Times New Roman/ },
  },
  {
    ...{
      name: 'the Tiêu ngữ in another font',
      of: 'ke-hoach',
      change: look('Độc lập - Tự do', '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),
    },
    ...{ code: 'nd30.font-family', at: 'Độc lập - Tự do', severity: 'warning', remedy: /Times New Roman/ },
  },
  {
    ...{ name: 'the Tiêu ngữ too large', of: 'ke-hoach', change: look('Độc lập - Tự do', size(15)) },
    ...{ code: 'nd30.motto-size', at: 'Độc lập - Tự do', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'the Tiêu ngữ with dashes',
      of: 'ke-hoach',
      change: words('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
    },
    ...{ code: 'nd30.motto-text', at: 'Độc lập – Tự do', severity: 'warning', remedy: /./ },
  },
  {
    ...{ name: 'the Quốc hiệu misspelled', of: 'ke-hoach', change: words('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHIÃ VIỆT NAM') },
    ...{ code: 'nd30.national-name-text', at: 'CHỦ NGHIÃ', severity: 'warning', remedy: /./ },
  },
  {
    ...{ name: 'the number in bold', of: 'ke-hoach', change: look('{Kế hoạch.Số ký hiệu}', '<w:b/>') },
    ...{ code: 'nd30.number-weight', at: 'Số: {Kế hoạch.Số ký hiệu}', severity: 'warning', remedy: /./ },
  },
  {
    ...{ name: 'place and date upright', of: 'ke-hoach', change: look('{Kế hoạch.Ngày ban hành}', '<w:i w:val="0"/>') },
    ...{ code: 'nd30.place-date-slant', at: '{Kế hoạch.Ngày ban hành}', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'the heading style in blue',
      of: 'ke-hoach',
      change: styles(/(w:styleId="KHMuc">.*?<w:rPr>)/, '$1<w:color w:val="0000FF"/>'),
    },
    ...{ code: 'nd30.colour', pagePart: 'Kiểu (styles)', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'the subject to the left',
      of: 'ke-hoach',
      change: paragraphLook('{Kế hoạch.Trích yếu}', '<w:jc w:val="left"/>'),
    },
    ...{ code: 'nd30.subject-alignment', at: '{Kế hoạch.Trích yếu}', severity: 'warning', remedy: /./ },
  },
  {
    ...{
      name: 'the page number gone',

      change: inPart('word/header1.xml', (xml) => xml.replace(/<w:r>.*<\/w:r>/s, '')),
    },
    ...{ code: 'nd30.page-number-present', pagePart: 'Văn bản mẫu: lề trang', remedy: /./ },
  },
  {
    ...{
      name: 'the page number on the first page',
      of: 'ke-hoach',
      change: inBody((xml) => xml.replace('<w:titlePg/>', '')),
    },
    ...{ code: 'nd30.page-number-first', pagePart: 'Đầu trang', paragraph: 1, severity: 'warning', remedy: /./ },
  },
  {
    ...{ name: 'the words Nơi nhận deleted', of: 'ke-hoach', change: without('Nơi nhận:') },
    ...{ code: 'nd30.recipients-present', pagePart: 'Văn bản mẫu: nơi nhận', remedy: /./ },
  },
];
