/** For every thing of the gate's table, a file that has it and the words by which one sees whether it is still there. */
import type { ThingId } from '../../../src/word/gate/index.ts';
import { paragraph, text, wordFile, wordMain, workbook } from './office-file.ts';

export interface Carrier {
  title: string;
  thing: ThingId;
  bytes: Uint8Array;
  /** Gone from all parts once it is stripped. */
  trace: RegExp;
  workbook?: boolean;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const begin = '<w:fldChar w:fldCharType="begin"/>';
const separate = '<w:fldChar w:fldCharType="separate"/>';
const end = '<w:fldChar w:fldCharType="end"/>';
const instruction = (words: string) => `<w:instrText xml:space="preserve">${words}</w:instrText>`;
const field = (words: string) =>
  paragraph(begin) + paragraph(instruction(words)) + paragraph(separate) + text('Kết quả') + paragraph(end);
const active = (title: string, body: string, trace: RegExp): Carrier => ({
  title,
  thing: 'active-field',
  bytes: wordFile({ body: text('Điều 1') + body }),
  trace,
});
const outside = (title: string, thing: ThingId, type: string, target: string, body = text('Điều 1')): Carrier => ({
  title,
  thing,
  bytes: wordFile({ body, links: [{ id: 'rId7', type, target, external: true }] }),
  trace: new RegExp(`rId7|${target.replace(/[^\w/:]/g, '.')}`),
});
const inside = (
  title: string,
  thing: ThingId,
  type: string,
  part: { name: string; type: string; content?: string | Uint8Array },
  body = text('Điều 1'),
): Carrier => ({
  title,
  thing,
  bytes: wordFile({
    body,
    links: [{ id: 'rId7', type, target: part.name.replace('word/', '') }],
    parts: [{ content: '<a/>', ...part }],
  }),
  trace: new RegExp(`rId7|${part.name.slice(5)}`),
});

const microsoft = 'http://schemas.microsoft.com/office';

export const carriers: readonly Carrier[] = [
  {
    title: 'a document that calls itself .docm',
    thing: 'macro-document',
    bytes: wordFile({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    trace: /./,
  },
  {
    title: 'a workbook that calls itself .xlsm',
    thing: 'macro-document',
    bytes: workbook({ mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    trace: /./,
    workbook: true,
  },
  inside('VBA', 'macro', `${microsoft}/2006/relationships/vbaProject`, {
    name: 'word/vbaProject.bin',
    type: 'application/vnd.ms-office.vbaProject',
  }),
  inside('VBA under the name of a picture', 'macro', 'image', {
    name: 'word/media/image1.png',
    type: 'application/vnd.ms-office.vbaProject',
  }),
  {
    title: 'a .dotx',
    thing: 'word-template',
    bytes: wordFile({ mainType: wordMain.replace('.document.', '.template.') }),
    trace: /template\.main/,
  },
  inside(
    'an OLE object',
    'ole-object',
    'oleObject',
    { name: 'word/embeddings/oleObject1.bin', type: `${ooxml}.oleObject` },
    paragraph('<w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Package" r:id="rId7"/></w:object>'),
  ),
  outside(
    'a linked OLE object',
    'ole-object',
    'oleObject',
    'file:///c:/x.xls',
    paragraph('<w:object><o:OLEObject r:id="rId7"/></w:object>'),
  ),
  inside('an OLE object under another type', 'ole-object', 'oleObject', {
    name: 'word/embeddings/a.xml',
    type: 'application/xml',
  }),
  inside(
    'an ActiveX control',
    'active-x',
    'control',
    { name: 'word/activeX/activeX1.xml', type: 'application/vnd.ms-office.activeX+xml' },
    paragraph('<w:object><w:control r:id="rId7" w:name="CommandButton1"/></w:object>'),
  ),
  inside('an embedded workbook', 'embedded-package', 'package', {
    name: 'word/embeddings/a.xlsx',
    type: `${ooxml}.spreadsheetml.sheet`,
  }),
  inside(
    'a piece of HTML to be put in',
    'alt-chunk',
    'aFChunk',
    { name: 'word/a.xml', type: 'application/xml' },
    '<w:altChunk r:id="rId7"/>',
  ),
  outside('a sub-document', 'sub-document', 'subDocument', 'file:///c:/x.docx', '<w:subDoc r:id="rId7"/>'),
  outside(
    'a template on a share',
    'attached-template',
    'attachedTemplate',
    'file://may-chu/x.dotm',
    '<w:attachedTemplate r:id="rId7"/>',
  ),
  outside(
    'the source of a mail merge',
    'data-source',
    'mailMergeSource',
    'file:///c:/x.csv',
    '<w:mailMerge><w:dataSource r:id="rId7"/></w:mailMerge>',
  ),
  outside('an XSLT', 'transformation', 'transform', 'http://127.0.0.1/x.xsl', '<w:saveThroughXslt r:id="rId7"/>'),
  inside('a task pane', 'web-extension', `${microsoft}/2011/relationships/webextensiontaskpanes`, {
    name: 'word/taskpanes.xml',
    type: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  }),
  outside(
    'a picture on the web',
    'external-image',
    'image',
    'http://127.0.0.1/x.png',
    paragraph('<a:blip r:link="rId7"/>'),
  ),
  outside('a picture in a file', 'external-image', 'image', 'file:///etc/passwd', paragraph('<a:blip r:link="rId7"/>')),
  {
    title: 'a picture whose address stands in VML itself',
    thing: 'external-image',
    bytes: wordFile({
      body: paragraph('<w:pict><v:shape><v:imagedata src="http://127.0.0.1/x.png"/></v:shape></w:pict>'),
    }),
    trace: /127\.0\.0\.1/,
  },
  {
    title: 'a picture that climbs out of the package',
    thing: 'external-image',
    bytes: wordFile({ links: [{ id: 'rId7', type: 'image', target: '../../../etc/passwd' }] }),
    trace: /passwd/,
  },
  {
    title: 'a picture with an address that does not call itself external',
    thing: 'external-image',
    bytes: wordFile({ links: [{ id: 'rId7', type: 'image', target: '\\\\may-chu\\x.png' }] }),
    trace: /may-chu/,
  },
  outside('a font on the web', 'external-part', 'font', 'http://127.0.0.1/x.ttf'),
  outside('a frame', 'external-part', 'frame', 'http://127.0.0.1/x.htm'),
  outside(
    'a link to a file',
    'link-elsewhere',
    'hyperlink',
    'file:///c:/x.exe',
    '<w:hyperlink r:id="rId7"><w:r/></w:hyperlink>',
  ),
  outside(
    'a link that runs',
    'link-elsewhere',
    'hyperlink',
    'javascript:alert(1)',
    paragraph('<a:hlinkClick r:id="rId7"/>'),
  ),
  {
    title: 'a link field to a file',
    thing: 'link-elsewhere',
    bytes: wordFile({ body: field(' HYPERLINK \\l "x" "file:///c:/x.exe" ') }),
    trace: /HYPERLINK|fldChar/,
  },
  ...['DDEAUTO', 'dde', 'INCLUDETEXT', 'INCLUDEPICTURE', 'IMPORT', 'LINK', 'DATABASE', 'MACROBUTTON'].map((name) =>
    active(`a field ${name}`, field(` ${name} c:\\\\windows\\\\x "y" `), new RegExp(`${name}|fldChar`)),
  ),
  active(
    'a field in pieces',
    paragraph(begin) +
      paragraph(instruction('D')) +
      paragraph(instruction('DE')) +
      paragraph(instruction('AUTO c x')) +
      paragraph(end),
    /AUTO|fldChar/,
  ),
  active(
    'a field with its instruction in another one',
    paragraph(begin) + paragraph('<w:instrText>DDE c x<w:instrText/></w:instrText>') + paragraph(end),
    /DDE|fldChar/,
  ),
  active('a field by character references', field('&#68;&#68;E c x'), /instrText|fldChar/),
  active(
    'a simple field',
    '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;c:\\x&quot;"><w:r><w:t>Cũ</w:t></w:r></w:fldSimple></w:p>',
    /fldSimple/,
  ),
  active(
    'a field that another one names',
    paragraph(begin) + field('QUOTE 68 68 69') + paragraph(instruction(' c x')) + paragraph(end),
    /instrText> c x/,
  ),
  active('a field that never ends', paragraph(begin) + paragraph(instruction('DDE c x')), /DDE|fldChar/),
  active(
    'a field inside the result of a harmless one',
    paragraph(begin) + paragraph(instruction('PAGE')) + paragraph(separate) + field('DDE c x') + paragraph(end),
    /DDE/,
  ),
  {
    title: 'a text box bound to data',
    thing: 'data-binding',
    bytes: wordFile({ body: '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr></w:sdt>' }),
    trace: /dataBinding/,
  },
  inside(
    'a font',
    'embedded-font',
    'font',
    { name: 'word/fonts/font1.odttf', type: `${ooxml}.obfuscatedFont` },
    '<w:embedRegular r:id="rId7"/>',
  ),
  inside('an SVG', 'svg', 'image', { name: 'word/media/a.svg', type: 'image/svg+xml' }, '<svgBlip r:embed="rId7"/>'),
  {
    title: 'a zip in a zip',
    thing: 'disguised',
    bytes: wordFile({ parts: [{ name: 'word/media/a.png', content: wordFile() }] }),
    trace: /media/,
  },
  {
    title: 'XML under the name of a picture',
    thing: 'disguised',
    bytes: wordFile({ parts: [{ name: 'word/media/a.png', content: ' <a/>' }] }),
    trace: /media/,
  },
  {
    title: 'a part that is XML by name but not by type',
    thing: 'disguised',
    bytes: wordFile({
      parts: [{ name: 'word/header1.xml', content: 'x', type: `${ooxml}.wordprocessingml.printerSettings` }],
    }),
    trace: /header1/,
  },
  {
    title: 'a part without a type',
    thing: 'unknown-part',
    bytes: wordFile({ parts: [{ name: 'word/tool.exe', content: 'MZ' }] }),
    trace: /tool/,
  },
  {
    title: 'a link to another workbook',
    thing: 'external-workbook',
    bytes: workbook({
      links: [{ id: 'rId7', type: 'externalLink', target: 'externalLinks/externalLink1.xml' }],
      parts: [
        {
          name: 'xl/externalLinks/externalLink1.xml',
          content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
          type: `${ooxml}.spreadsheetml.externalLink+xml`,
        },
      ],
    }),
    trace: /externalLink|rId7|ddeLink/,
    workbook: true,
  },
  {
    title: 'a query',
    thing: 'data-source',
    bytes: workbook({
      links: [{ id: 'rId7', type: 'connections', target: 'connections.xml' }],
      parts: [
        { name: 'xl/connections.xml', content: '<connections/>', type: `${ooxml}.spreadsheetml.connections+xml` },
      ],
    }),
    trace: /connections|rId7/,
    workbook: true,
  },
  {
    title: 'a formula that calls a program',
    thing: 'active-formula',
    bytes: workbook({ body: `<c r="A1"><f>cmd|' /C calc'!A0</f><v>7</v></c>` }),
    trace: /calc/,
    workbook: true,
  },
  {
    title: 'a formula that asks the web',
    thing: 'active-formula',
    bytes: workbook({ body: '<c r="A1"><f>1+WEBSERVICE("http://127.0.0.1/")</f><v>7</v></c>' }),
    trace: /127/,
    workbook: true,
  },
  {
    title: 'VML in a workbook',
    thing: 'legacy-drawing',
    bytes: workbook({
      links: [{ id: 'rId7', type: 'vmlDrawing', target: 'drawings/vmlDrawing1.vml' }],
      parts: [{ name: 'xl/drawings/vmlDrawing1.vml', content: '<xml><br></xml>', type: `${ooxml}.vmlDrawing` }],
    }),
    trace: /vmlDrawing|rId7/,
    workbook: true,
  },
];
