/** Paragraphs and tables of the tag reference in WordprocessingML (ECMA-376, Part 1, 17.3 and 17.4). Lengths in twips. */
import { runContent } from '../../word/xml.ts';

export interface Column {
  heading: string;
  width: number;
}

/** `style` is the id of one of the stock template's styles; `before` the space above instead of the style's. */
export function paragraph(style: string, text: string, { keepNext = false, before = 0 } = {}): string {
  const keep = keepNext ? '<w:keepNext/>' : '';
  const space = before > 0 ? `<w:spacing w:before="${before}"/>` : '';
  const properties = `<w:pPr><w:pStyle w:val="${style}"/>${keep}${space}</w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : `<w:r>${runContent(text)}</w:r>`}</w:p>`;
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');

function row(columns: readonly Column[], texts: readonly string[], style: string, properties: string): string {
  const cells = columns.map(({ width }, i) => {
    const lines = (texts[i] ?? '').split('\n').map((line) => paragraph(style, line));
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table with a heading that repeats on every page; a line feed in a text begins a paragraph. */
export function borderedTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const headings = columns.map(({ heading }) => heading);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    row(columns, headings, 'KHBangTieuDe', '<w:tblHeader/>') +
    rows.map((texts) => row(columns, texts, 'KHBangO', '')).join('') +
    '</w:tbl>'
  );
}

/** A4 across with the margins of Nghị định 30/2020/NĐ-CP (Phụ lục I, I.3), page numbers from the second page on. */
export const sectionAcross = (header: string): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
  '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>' +
  '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>';
