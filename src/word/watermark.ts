/**
 * Words across every page of a Word file, in the way of Word's own Design > Watermark: a WordArt shape behind the text, in
 * every header (ECMA-376, Part 4, 19.1.2.19; 17.10 for which header a page has). Word finds it by its name and can remove it.
 */
import { Failure } from '../failure.ts';
import { documentPart, openPackage, writePackage, type WordPackage } from './package.ts';
import { relationshipsOf } from './reading/parts.ts';
import { XmlTrees } from './reading/xml-trees.ts';
import { escapeText } from './xml.ts';

const relationshipsPart = 'word/_rels/document.xml.rels';
const typesPart = '[Content_Types].xml';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const headerType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The shape's box in points, before it is turned. */
const box = { width: 470, height: 118 };

const look = [
  'position:absolute;margin-left:0;margin-top:0',
  `width:${box.width}pt;height:${box.height}pt`,
  'rotation:315;z-index:-251658752',
  'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
  'mso-position-vertical:center;mso-position-vertical-relative:margin',
].join(';');

/** @param at from 0, different in each header: ids are unique in a document. */
function shapeRun(words: string, at: number): string {
  const text = escapeText(words).replace(/"/g, '&quot;');
  return (
    '<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>' +
    '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>' +
    '</v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>' +
    `<v:shape id="PowerPlusWaterMarkObject${1000 + at}" o:spid="_x0000_s${2049 + at}" type="#_x0000_t136" style="${look}" ` +
    'o:allowincell="f" fillcolor="#d9d9d9" stroked="f">' +
    `<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold" string="${text}"/>` +
    '</v:shape></w:pict></w:r>'
  );
}

/** A header for pages that have none: one line of a point's height. */
const emptyHeader =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${wordNamespace}">` +
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:hdr>';

/** The header with a run at the start of its first paragraph. */
function withRun(header: string, run: string): string {
  const found = /<w:p(?: [^>]*)?(?:\/>|>(?:<w:pPr\/>|<w:pPr(?: [^>]*)?>[\s\S]*?<\/w:pPr>)?)/.exec(header);
  if (!found) return header.replace(/<\/w:hdr>\s*$/, `<w:p>${run}</w:p></w:hdr>`);
  const [start] = found;
  const end = found.index + start.length;
  if (!start.endsWith('/>') || start.endsWith('<w:pPr/>')) return header.slice(0, end) + run + header.slice(end);
  return `${header.slice(0, found.index)}${start.slice(0, -2)}>${run}</w:p>${header.slice(end)}`;
}

const on = (element: string, xml: string) => new RegExp(`<w:${element}(?! w:val="(?:0|false|off)")[ /]`).test(xml);

/** Kinds of headers that pages of this document have, and its first section does not define; later ones take over from it. */
function missingKinds(document: string, settings: string): string[] {
  const first = /<w:sectPr\b[^>]*(?:\/>|>[\s\S]*?<\/w:sectPr>)/.exec(document)?.[0] ?? '';
  const kinds = [
    'default',
    ...(on('titlePg', document) ? ['first'] : []),
    ...(on('evenAndOddHeaders', settings) ? ['even'] : []),
  ];
  return kinds.filter((kind) => !new RegExp(`<w:headerReference[^>]* w:type="${kind}"`).test(first));
}

function withReferences(document: string, kinds: readonly string[], id: string): string {
  const references = kinds
    .map((kind) => `<w:headerReference xmlns:r="${officeRelationships}" w:type="${kind}" r:id="${id}"/>`)
    .join('');
  const changed = document.replace(/<w:sectPr\b[^>]*>/, (open) =>
    open.endsWith('/>') ? `${open.slice(0, -2)}>${references}</w:sectPr>` : open + references,
  );
  return changed === document ? document.replace('</w:body>', `<w:sectPr>${references}</w:sectPr></w:body>`) : changed;
}

/** A part's name and a relationship's id that are not taken. */
function free(taken: { has(name: string): boolean }, name: (at: number) => string): string {
  let at = 1;
  while (taken.has(name(at))) at++;
  return name(at);
}

function textOf(parts: WordPackage, name: string): string {
  const text = parts.get(name);
  return typeof text === 'string' ? text : '';
}

/** Gives the kinds a header of their own. */
function addHeader(parts: Map<string, string | Uint8Array>, kinds: readonly string[]): void {
  const name = free(parts, (at) => `word/headerDraft${at}.xml`);
  const id = free(relationshipsOf(documentPart, { parts, trees: new XmlTrees() }), (at) => `rIdDraft${at}`);
  const relation = `<Relationship Id="${id}" Type="${officeRelationships}/header" Target="${name.slice('word/'.length)}"/>`;
  const relations =
    textOf(parts, relationshipsPart) ||
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const type = `<Override PartName="/${name}" ContentType="${headerType}"/>`;
  parts.set(name, emptyHeader);
  parts.set(relationshipsPart, relations.replace('</Relationships>', `${relation}</Relationships>`));
  parts.set(typesPart, textOf(parts, typesPart).replace('</Types>', `${type}</Types>`));
  parts.set(documentPart, withReferences(textOf(parts, documentPart), kinds, id));
}

/**
 * The file with the words on every page.
 * @throws Failure of `openPackage`; `word.no-watermark` when a header is written in a way that takes no shape
 */
export function withWatermark(docx: Uint8Array, words: string): Uint8Array {
  const parts = new Map(openPackage(docx));
  const kinds = missingKinds(textOf(parts, documentPart), textOf(parts, 'word/settings.xml'));
  if (kinds.length > 0) addHeader(parts, kinds);
  const headers = [...relationshipsOf(documentPart, { parts, trees: new XmlTrees() }).values()].filter(
    ({ type }) => type === 'header',
  );
  [...new Set(headers.map(({ target }) => target))].forEach((name, at) => {
    const header = textOf(parts, name);
    const marked = withRun(header, shapeRun(words, at));
    if (marked === header) {
      throw new Failure(
        'template',
        'word.no-watermark',
        `Không đặt được chữ "${words}" vào đầu trang (${name}) của mẫu; hãy mở mẫu bằng Word và lưu lại.`,
      );
    }
    parts.set(name, marked);
  });
  return writePackage(parts);
}
