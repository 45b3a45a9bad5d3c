/** Breaks a right Word file in one place: edits of its XML, each by words that stand at the place. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { documentPart, type WordPackage } from '../../../src/word/package.ts';

export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** One change of a package. */
export type Change = (parts: WordPackage) => WordPackage;

export const inTurn =
  (...changes: readonly Change[]): Change =>
  (parts) =>
    changes.reduce((sofar, change) => change(sofar), parts);

/** Changes the text of a part; it must change. */
export function inPart(part: string, edit: (xml: string) => string): Change {
  return (parts) => {
    const xml = parts.get(part);
    if (typeof xml !== 'string') throw new Error(`no part ${part}`);
    const edited = edit(xml);
    if (edited === xml) throw new Error(`nothing changed in ${part}`);
    return new Map([...parts, [part, edited]]);
  };
}

export const inBody = (edit: (xml: string) => string): Change => inPart(documentPart, edit);

/** Replaces words of the body where they stand first, or at the given one of their places, from 0. */
export const words = (from: string, to: string, at = 0): Change =>
  inBody((xml) => {
    const pieces = xml.split(from);
    if (pieces.length < at + 2) throw new Error(`“${from}” does not stand there`);
    return pieces.slice(0, at + 1).join(from) + to + pieces.slice(at + 1).join(from);
  });

function inTree(part: string, edit: (document: Document) => void): Change {
  return inPart(part, (xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    edit(document);
    return new XMLSerializer().serializeToString(document);
  });
}

const all = (from: Document | Element, name: string) => [...from.getElementsByTagNameNS(namespace, name)];
const textOf = (paragraph: Element) =>
  all(paragraph, 't')
    .map((one) => one.textContent ?? '')
    .join('');

function paragraphsWith(document: Document, text: string, at: number | 'all'): Element[] {
  const found = all(document, 'p').filter((one) => textOf(one).includes(text));
  if (at === -1) return found.slice(-1);
  const some = at === 'all' ? found : found.slice(at, at + 1);
  if (some.length === 0) throw new Error(`no paragraph with “${text}”`);
  return some;
}

/** Puts properties, written as XML such as `<w:sz w:val="30"/>`, in the place of those of the same name. */
function setProperties(owner: Element, holder: 'rPr' | 'pPr', inner: string): void {
  const document = owner.ownerDocument!;
  const own = [...owner.childNodes].find((one) => one.nodeName === `w:${holder}`) as Element | undefined;
  const properties = own ?? document.createElementNS(namespace, `w:${holder}`);
  if (own === undefined) owner.insertBefore(properties, owner.firstChild);
  const made = new DOMParser().parseFromString(`<x xmlns:w="${namespace}">${inner}</x>`, 'application/xml');
  for (const one of [...made.documentElement!.childNodes]) {
    for (const old of [...properties.childNodes]) if (old.nodeName === one.nodeName) properties.removeChild(old);
    properties.appendChild(document.importNode(one, true));
  }
}

/** The looks of all words of the paragraph that says `text`. */
export const look = (text: string, properties: string, at: number | 'all' = 0, part = documentPart): Change =>
  inTree(part, (document) => {
    for (const paragraph of paragraphsWith(document, text, at))
      for (const run of all(paragraph, 'r')) setProperties(run, 'rPr', properties);
  });

/** Properties of the paragraph that says `text`. */
export const paragraphLook = (text: string, properties: string, at: number | 'all' = 0, part = documentPart): Change =>
  inTree(part, (document) => {
    for (const paragraph of paragraphsWith(document, text, at)) setProperties(paragraph, 'pPr', properties);
  });

/** Takes the paragraphs that say `text` out. */
export const without = (text: string, at: number | 'all' = 0): Change =>
  inTree(documentPart, (document) => {
    for (const paragraph of paragraphsWith(document, text, at)) paragraph.parentNode?.removeChild(paragraph);
  });

/** Puts XML before the paragraph that says `text`. */
export const before = (text: string, xml: string, at = 0): Change =>
  inTree(documentPart, (document) => {
    const [paragraph] = paragraphsWith(document, text, at);
    const made = new DOMParser().parseFromString(`<x xmlns:w="${namespace}">${xml}</x>`, 'application/xml');
    for (const one of [...made.documentElement!.childNodes])
      paragraph!.parentNode!.insertBefore(document.importNode(one, true), paragraph!);
  });

export const size = (points: number) => `<w:sz w:val="${points * 2}"/>`;
export const bold = '<w:b/>';
export const notBold = '<w:b w:val="0"/>';
export const italic = '<w:i/>';
export const upright = '<w:i w:val="0"/>';
export const aligned = (value: 'left' | 'center' | 'right' | 'both') => `<w:jc w:val="${value}"/>`;
