/** Small Word files from their XML: what the stress documents are built of. */
import PizZip from 'pizzip';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const parts = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['header1', 'header'],
];

const contentTypes = `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${type}+xml"/>`)
  .join('')}</Types>`;

const relationships = (list) =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const styles = `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Close"><w:name w:val="Close"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="160" w:after="160"/><w:contextualSpacing/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const settings = (mode) =>
  `${declaration}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${mode}"/></w:compat></w:settings>`;

const header = `${declaration}<w:hdr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;

/** A section's properties. @param how `landscape`, `titlePage`, `startAt` (page number), `type` */
export function section({ landscape = false, titlePage = false, startAt, type } = {}) {
  const [width, height] = landscape ? [16838, 11906] : [11906, 16838];
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>${type ? `<w:type w:val="${type}"/>` : ''}<w:pgSz w:w="${width}" w:h="${height}"${landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>${startAt ? `<w:pgNumType w:start="${startAt}"/>` : ''}${titlePage ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

export const run = (text, look = '') =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tab = '<w:r><w:tab/></w:r>';
/** @param content text, or runs */
export const paragraph = (content, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`;

export const cell = (content, width, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
export const row = (cells, properties = '') =>
  `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`;

/** A border of a table or a cell. @param size eighths of a point */
export const border = (side, size = 4, style = 'single') =>
  `<w:${side} w:val="${style}" w:sz="${size}" w:space="0" w:color="000000"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side)).join('');

export const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/** A header row that is repeated on every page. */
export const headRow = (titles, widths) =>
  row(
    titles.map((title, i) => cell(paragraph(run(title, '<w:b/>'), '<w:jc w:val="center"/>'), widths[i])),
    '<w:cantSplit/><w:tblHeader/>',
  );

export const table = (widths, rows) => tableWith(widths, rows, borders);

/** @param lines borders @param place alignment or indent */
export function tableWith(widths, rows, lines, place = '') {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${place}<w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** @param blocks paragraphs and tables @param last the last section @param mode `compatibilityMode` */
export function wordFile(blocks, last = section(), mode = 15) {
  const zip = new PizZip();
  const date = new Date(Date.UTC(1980, 0, 1));
  const add = (name, text) => zip.file(name, text, { date });
  add('[Content_Types].xml', contentTypes);
  add('_rels/.rels', relationships([['officeDocument', 'word/document.xml']]));
  add(
    'word/_rels/document.xml.rels',
    relationships([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['header', 'header1.xml'],
    ]),
  );
  add(
    'word/document.xml',
    `${declaration}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${blocks.join('')}${last}</w:body></w:document>`,
  );
  add('word/styles.xml', styles);
  add('word/settings.xml', settings(mode));
  add('word/header1.xml', header);
  return new Uint8Array(zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
}
