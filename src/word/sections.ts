/** The sections of a document's body (ECMA-376, Part 1, 17.6), each cut out as a document of its own. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { Failure } from '../failure.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Of files saved as Strict Open XML (ECMA-376, Part 1, A.1). */
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

export interface DocumentSection {
  /** The whole document.xml with only this section's content in its body, without any sectPr. */
  xml: string;
  /** `<w:sectPr …>…</w:sectPr>` without namespace declarations. */
  properties: string;
  /** How many paragraphs it has, the one that carries its sectPr included. */
  paragraphs: number;
}

/**
 * XML as a tree.
 * @throws Failure `word.broken-xml`
 */
export function parseXml(xml: string, part: string): Document {
  try {
    return new DOMParser({
      // Nobody asks for lines and columns.
      locator: false,
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (cause) {
    throw new Failure(
      'input',
      'word.broken-xml',
      `Phần ${part} của tệp Word bị hỏng; hãy mở bằng Word và lưu lại.`,
      [],
      cause,
    );
  }
}

function childElements(parent: Element): Element[] {
  const out: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) out.push(node as Element);
  }
  return out;
}

function named(element: Element, name: string): boolean {
  return element.namespaceURI === w && element.localName === name;
}

/** The sectPr that a paragraph carries as the last of its section. */
function ownSectPr(paragraph: Element): Element | undefined {
  const properties = childElements(paragraph).find((child) => named(child, 'pPr'));
  return properties && childElements(properties).find((child) => named(child, 'sectPr'));
}

const serializer = new XMLSerializer();

function sectPrText(element: Element): string {
  return serializer.serializeToString(element).replace(/ xmlns:\w+="[^"]*"/g, '');
}

/** Whether anything but properties is left in a paragraph. */
function isEmpty(paragraph: Element): boolean {
  return childElements(paragraph).every((child) => named(child, 'pPr'));
}

/**
 * All sections of a document.xml, in order.
 * @throws Failure `word.strict`, `word.no-body`, `word.broken-xml`
 */
export function splitSections(xml: string): DocumentSection[] {
  const document = parseXml(xml, 'word/document.xml');
  if (document.documentElement?.namespaceURI === strict) {
    throw new Failure(
      'input',
      'word.strict',
      'Tệp Word được lưu ở dạng Strict Open XML Document; hãy mở bằng Word, chọn Save As, kiểu Word Document (.docx) rồi lưu lại.',
    );
  }
  const body = document.documentElement && childElements(document.documentElement).find((e) => named(e, 'body'));
  if (!body) throw new Failure('input', 'word.no-body', 'Tệp Word không có phần thân văn bản (w:body).');
  const sections: { nodes: Element[]; properties: string; dropped: number }[] = [];
  let nodes: Element[] = [];
  for (const element of childElements(body)) {
    body.removeChild(element);
    if (named(element, 'sectPr')) {
      sections.push({ nodes, properties: sectPrText(element), dropped: 0 });
      nodes = [];
      continue;
    }
    const own = named(element, 'p') ? ownSectPr(element) : undefined;
    if (!own) {
      nodes.push(element);
      continue;
    }
    own.parentNode?.removeChild(own);
    const previous = nodes.at(-1);
    // An empty paragraph only carries the break; after a table it is kept, for a body does not end with a table.
    const dropped = isEmpty(element) && previous !== undefined && !named(previous, 'tbl') ? 1 : 0;
    if (dropped === 0) nodes.push(element);
    sections.push({ nodes, properties: sectPrText(own), dropped });
    nodes = [];
  }
  if (nodes.length > 0) sections.push({ nodes, properties: '<w:sectPr/>', dropped: 0 });
  return sections.map((section) => {
    while (body.firstChild) body.removeChild(body.firstChild);
    for (const node of section.nodes) body.appendChild(node);
    const text = serializer.serializeToString(document);
    const paragraphs = (text.match(/<w:p[ />]/g)?.length ?? 0) + section.dropped;
    return { xml: text, properties: section.properties, paragraphs };
  });
}

/** What stands inside `w:body`. */
export function bodyContent(xml: string): string {
  const start = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  const end = xml.lastIndexOf('</w:body>');
  return end < start ? '' : xml.slice(start, end);
}

/** The document with another body. */
export function withBody(xml: string, body: string): string {
  const start = xml.indexOf('<w:body');
  const open = xml.indexOf('>', start) + 1;
  if (xml[open - 2] === '/') return `${xml.slice(0, start)}<w:body>${body}</w:body>${xml.slice(open)}`;
  return xml.slice(0, open) + body + xml.slice(xml.lastIndexOf('</w:body>'));
}

export interface PageSize {
  width: number;
  height: number;
  left: number;
  right: number;
}

function attribute(xml: string, element: string, name: string, otherwise: number): number {
  const found = new RegExp(`<w:${element}\\b[^>]* w:${name}="(-?\\d+)"`).exec(xml)?.[1];
  return found === undefined ? otherwise : Number(found);
}

/** Page width, height and side margins in twips (A4 and 30/20 mm where the section does not say). */
export function pageSize(sectPr: string): PageSize {
  return {
    width: attribute(sectPr, 'pgSz', 'w', 11906),
    height: attribute(sectPr, 'pgSz', 'h', 16838),
    left: attribute(sectPr, 'pgMar', 'left', 1701),
    right: attribute(sectPr, 'pgMar', 'right', 1134),
  };
}

/** The section turned as asked; margins stay as the page is viewed. */
export function turned(sectPr: string, orientation: 'portrait' | 'landscape'): string {
  const { width, height } = pageSize(sectPr);
  const [short, long] = width < height ? [width, height] : [height, width];
  const size =
    orientation === 'landscape'
      ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
      : `<w:pgSz w:w="${short}" w:h="${long}"/>`;
  return sectPr.replace(/<w:pgSz\b[^>]*\/>/, size);
}
