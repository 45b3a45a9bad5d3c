/** Elements found, made in the namespace of others, given attributes and places. */
import { Element } from './element.ts';

export function childElements(parent: Element): Element[] {
  const found: Element[] = [];
  for (let one = parent.firstChild; one; one = one.next) found.push(one);
  return found;
}

/** The first child of that local name in its parent's namespace. */
export function childOf(parent: Element, name: string): Element | undefined {
  for (let one = parent.firstChild; one; one = one.next) {
    if (one.localName === name && one.namespace === parent.namespace) return one;
  }
  return undefined;
}

/** All of that local name below an element, in its namespace. */
export function allOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let one = parent.firstChild; one; one = one.next) {
    if (one.localName === name && one.namespace === parent.namespace) found.push(one);
    found.push(...allOf(one, name));
  }
  return found;
}

/** The outermost element around it. */
function rootOf(element: Element): Element {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}

/** A prefix that means a namespace where the element stands; declared there, or at the root, if there is none yet. */
export function prefixFor(element: Element, namespace: string, wanted: string): string {
  const known = element.namespaces.prefixOf(namespace);
  if (known !== undefined) return known;
  const root = rootOf(element);
  const prefix = element.namespaces.free(wanted);
  root.set(`xmlns:${prefix}`, namespace);
  root.namespaces.declare(prefix, namespace);
  return prefix;
}

/** The prefix of an element's own namespace, for attributes too, which the default namespace does not reach. */
const ownPrefix = (element: Element) => element.prefix || prefixFor(element, element.namespace, 'w');

/** A new element in the namespace of another. */
export function make(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = new Element(`${ownPrefix(like)}:${name}`, {}, like.namespaces);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  return made;
}

/** An attribute in the element's own namespace. */
export function attribute(element: Element, name: string): string | undefined {
  const written = element.nameIn(element.namespace, name);
  return written === undefined ? undefined : element.get(written);
}

/** `undefined` takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const known = element.nameIn(element.namespace, name);
  if (known !== undefined) element.set(known, value);
  else if (value !== undefined) element.set(`${ownPrefix(element)}:${name}`, value);
}

export function remove(element: Element | undefined): void {
  element?.remove();
}

export function insertBefore(element: Element, before: Element): void {
  before.parent?.insert(element, before);
}

export function insertAfter(element: Element, after: Element): void {
  after.parent?.insert(element, after.next);
}

/** Puts a child last. Gives it. */
export function append(parent: Element, element: Element): Element {
  parent.insert(element);
  return element;
}

/** Puts a child first. */
export function prepend(parent: Element, element: Element): void {
  parent.insert(element, parent.firstChild);
}

/** Text whose blanks all count. */
export function setText(element: Element, text: string): void {
  element.set('xml:space', 'preserve');
  element.setText(text);
}
