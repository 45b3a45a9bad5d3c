/**
 * The metadata stream: the information dictionary once more as XMP (ISO 16684-1), and for PDF/A the part of the standard that
 * the file follows (ISO 19005-2, 6.6).
 */
import { escapeText } from '../../word/xml.ts';
import type { About } from './about.ts';
import { utc } from './dates.ts';

/** Which PDF/A a file is; conformance level B. */
export type PdfaPart = 2 | 3;

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
] as const;

const element = (name: string, content: string | undefined) => (content ? `<${name}>${content}</${name}>\n` : '');
const text = (value: string) => escapeText(value.normalize('NFC'));
const list = (kind: 'Alt' | 'Seq' | 'Bag', item: string) =>
  item && `<rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${item}</rdf:li></rdf:${kind}>`;

/** @returns the whole packet, to be written as UTF-8 and uncompressed, so that tools find it without reading the PDF. */
export function xmpPacket(about: About, pdfa: PdfaPart | undefined): string {
  const created = utc(about.created);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>
${[
  element('dc:format', 'application/pdf'),
  element('dc:title', list('Alt', text(about.title))),
  element('dc:creator', list('Seq', text(about.creator))),
  element('dc:description', list('Alt', text(about.subject))),
  element('dc:language', list('Bag', 'vi-VN')),
  element('xmp:CreatorTool', text(about.tool)),
  element('xmp:CreateDate', created),
  element('xmp:ModifyDate', utc(about.modified) ?? created),
  element('pdf:Producer', text(about.producer)),
  element('pdfaid:part', pdfa && String(pdfa)),
  element('pdfaid:conformance', pdfa && 'B'),
].join('')}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
