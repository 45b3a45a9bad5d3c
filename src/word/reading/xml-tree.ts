/** XML as a light tree. WordprocessingML has no mixed content, so text stands beside the children of its element. */
import { Parser } from 'htmlparser2';
import { Failure } from '../../failure.ts';
import { canonicalName, innerScope, outermost, type Scope } from './namespaces.ts';

export interface XmlElement {
  /** With the prefix that namespaces.ts gives its namespace: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where its start tag begins in the XML, in characters. */
  readonly at: number;
}

/** An element while its document is being read. */
interface Growing extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** No real document comes near it: a table in a table takes three. */
const deepest = 400;

/** Most elements have no children: they share this list, which nobody writes to. */
const childless: XmlElement[] = [];

/** `/`, which ends the tag of an element without content. */
const slash = 47;

/**
 * @param part its name, for the message
 * @throws Failure `word.broken-xml` if tags do not match or the end is missing, `word.too-deep`
 */
export function parseXml(xml: string, part: string): XmlElement {
  const root = newElement('', {}, 0);
  const open: Growing[] = [root];
  const scopes: Scope[] = [outermost];
  let top = root;
  let scope = outermost;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length > deepest) throw tooDeep(part);
        scope = scopeOf(attributes, scope);
        const at = parser.startIndex;
        const element = scope.usual ? newElement(tag, attributes, at) : canonicalElement(tag, attributes, scope, at);
        if (top.children === childless) top.children = [element];
        else top.children.push(element);
        open.push(element);
        scopes.push(scope);
        top = element;
      },
      onclosetag(_tag, implied) {
        if (implied && xml.charCodeAt(parser.endIndex - 1) !== slash) throw broken(part);
        open.pop();
        scopes.pop();
        top = open[open.length - 1] ?? root;
        scope = scopes[scopes.length - 1] ?? outermost;
      },
      ontext(text) {
        top.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  if (open.length > 1) throw broken(part);
  parser.end();
  const [element] = root.children;
  if (element === undefined) throw broken(part);
  return element;
}

const newElement = (name: string, attributes: Record<string, string>, at: number): Growing => ({
  name,
  attributes,
  children: childless,
  text: '',
  at,
});

function canonicalElement(tag: string, attributes: Record<string, string>, scope: Scope, at: number): Growing {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) renamed[canonicalName(name, scope, true)] = value;
  return newElement(canonicalName(tag, scope), renamed, at);
}

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  for (const name in attributes) if (name.startsWith('xmlns')) return innerScope(outer, attributes);
  return outer;
}

const broken = (part: string) =>
  new Failure(
    'input',
    'word.broken-xml',
    `Phần ${part} của tệp Word bị hỏng (thẻ XML không khớp hoặc bị cắt); hãy mở bằng Word và lưu lại.`,
  );

const tooDeep = (part: string) =>
  new Failure(
    'input',
    'word.too-deep',
    `Phần ${part} của tệp Word có các thẻ lồng nhau quá ${deepest} lớp; hãy dùng một tệp đơn giản hơn.`,
  );

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

/** Everything an element says, as one string: the same string means the same properties. */
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
