/** Elements of a tree that can be changed: found, made in their own namespace, put where the schema wants them. */
import type { Element } from '@xmldom/xmldom';

const declarations = 'http://www.w3.org/2000/xmlns/';

export function childElements(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

/** The first child of that local name in its parent's namespace. */
export function childOf(parent: Element, name: string): Element | undefined {
  return childElements(parent).find((one) => one.localName === name && one.namespaceURI === parent.namespaceURI);
}

/** The prefix of an element's own namespace, for attributes too; declared at the root where the file has none. */
function prefixOf(element: Element): string {
  const namespace = element.namespaceURI ?? '';
  const prefix = element.prefix ?? element.lookupPrefix(namespace);
  if (prefix) return prefix;
  element.ownerDocument?.documentElement?.setAttributeNS(declarations, 'xmlns:w', namespace);
  return 'w';
}

/** A new element in the namespace of another. */
export function make(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const { ownerDocument, namespaceURI } = like;
  if (ownerDocument === null) throw new Error('An element without a document');
  const made = ownerDocument.createElementNS(namespaceURI, `${prefixOf(like)}:${name}`);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  return made;
}

/** An attribute in the element's own namespace; null if it is not there. */
export function attribute(element: Element, name: string): string | null {
  return element.hasAttributeNS(element.namespaceURI, name)
    ? element.getAttributeNS(element.namespaceURI, name)
    : element.getAttribute(`${prefixOf(element)}:${name}`);
}

export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    element.removeAttributeNS(element.namespaceURI, name);
    return;
  }
  if (attribute(element, name) === value) return;
  element.setAttributeNS(element.namespaceURI, `${prefixOf(element)}:${name}`, value);
}

export function remove(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

export function insertBefore(element: Element, before: Element): void {
  before.parentNode?.insertBefore(element, before);
}

export function insertAfter(element: Element, after: Element): void {
  after.parentNode?.insertBefore(element, after.nextSibling);
}

/** Puts a child last. Gives it. */
export function append(parent: Element, element: Element): Element {
  parent.appendChild(element);
  return element;
}
