/** A Word file with data in every place that nobody sees on its pages. */
import PizZip from 'pizzip';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** @param data written into properties, custom XML, variables, settings, alternative texts and attachments */
export function withHiddenData(docx: Uint8Array, data: string): Uint8Array {
  const zip = new PizZip(docx);
  const escaped = data.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const change = (name: string, to: (xml: string) => string) => zip.file(name, to(zip.file(name)?.asText() ?? ''));
  const part = (name: string, type: string, content: string | Uint8Array) => {
    zip.file(name, content);
    change('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
    );
  };
  const relate = (of: string, type: string, target: string) => {
    change(of, (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="hidden${xml.length}" Type="${office}/relationships/${type}" Target="${target}"/></Relationships>`,
      ),
    );
  };
  const xmlType = 'application/xml';
  change('docProps/core.xml', (xml) =>
    xml.replace(/<dc:(title|subject|creator)>[^<]*/g, (_, field: string) => `<dc:${field}>${escaped}`),
  );
  part(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="plan"><vt:lpwstr>${escaped}</vt:lpwstr></property></Properties>`,
  );
  relate('_rels/.rels', 'custom-properties', 'docProps/custom.xml');
  part('customXml/item1.xml', xmlType, `<plan>${escaped}</plan>`);
  relate('word/_rels/document.xml.rels', 'customXml', '../customXml/item1.xml');
  part('word/embeddings/plan.json', 'application/json', data);
  relate('word/_rels/document.xml.rels', 'package', 'embeddings/plan.json');
  part('word/embeddings/plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx);
  relate('word/_rels/document.xml.rels', 'package', 'embeddings/plan.docx');
  change('word/settings.xml', (xml) =>
    xml.replace(
      '</w:settings>',
      `<w:docVars xmlns:w="${word}"><w:docVar w:name="plan" w:val="${escaped}"/></w:docVars></w:settings>`,
    ),
  );
  change('word/document.xml', (xml) =>
    xml.replace(/(<wp:docPr [^>]*?)( descr="[^"]*")?(\/?>)/g, `$1 descr="${escaped}"$3`),
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
