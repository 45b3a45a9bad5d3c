/** The `w:sectPr` of each section, in the order of the reading's sections. */
import { contents } from '../reading/contents.ts';
import { child } from '../reading/xml-tree.ts';
import type { EditedPart } from './edited-part.ts';
import type { Element } from './element.ts';
import { append, childOf, make } from './elements.ts';

/** A body that ends without one gets one. */
export function sectionElements(document: EditedPart): Element[] {
  const body = child(document.tree, 'w:body');
  if (body === undefined) return [];
  const found = contents(body).flatMap((block) => {
    if (child(child(block, 'w:pPr'), 'w:sectPr') === undefined) return [];
    const properties = childOf(document.element(block), 'pPr');
    return properties === undefined ? [] : (childOf(properties, 'sectPr') ?? []);
  });
  const element = document.element(body);
  const last = childOf(element, 'sectPr') ?? append(element, make(element, 'sectPr'));
  return [...found, last];
}
