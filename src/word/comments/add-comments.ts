/**
 * Comments at places of a document, as Word's own reviewers leave them. Word knows none in headers, footers, notes and text
 * boxes: what concerns a text box is said at the paragraph it hangs at, all else at the document's first paragraph.
 */
import { child, find, type XmlElement } from '../reading/xml-tree.ts';
import type { WordPackage } from '../package.ts';
import type { XmlTrees } from '../reading/xml-trees.ts';
import type { EditedPart } from '../edit/edited-part.ts';
import type { Element } from '../edit/element.ts';
import { append, childOf, insertAfter, insertBefore, make, prepend } from '../edit/elements.ts';
import { PackageChanges } from '../edit/package-changes.ts';
import { ParagraphText } from '../edit/paragraph-text.ts';
import type { Comment } from './comment.ts';
import { CommentsPart } from './comments-part.ts';

/** The document with comments; its text stays as it is. Without comments the very same package. */
export function addComments(parts: WordPackage, comments: readonly Comment[], trees?: XmlTrees): WordPackage {
  if (comments.length === 0) return parts;
  const changes = new PackageChanges(parts, trees);
  const first = firstParagraph(changes.document);
  if (first === undefined) return parts;
  const margin = new CommentsPart(changes);
  const texts = new Map<number, ParagraphText>();
  for (const comment of comments) {
    const spot = spotOf(comment, changes, texts) ?? { element: first, elsewhere: comment.place !== undefined };
    const [title = '', ...rest] = comment.lines;
    const lines = spot.elsewhere ? [title, `Chỗ này: ${comment.elsewhere}.`, ...rest] : comment.lines;
    mark(spot, margin.add(lines));
  }
  return changes.finish();
}

interface Spot {
  element: Element;
  /** Runs that it concerns; all of the paragraph if absent. */
  runs?: readonly Element[];
  /** Not where the finding is. */
  elsewhere: boolean;
}

/** Where the comment goes, if Word allows one near its place. */
function spotOf({ place }: Comment, changes: PackageChanges, texts: Map<number, ParagraphText>): Spot | undefined {
  if (place === undefined || place.paragraph.part !== changes.main) return undefined;
  const { at } = place.paragraph;
  const text = texts.get(at) ?? new ParagraphText(changes.document, place.paragraph, place.text);
  texts.set(at, text);
  const box = boxAround(text.element);
  if (box === undefined) {
    const runs = text.runs(place.from, place.to);
    return { element: text.element, ...(runs.length === 0 ? {} : { runs }), elsewhere: false };
  }
  const holder = holderOf(box);
  return holder && { element: holder, elsewhere: true };
}

/** The outermost text box around an element. */
function boxAround(element: Element): Element | undefined {
  let found: Element | undefined;
  for (let at = element.parent; at; at = at.parent) {
    if (at.localName === 'txbxContent') found = at;
  }
  return found;
}

function holderOf(element: Element): Element | undefined {
  for (let at = element.parent; at; at = at.parent) {
    if (at.localName === 'p' && at.namespace === element.namespace) return at;
  }
  return undefined;
}

function firstParagraph(document: EditedPart): Element | undefined {
  const body = child(document.tree, 'w:body');
  const read: XmlElement | undefined = body && find(body, 'w:p');
  return read && document.element(read);
}

function mark({ element, runs = [] }: Spot, id: string): void {
  const start = make(element, 'commentRangeStart', { id });
  const end = make(element, 'commentRangeEnd', { id });
  const reference = make(element, 'r');
  append(reference, make(element, 'commentReference', { id }));
  const [from] = runs;
  const to = runs.at(-1);
  if (from === undefined || to === undefined) {
    const properties = childOf(element, 'pPr');
    if (properties) insertAfter(start, properties);
    else prepend(element, start);
    append(element, end);
  } else {
    insertBefore(start, from);
    insertAfter(end, to);
  }
  insertAfter(reference, end);
}
