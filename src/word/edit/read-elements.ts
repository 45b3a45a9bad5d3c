/** A part's XML as elements that can be changed, read in one strict pass of the gate. */
import type { Name } from '../gate/xml/names.ts';
import { NodeBudget, scanXml, tagStart, type Listener, type Tag } from '../gate/xml/scan.ts';
import { Element, type Source } from './element.ts';
import { Namespaces } from './namespaces.ts';

class Reader implements Listener {
  /** In the order of their start tags. */
  readonly elements: Element[] = [];
  private readonly around: { element: Element; source: Source }[] = [];
  private readonly outermost = Namespaces.outermost();
  private behind = 0;

  constructor(private readonly xml: string) {}

  open({ name, attributes, end }: Tag): void {
    const parent = this.around.at(-1);
    const from = tagStart(this.xml, end);
    const source = { xml: this.xml, before: this.behind, from, open: end, tail: end, close: end, to: end };
    const namespaces = (parent?.element.namespaces ?? this.outermost).inside(attributes);
    const element = new Element(name.full, attributes, namespaces, source);
    if (parent) parent.element.adopt(element);
    this.elements.push(element);
    this.around.push({ element, source });
    this.behind = end;
  }

  close(_: Name, end: number): void {
    const closed = this.around.pop();
    if (closed === undefined) return;
    const { source } = closed;
    // An empty element closes where it opens.
    source.close = end === source.open ? end : tagStart(this.xml, end);
    source.to = end;
    this.behind = end;
    const parent = this.around.at(-1);
    if (parent) parent.source.tail = end;
  }
}

/**
 * All elements in the order of their start tags, the root first.
 * @throws Failure `word.broken-xml`, `word.gate-…`
 */
export function readElements(xml: string, part: string): readonly Element[] {
  const reader = new Reader(xml);
  scanXml(xml, { part, file: 'Word' }, new NodeBudget(), reader);
  return reader.elements;
}
