/**
 * An element that can be changed. It knows where it stands in the text that it was read from, and what nobody has changed is
 * given back as it was written, sign by sign. Children are a chain, so that a paragraph with a hundred thousand of them costs
 * no more for each.
 */
import type { Namespaces } from './namespaces.ts';

/** Where an element stands in its text, in characters. */
export interface Source {
  readonly xml: string;
  /** Behind what comes before it: white space and comments from there on belong to this element. */
  readonly before: number;
  /** The `<` of the start tag. */
  readonly from: number;
  /** Behind the start tag. */
  readonly open: number;
  /** Behind the last child; behind the start tag if there is none. */
  tail: number;
  /** The `<` of the end tag; behind the start tag if there is none. */
  close: number;
  /** Behind the end tag. */
  to: number;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeContent = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
/** White space in an attribute is read as blanks unless it is written by number (XML 1.0, 3.3.3). */
const escapeAttribute = (text: string) =>
  text.replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? `&#${sign.charCodeAt(0)};`);

export class Element {
  parent: Element | undefined;
  firstChild: Element | undefined;
  lastChild: Element | undefined;
  next: Element | undefined;
  previous: Element | undefined;
  /** XML between the tags of an element without children that is no longer as it was written. */
  private content: string | undefined;
  private tagChanged = false;
  private contentChanged = false;

  /** @param name with its prefix, as are the names of attributes */
  constructor(
    readonly name: string,
    private attributes: Readonly<Record<string, string>>,
    readonly namespaces: Namespaces,
    readonly source?: Source,
  ) {}

  get prefix(): string {
    return this.name.slice(0, Math.max(0, this.name.indexOf(':')));
  }

  get localName(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  get namespace(): string {
    return this.namespaces.of(this.prefix);
  }

  get(name: string): string | undefined {
    return Object.hasOwn(this.attributes, name) ? this.attributes[name] : undefined;
  }

  /** The attribute of that local name in a namespace, whatever its prefix: how it is written here. */
  nameIn(namespace: string, localName: string): string | undefined {
    for (const name in this.attributes) {
      const prefix = name.slice(0, Math.max(0, name.length - localName.length - 1));
      if (name === `${prefix}:${localName}` && this.namespaces.of(prefix) === namespace) return name;
    }
    return undefined;
  }

  /** `undefined` takes the attribute away. */
  set(name: string, value: string | undefined): void {
    if (this.get(name) === value) return;
    const others = Object.entries(this.attributes).filter(([other]) => other !== name);
    this.attributes = value === undefined ? Object.fromEntries(others) : { ...this.attributes, [name]: value };
    this.tagChanged = true;
    this.parent?.changeContent();
  }

  /** The text is all that stands in it from now on. */
  setText(text: string): void {
    this.firstChild = this.lastChild = undefined;
    this.content = escapeContent(text);
    this.changeContent();
  }

  /** Puts an element, taken from wherever it stands, in front of one of the children, else last. */
  insert(element: Element, before?: Element): void {
    element.remove();
    this.link(element, before);
    this.changeContent();
  }

  /** Takes on its last child as its text has it. */
  adopt(element: Element): void {
    this.link(element);
  }

  private link(element: Element, before?: Element): void {
    const previous = before ? before.previous : this.lastChild;
    element.parent = this;
    element.previous = previous;
    element.next = before;
    if (previous) previous.next = element;
    else this.firstChild = element;
    if (before) before.previous = element;
    else this.lastChild = element;
  }

  remove(): void {
    const { parent, previous, next } = this;
    if (parent === undefined) return;
    if (previous) previous.next = next;
    else parent.firstChild = next;
    if (next) next.previous = previous;
    else parent.lastChild = previous;
    this.parent = this.previous = this.next = undefined;
    parent.changeContent();
  }

  /** A copy without what stands in it. */
  copyTag(): Element {
    return new Element(this.name, this.attributes, this.namespaces);
  }

  copy(): Element {
    const made = this.copyTag();
    for (let one = this.firstChild; one; one = one.next) made.insert(one.copy());
    if (this.firstChild === undefined) made.content = this.writtenContent();
    return made;
  }

  /** The element as XML. */
  written(): string {
    const { source } = this;
    if (source && !this.tagChanged && !this.contentChanged) return source.xml.slice(source.from, source.to);
    const tag = source && !this.tagChanged ? source.xml.slice(source.from, source.open) : this.writtenTag();
    const begun = tag.replace(/\s*\/?>$/, '');
    const content = this.writtenContent();
    return content === '' ? `${begun}/>` : `${begun}>${content}</${this.name}>`;
  }

  private writtenTag(): string {
    const attributes = Object.entries(this.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    return `<${this.name}${attributes.join('')}>`;
  }

  private writtenContent(): string {
    const { source } = this;
    if (this.content !== undefined && this.firstChild === undefined) return this.content;
    const pieces: string[] = [];
    for (let one = this.firstChild; one; one = one.next) {
      if (one.source) pieces.push(one.source.xml.slice(one.source.before, one.source.from));
      pieces.push(one.written());
    }
    if (source && this.content === undefined) pieces.push(source.xml.slice(source.tail, source.close));
    return pieces.join('');
  }

  private changeContent(): void {
    if (this.contentChanged) return;
    this.contentChanged = true;
    this.parent?.changeContent();
  }
}
