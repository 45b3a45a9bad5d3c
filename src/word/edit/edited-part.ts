/**
 * One part of a package while it is being changed. The reading gives places in the XML by the character where a start tag
 * begins (`Paragraph.at`); here the element that stands there is found among those that can be changed.
 */
import type { XmlElement } from '../reading/xml-tree.ts';
import type { Element } from './element.ts';
import { readElements } from './read-elements.ts';

export class EditedPart {
  readonly root: Element;
  /** In the order of their start tags. */
  private readonly elements: readonly Element[];
  /** Likewise, without those that the reading shares between places. */
  private readonly reads: XmlElement[] = [];

  /**
   * @param tree the part as the reading has it: names with the usual prefixes
   * @throws Failure `word.broken-xml`
   */
  constructor(
    readonly name: string,
    private readonly xml: string,
    readonly tree: XmlElement,
  ) {
    this.elements = readElements(xml, name);
    const [root] = this.elements;
    if (root === undefined) throw new Error(`${name} has no root`);
    this.root = root;
    listReads(this.tree, this.reads);
  }

  /** The element whose start tag begins there, in the XML that the part was made of. */
  at(start: number): { element: Element; read: XmlElement } {
    const element = beginningAt(this.elements, start, (one) => one.source?.from);
    const read = beginningAt(this.reads, start, (one) => one.at);
    if (element === undefined || read === undefined) throw new Error(`Nothing begins at ${start} of ${this.name}`);
    return { element, read };
  }

  element(read: XmlElement): Element {
    return this.at(read.at).element;
  }

  /** Its XML now; undefined if nothing has been changed. */
  changed(): string | undefined {
    const { source } = this.root;
    const written = this.root.written();
    const now = source ? this.xml.slice(0, source.from) + written + this.xml.slice(source.to) : written;
    return now === this.xml ? undefined : now;
  }
}

/** The one of a list in order of places that begins there. */
function beginningAt<One>(list: readonly One[], start: number, placeOf: (one: One) => number | undefined) {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((placeOf(list[middle]!) ?? -1) < start) from = middle + 1;
    else to = middle;
  }
  const found = list[from];
  return found !== undefined && placeOf(found) === start ? found : undefined;
}

/** Where the reading shares one account of all that say the same, and which nobody looks up by place. */
const shared = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr']);

function listReads(read: XmlElement, into: XmlElement[]): void {
  into.push(read);
  for (const one of read.children) if (!shared.has(one.name)) listReads(one, into);
}
