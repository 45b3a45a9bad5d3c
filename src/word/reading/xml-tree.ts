/** XML as a light tree. WordprocessingML has no mixed content, so text stands beside the children of its element. */
import type { Name } from '../gate/xml/names.ts';
import { NodeBudget, scanXml, tagStart, type Listener, type Tag } from '../gate/xml/scan.ts';
import { canonicalName, innerScope, outermost, type Scope } from './namespaces.ts';

export interface XmlElement {
  /** With the prefix that namespaces.ts gives its namespace: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where its start tag begins in the XML, in characters; of the first of them where several are one (`repeated`). */
  readonly at: number;
}

/** An element while its document is being read. */
interface Growing extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** Most elements have no children: they share this list, which nobody writes to. */
const childless: XmlElement[] = [];

/** Elements that a part repeats over and over with the same words: each wording becomes one element. */
const repeated = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr']);

/** A paragraph (`w:p`) that has not ended, and what it holds so far: characters, and one for each element. */
interface OpenParagraph {
  number: number;
  length: number;
}

/** What a part may hold, for those who look at a whole paragraph again and again. */
export interface TreeLimits {
  /** Characters and elements of one paragraph, without those of paragraphs inside it. */
  paragraph: number;
  /** Ends the reading as soon as a paragraph holds more; `number` counts from 1 in the order of the start tags. */
  exceeded(paragraph: { part: string; number: number }): never;
}

/** Hears a strict pass over a part and builds its tree. */
export class TreeBuilder implements Listener {
  private readonly wordings = new Map<string, XmlElement>();
  /** The outermost element around the place that may be one of `wordings`. */
  private repeating: XmlElement | undefined;
  private readonly document = newElement('', {}, 0);
  private readonly openElements: Growing[] = [this.document];
  private readonly scopes: Scope[] = [outermost];
  private top = this.document;
  private scope = outermost;
  private paragraphs = 0;
  private readonly openParagraphs: OpenParagraph[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly limits?: TreeLimits,
  ) {}

  open({ name, attributes, end }: Tag): void {
    this.scope = scopeOf(attributes, this.scope);
    const at = tagStart(this.xml, end);
    const element = this.scope.usual
      ? newElement(name.full, attributes, at)
      : canonicalElement(name, attributes, this.scope, at);
    if (this.top.children === childless) this.top.children = [element];
    else this.top.children.push(element);
    this.openElements.push(element);
    this.scopes.push(this.scope);
    this.top = element;
    if (this.repeating === undefined && repeated.has(element.name) && this.scope.usual) {
      this.repeating = element;
    }
    if (this.limits === undefined) return;
    this.weigh(1);
    if (element.name === 'w:p') this.openParagraphs.push({ number: ++this.paragraphs, length: 0 });
  }

  private weigh(more: number): void {
    const paragraph = this.openParagraphs.at(-1);
    if (this.limits === undefined || paragraph === undefined) return;
    paragraph.length += more;
    if (paragraph.length > this.limits.paragraph) this.limits.exceeded({ part: this.part, number: paragraph.number });
  }

  close(_: Name, end: number): void {
    const closed = this.top;
    this.openElements.pop();
    this.scopes.pop();
    if (closed.name === 'w:p') this.openParagraphs.pop();
    this.top = this.openElements[this.openElements.length - 1] ?? this.document;
    this.scope = this.scopes[this.scopes.length - 1] ?? outermost;
    if (this.repeating === closed) {
      this.share(closed, this.xml.slice(closed.at, end));
      this.repeating = undefined;
    }
  }

  /** Where prefixes mean what they usually do, the same words are the same element. */
  private share(closed: XmlElement, wording: string): void {
    const known = this.wordings.get(wording);
    if (known === undefined) this.wordings.set(wording, closed);
    else this.top.children[this.top.children.length - 1] = known;
  }

  text(text: string): void {
    this.top.text += text;
    this.weigh(text.length);
  }

  /** When the pass is over. */
  get root(): XmlElement | undefined {
    return this.document.children[0];
  }
}

/**
 * @param part its name, for the message
 * @throws Failure `word.broken-xml`, `word.gate-…`: the gate's limits hold for XML from elsewhere too; what `limits` throw
 */
export function parseXml(xml: string, part: string, limits?: TreeLimits): XmlElement {
  const builder = new TreeBuilder(xml, part, limits);
  scanXml(xml, { part, file: 'Word' }, new NodeBudget(), builder);
  // A part without a root is refused by the pass.
  return builder.root ?? newElement('', {}, 0);
}

function newElement(name: string, attributes: Readonly<Record<string, string>>, at: number): Growing {
  return { name, attributes, children: childless, text: '', at };
}

function canonicalElement(name: Name, attributes: Readonly<Record<string, string>>, scope: Scope, at: number): Growing {
  const renamed: Record<string, string> = {};
  for (const [each, value] of Object.entries(attributes)) renamed[canonicalName(each, scope, true)] = value;
  return newElement(canonicalName(name.full, scope), renamed, at);
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  for (const name in attributes) if (name.startsWith('xmlns')) return innerScope(outer, attributes);
  return outer;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const one of element.children) if (one.name === name) return one;
  return undefined;
}

/** Down a path of names, the first of each. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(child, element);
}

/** The first element of that name anywhere below. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : find(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All of that name anywhere below, but none inside another of them. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : findAll(one, name)));
}

/** `w:val` of a child. */
export const value = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** What the children of an element say, as one string: the same string means the same properties. */
export function signature(element: XmlElement, without?: ReadonlySet<string>): string {
  let text = '';
  for (const one of element.children) {
    if (without?.has(one.name)) continue;
    text += `<${one.name}`;
    for (const name in one.attributes) text += ` ${name}=${one.attributes[name] ?? ''}`;
    if (one.children.length > 0) text += signature(one);
    text += '>';
  }
  return text;
}
