// Writes version 1 of the stock templates into templates/: `node scripts/stock-templates/make.mjs`.
// From then on they are Word files like any other: legal staff change them in Word; a new version does not need this script.
import { writeFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { documents } from './documents.mjs';
import { namespaces } from './pieces.mjs';
import { stylesXml } from './styles.mjs';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006';

const contentTypes = `${declaration}<Types xmlns="${packageRels}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${office}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${office}.fontTable+xml"/><Override PartName="/word/header1.xml" ContentType="${office}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const rels = `${declaration}<Relationships xmlns="${packageRels}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageRels}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const documentRels = `${declaration}<Relationships xmlns="${packageRels}/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relationships}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${relationships}/fontTable" Target="fontTable.xml"/><Relationship Id="rId10" Type="${relationships}/header" Target="header1.xml"/></Relationships>`;

const settings = `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

const fontTable = `${declaration}<w:fonts ${namespaces}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

const header = `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="KHSoTrang"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;

const core = `${declaration}<cp:coreProperties xmlns:cp="${packageRels}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mẫu</dc:title><dc:creator>Kehoach</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>`;

const app = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Kehoach</Application></Properties>`;

for (const { file, body } of documents) {
  const zip = new PizZip();
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rels,
    'docProps/app.xml': app,
    'docProps/core.xml': core,
    'word/_rels/document.xml.rels': documentRels,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/fontTable.xml': fontTable,
    'word/header1.xml': header,
    'word/settings.xml': settings,
    'word/styles.xml': stylesXml(namespaces),
  };
  for (const [name, content] of Object.entries(parts)) {
    zip.file(name, content, { date: new Date(1980, 0, 1, 12), createFolders: false });
  }
  const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
  writeFileSync(new URL(`../../templates/${file}`, import.meta.url), bytes);
  console.log(`templates/${file}: ${bytes.length} bytes`);
}
