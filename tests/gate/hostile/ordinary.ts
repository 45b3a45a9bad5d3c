/** An ordinary Word file, as this program makes it, and ways to change it. */
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { loadTemplate, templateFor } from '../../../src/render/stock.ts';
import { renderWord } from '../../../src/render/render.ts';

const samples = new URL('../../../samples/', import.meta.url);

/** A sample's Word file. */
export async function sampleDocx(name = 'toi-thieu'): Promise<Uint8Array> {
  const data = JSON.parse(readFileSync(new URL(`${name}.json`, samples), 'utf8')) as unknown;
  const [file] = renderWord(data, await loadTemplate(templateFor(data)), true).files;
  return file!.bytes;
}

/** The same archive with the text of some parts changed, or parts added. */
export function changed(docx: Uint8Array, changes: Record<string, (xml: string) => string>): Uint8Array {
  const zip = new PizZip(docx);
  for (const [name, change] of Object.entries(changes)) zip.file(name, change(zip.file(name)?.asText() ?? ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

const picture = (id: string) =>
  '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  '<wp:extent cx="900000" cy="900000"/><wp:docPr id="77" name="Hình"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:nvPicPr><pic:cNvPr id="77" name="Hình"/><pic:cNvPicPr/></pic:nvPicPr>' +
  `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const field = (words: string) => `<w:p><w:fldSimple w:instr="${words}"><w:r><w:t>Cũ</w:t></w:r></w:fldSimple></w:p>`;

/** A document that wants its pictures, its template and its fields from a web server and from a file. */
export function reaching(docx: Uint8Array, web: string, file: string): Uint8Array {
  const links =
    link('rId901', 'image', `${web}/image.png`) +
    link('rId902', 'image', `file://${file}`) +
    link('rId903', 'attachedTemplate', `${web}/x.dotm`) +
    link('rId904', 'hyperlink', `file://${file}`);
  const body =
    picture('rId901') +
    picture('rId902') +
    field(`INCLUDEPICTURE &quot;${web}/field.png&quot; \\d`) +
    field(`INCLUDETEXT &quot;${file}&quot;`) +
    `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:50pt;height:50pt"><v:imagedata src="${web}/vml.png"/></v:shape></w:pict></w:r></w:p>`;
  return changed(docx, {
    'word/_rels/document.xml.rels': (xml) => xml.replace('</Relationships>', `${links}</Relationships>`),
    'word/document.xml': (xml) => xml.replace(/(<w:body>)/u, `$1${body}`),
  });
}

/** The document itself under another name, as some services write it. */
export function moved(docx: Uint8Array, to: string): Uint8Array {
  const zip = new PizZip(docx);
  const folder = to.slice(0, to.lastIndexOf('/') + 1);
  for (const [from, name] of [
    ['word/document.xml', to],
    ['word/_rels/document.xml.rels', `${folder}_rels/${to.slice(folder.length)}.rels`],
  ] as const) {
    let xml = zip.file(from)!.asText();
    // Targets are relative to the folder of the part.
    if (folder !== 'word/') xml = xml.replace(/Target="(?!http|\/)([^"]*)"(?! TargetMode)/gu, 'Target="/word/$1"');
    zip.remove(from);
    zip.file(name, xml);
  }
  for (const name of ['[Content_Types].xml', '_rels/.rels']) {
    zip.file(
      name,
      zip
        .file(name)!
        .asText()
        .replace(/word\/document\.xml/gu, to),
    );
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
