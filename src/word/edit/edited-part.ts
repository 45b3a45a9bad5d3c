/**
 * One part of a package while it is being changed. The reading gives places in the XML by the character where a start tag
 * begins (`Paragraph.at`); here the element that stands there is found in a tree that can be changed.
 */
import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import type { XmlElement } from '../reading/xml-tree.ts';
import { parseXml } from '../sections.ts';

export class EditedPart {
  readonly root: Element;
  readonly document: Document;
  private readonly before: string;
  /** In the order of their start tags, without properties. */
  private readonly elements: Element[] = [];
  private readonly reads: XmlElement[] = [];

  /**
   * @param tree the part as the reading has it: names with the usual prefixes
   * @throws Failure `word.broken-xml`
   */
  constructor(
    readonly name: string,
    xml: string,
    readonly tree: XmlElement,
  ) {
    this.document = parseXml(xml, name);
    if (this.document.documentElement === null) throw new Error(`${name} has no root`);
    this.root = this.document.documentElement;
    listElements(this.root, this.root.namespaceURI, this.elements);
    listReads(this.tree, this.reads);
    if (this.elements.length !== this.reads.length) throw new Error(`${name} was read in two ways`);
    this.before = this.written();
  }

  /** The element whose start tag begins there, in the XML that the part was made of. */
  at(start: number): { element: Element; read: XmlElement } {
    let [from, to] = [0, this.reads.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.reads[middle]!.at < start) from = middle + 1;
      else to = middle;
    }
    const [element, read] = [this.elements[from], this.reads[from]];
    if (element === undefined || read?.at !== start) throw new Error(`Nothing begins at ${start} of ${this.name}`);
    return { element, read };
  }

  element(read: XmlElement): Element {
    return this.at(read.at).element;
  }

  /** Its XML now; undefined if nothing has been changed. */
  changed(): string | undefined {
    const now = this.written();
    return now === this.before ? undefined : now;
  }

  private written(): string {
    return new XMLSerializer().serializeToString(this.document);
  }
}

/** Where the reading shares one account of all that say the same, and which nobody looks up by place. */
const shared = ['pPr', 'rPr', 'tcPr', 'trPr'];
const sharedNames = new Set(shared);
const sharedReads = new Set(shared.map((name) => `w:${name}`));

function listElements(element: Element, namespace: string | null, into: Element[]): void {
  into.push(element);
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const one = node as Element;
    if (!sharedNames.has(one.localName ?? '') || one.namespaceURI !== namespace) listElements(one, namespace, into);
  }
}

function listReads(read: XmlElement, into: XmlElement[]): void {
  into.push(read);
  for (const one of read.children) if (!sharedReads.has(one.name)) listReads(one, into);
}
