/**
 * A .docx as Word has it after somebody opened it, changed something and saved: the text of a paragraph in many runs with
 * revision ids, spelling marks between them, languages, the bookmark of the last place, revision ids in the settings.
 * Same file and changes, same bytes.
 */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What was changed; a paragraph is named by its whole text, and is the first with that text. */
export type WordChange =
  | { paragraph: string; becomes: string }
  /** Cut out and put in before another. */
  | { paragraph: string; movedBefore: string }
  | { paragraph: string; addedAfter: string };

const documentPart = 'word/document.xml';
const settingsPart = 'word/settings.xml';

/** @throws when a change names a paragraph that is not there */
export function savedByWord(docx: Uint8Array, changes: readonly WordChange[] = []): Uint8Array {
  const parts = unzipSync(docx);
  const document = new DOMParser().parseFromString(textOf(parts, documentPart), 'text/xml');
  for (const change of changes) apply(document, change);
  asTyped(document);
  parts[documentPart] = strToU8(new XMLSerializer().serializeToString(document));
  parts[settingsPart] = strToU8(
    textOf(parts, settingsPart)
      .replace(/<w:rsids>.*?<\/w:rsids>/s, '')
      .replace('</w:compat>', `</w:compat><w:rsids><w:rsidRoot w:val="${ids[0]}"/>${revisions}</w:rsids>`),
  );
  const entries = Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: '1980-01-01T12:00:00' }]]);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

const ids = ['00A77B3E', '00C41D52', '001F5A08'] as const;
const revisions = ids.map((id) => `<w:rsid w:val="${id}"/>`).join('');

function textOf(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`There is no ${name} in the file.`);
  return strFromU8(bytes);
}

const all = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS(main, name)];
const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const paragraphText = (paragraph: Element): string =>
  all(paragraph, 't')
    .map((text) => text.textContent ?? '')
    .join('');

function paragraphOf(document: Document, text: string): Element {
  const found = all(document, 'p').find((paragraph) => paragraphText(paragraph) === text);
  if (!found) throw new Error(`No paragraph is ${JSON.stringify(text)}.`);
  return found;
}

function apply(document: Document, change: WordChange): void {
  const paragraph = paragraphOf(document, change.paragraph);
  if ('becomes' in change) retype(paragraph, change.becomes);
  else if ('movedBefore' in change) {
    const before = paragraphOf(document, change.movedBefore);
    before.parentNode!.insertBefore(paragraph, before);
  } else {
    const added = paragraph.cloneNode(true) as Element;
    retype(added, change.addedAfter);
    paragraph.parentNode!.insertBefore(added, paragraph.nextSibling);
  }
}

/** The words stand in the look of the first run; what is no text (a page break, a picture) stays. */
function retype(paragraph: Element, text: string): void {
  const [first, ...others] = all(paragraph, 't');
  if (!first) throw new Error('A paragraph without text has none to change.');
  first.textContent = text;
  for (const other of others) other.parentNode!.removeChild(other);
}

/** Splits what can be split and leaves the marks of an editing session. */
function asTyped(document: Document): void {
  let bookmarked = false;
  all(document, 'p').forEach((paragraph, p) => {
    paragraph.setAttributeNS(main, 'w:rsidR', ids[0]);
    paragraph.setAttributeNS(main, 'w:rsidRDefault', ids[p % ids.length]!);
    for (const run of childrenOf(paragraph).filter((child) => child.localName === 'r')) {
      const pieces = split(document, run);
      if (pieces.length === 0) continue;
      if (!bookmarked) {
        pieces.splice(1, 0, mark(document, 'bookmarkStart', { id: '9001', name: '_GoBack' }));
        pieces.splice(2, 0, mark(document, 'bookmarkEnd', { id: '9001' }));
        bookmarked = true;
      }
      for (const piece of pieces) paragraph.insertBefore(piece, run);
      paragraph.removeChild(run);
    }
  });
}

/** `{`, `Kế`, ` hoạch.Trích`, ` yếu`, `}`: the words apart, every second one under suspicion of being misspelt. */
function split(document: Document, run: Element): Element[] {
  const [text, ...more] = childrenOf(run).filter((child) => child.localName !== 'rPr');
  if (text?.localName !== 't' || more.length > 0) return [];
  const pieces = (text.textContent ?? '').match(/[{}]|\s*[^\s{}]+|\s+/gu) ?? [];
  return pieces.flatMap((piece, i) => {
    const part = run.cloneNode(true) as Element;
    part.setAttributeNS(main, 'w:rsidR', ids[i % ids.length]!);
    const inside = all(part, 't')[0]!;
    inside.textContent = piece;
    inside.setAttribute('xml:space', 'preserve');
    if (i % 2 === 0) return [part];
    addLanguage(document, part);
    const doubt = (type: string): Element => mark(document, 'proofErr', { type });
    return [doubt('spellStart'), part, doubt('spellEnd')];
  });
}

function addLanguage(document: Document, run: Element): void {
  let properties = childrenOf(run).find((child) => child.localName === 'rPr');
  if (!properties) {
    properties = document.createElementNS(main, 'w:rPr');
    run.insertBefore(properties, run.firstChild);
  }
  if (all(properties, 'lang').length === 0) properties.appendChild(mark(document, 'lang', { val: 'en-US' }));
}

function mark(document: Document, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(main, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(main, `w:${key}`, value);
  return element;
}
