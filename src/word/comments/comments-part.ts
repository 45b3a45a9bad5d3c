/** The part with the words of comments (ECMA-376, Part 1, 17.13.4): made if there is none, gone on with if there is. */
import type { Element } from '../edit/element.ts';
import { related } from '../reading/parts.ts';
import { append, attribute, childElements, make, setText } from '../edit/elements.ts';
import type { PackageChanges } from '../edit/package-changes.ts';
import { author } from './comment.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export class CommentsPart {
  private readonly root: Element;
  private next: number;

  constructor(changes: PackageChanges) {
    const known = related(changes.relationships(), 'comments');
    const part = known === undefined ? undefined : changes.find(known);
    this.root = (part ?? changes.open(added(changes))).root;
    const ids = childElements(this.root).map((one) => Number(attribute(one, 'id') ?? -1));
    this.next = ids.reduce((most, id) => (id > most ? id : most), -1) + 1;
  }

  /** Gives its id. No date: the same document gets the same comments whenever it is checked. */
  add(lines: readonly string[]): string {
    const id = String(this.next++);
    const comment = make(this.root, 'comment', { id, author: author.name, initials: author.initials });
    lines.forEach((line, index) => append(comment, paragraph(comment, line, index === 0)));
    append(this.root, comment);
    return id;
  }
}

function added(changes: PackageChanges): string {
  const { root } = changes.document;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${root.namespace}"/>`;
  const part = changes.add('comments.xml', xml, contentType);
  changes.relate(part, 'comments');
  return part;
}

/** Small and plain, whatever the document's own text looks like. */
function paragraph(like: Element, text: string, first: boolean): Element {
  const made = make(like, 'p');
  const properties = append(made, make(like, 'pPr'));
  append(properties, make(like, 'spacing', { before: '0', after: '0', line: '240', lineRule: 'auto' }));
  append(properties, make(like, 'ind', { left: '0', right: '0', firstLine: '0' }));
  append(properties, make(like, 'jc', { val: 'left' }));
  if (first) append(append(made, make(like, 'r')), make(like, 'annotationRef'));
  const run = append(made, make(like, 'r'));
  const look = append(run, make(like, 'rPr'));
  append(look, first ? make(like, 'b') : make(like, 'b', { val: '0' }));
  append(look, make(like, 'i', { val: '0' }));
  append(look, make(like, 'caps', { val: '0' }));
  append(look, make(like, 'sz', { val: '20' }));
  const words = append(run, make(like, 't'));
  setText(words, text);
  return made;
}
