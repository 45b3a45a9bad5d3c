/** Footnotes and endnotes (ECMA-376, Part 1, 17.11). */
import { related, xmlPart, type ReadPackage, type Relationship } from './parts.ts';
import type { Block, Note } from './types.ts';
import type { XmlElement } from './xml-tree.ts';

const families = [
  ['footnotes', 'w:footnote', 'footnote'],
  ['endnotes', 'w:endnote', 'endnote'],
] as const;

/** The lines that part notes from the text are no notes. */
const isNote = ({ attributes }: XmlElement) => (attributes['w:type'] ?? 'normal') === 'normal';

/** @param open gives what reads the notes of one part, one after the other */
export function readNotes(
  relationships: ReadonlyMap<string, Relationship>,
  source: ReadPackage,
  open: (part: string, root: XmlElement) => (note: XmlElement) => readonly Block[],
): readonly Note[] {
  return families.flatMap(([type, element, kind]) => {
    const part = related(relationships, type);
    const root = xmlPart(part, source);
    if (part === undefined || root === undefined) return [];
    const read = open(part, root);
    return root.children
      .filter((one) => one.name === element && isNote(one))
      .map((note): Note => ({ kind, blocks: read(note) }));
  });
}
