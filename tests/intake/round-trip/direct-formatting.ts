/**
 * A Word file as somebody might have typed it: every look direct at paragraphs and runs, all styles without a meaning, no
 * headers, no properties. It is written anew from the typed reading, so that nothing but what can be seen comes along.
 */
import PizZip from 'pizzip';
import { admit } from '../../../src/word/package.ts';
import { readWord } from '../../../src/word/reading/read-word.ts';
import type {
  Block,
  Border,
  Inline,
  Paragraph,
  ParagraphFormat,
  RunFormat,
  Section,
  Table,
  TableCell,
} from '../../../src/word/reading/types.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const on = (name: string, is: boolean) => (is ? `<w:${name}/>` : '');

const alignments: Readonly<Record<ParagraphFormat['alignment'], string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'both',
  distribute: 'distribute',
};

function runLook({ family, size, bold, italic, caps, underline }: RunFormat): string {
  const fonts = `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}"/>`;
  const half = Math.round(size * 2);
  return `<w:rPr>${fonts}${on('b', bold)}${on('i', italic)}${on('caps', caps)}<w:sz w:val="${half}"/>${underline ? '<w:u w:val="single"/>' : ''}</w:rPr>`;
}

function run(inline: Inline): string {
  if (inline.kind === 'line' || inline.kind === 'image' || inline.kind === 'field') return '';
  const inner =
    inline.kind === 'text'
      ? `<w:t xml:space="preserve">${escaped(inline.text)}</w:t>`
      : inline.kind === 'tab'
        ? '<w:tab/>'
        : `<w:br${inline.of === 'line' ? '' : ` w:type="${inline.of}"`}/>`;
  return `<w:r>${runLook(inline.format)}${inner}</w:r>`;
}

/** @param section properties of the section that ends with it */
function paragraph({ format, inlines }: Paragraph, section = ''): string {
  const { indent, spacing } = format;
  const rule = spacing.rule === 'auto' ? '' : ` w:lineRule="${spacing.rule}"`;
  const first =
    indent.firstLine < 0
      ? ` w:hanging="${Math.round(-indent.firstLine)}"`
      : ` w:firstLine="${Math.round(indent.firstLine)}"`;
  const look = [
    '<w:pStyle w:val="zz7"/>',
    on('keepNext', format.keepNext),
    on('pageBreakBefore', format.pageBreakBefore),
    `<w:spacing w:before="${Math.round(spacing.before)}" w:after="${Math.round(spacing.after)}" w:line="${Math.round(spacing.line)}"${rule}/>`,
    `<w:ind w:left="${Math.round(indent.left)}" w:right="${Math.round(indent.right)}"${first}/>`,
    `<w:jc w:val="${alignments[format.alignment]}"/>`,
    section,
  ];
  return `<w:p><w:pPr>${look.join('')}</w:pPr>${inlines.map(run).join('')}</w:p>`;
}

const border = (name: string, one: Border | undefined) =>
  one && one.style !== 'none' ? `<w:${name} w:val="${one.style}" w:sz="${one.width}" w:space="0" w:color="auto"/>` : '';

const merges: Readonly<Record<TableCell['merge'], string>> = {
  none: '',
  start: '<w:vMerge w:val="restart"/>',
  covered: '<w:vMerge/>',
};

function table({ grid, borders, rows, alignment }: Table): string {
  const lines = [
    border('top', borders.top),
    border('left', borders.left),
    border('bottom', borders.bottom),
    border('right', borders.right),
    border('insideH', borders.insideHorizontal),
    border('insideV', borders.insideVertical),
  ].join('');
  const columns = grid.map((width) => `<w:gridCol w:w="${Math.round(width)}"/>`).join('');
  const body = rows.map(({ header, cells }) => {
    const inner = cells.map((cell) => {
      const own = ['top', 'left', 'bottom', 'right'].map((side) => border(side, cell.borders[side as 'top'])).join('');
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
      const blocks = cell.blocks.length > 0 ? cell.blocks.map((one) => block(one)).join('') : '<w:p/>';
      return `<w:tc><w:tcPr>${span}${merges[cell.merge]}${own ? `<w:tcBorders>${own}</w:tcBorders>` : ''}</w:tcPr>${blocks}</w:tc>`;
    });
    return `<w:tr><w:trPr>${on('tblHeader', header)}</w:trPr>${inner.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:jc w:val="${alignment}"/><w:tblBorders>${lines}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${body.join('')}</w:tbl>`;
}

const block = (one: Block, section = ''): string => (one.kind === 'paragraph' ? paragraph(one, section) : table(one));

function sectionProperties({ page, margin, start }: Section): string {
  const turned = page.width > page.height ? ' w:orient="landscape"' : '';
  const sides = Object.entries(margin).map(([side, width]) => `w:${side}="${Math.round(width)}"`);
  return `<w:sectPr><w:type w:val="${start}"/><w:pgSz w:w="${Math.round(page.width)}" w:h="${Math.round(page.height)}"${turned}/><w:pgMar ${sides.join(' ')} w:gutter="0"/></w:sectPr>`;
}

function bodyOf(sections: readonly Section[]): string {
  return sections
    .map((section, at) => {
      const properties = sectionProperties(section);
      const blocks = section.blocks.map((one) => block(one)).join('');
      return at < sections.length - 1 ? `${blocks}<w:p><w:pPr>${properties}</w:pPr></w:p>` : blocks + properties;
    })
    .join('');
}

const wordType = (name: string, type: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

export function directlyFormatted(bytes: Uint8Array): Uint8Array {
  const { sections } = readWord(admit(bytes, 'mau.docx', 'check').parts);
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${wordType('document', 'document.main')}${wordType('styles', 'styles')}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file(
    'word/styles.xml',
    `<w:styles xmlns:w="${namespace}"><w:style w:type="paragraph" w:styleId="zz7"><w:name w:val="q 12"/></w:style></w:styles>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="${namespace}"><w:body>${bodyOf(sections)}</w:body></w:document>`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
