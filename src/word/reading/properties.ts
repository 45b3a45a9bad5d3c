/** `docProps/core.xml`: what the document says of itself (ECMA-376, Part 2, 11). */
import type { WordDocument } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';

/** What is not said is empty. */
export function readProperties(root: XmlElement | undefined): WordDocument['properties'] {
  const text = (name: string) => child(root, name)?.text.trim() ?? '';
  return {
    title: text('dc:title'),
    creator: text('dc:creator'),
    subject: text('dc:subject'),
    created: text('dcterms:created'),
    modified: text('dcterms:modified'),
  };
}
