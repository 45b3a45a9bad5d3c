/**
 * A package without the remarks in its margin (ECMA-376, Part 1, 17.13.4) and without what Word keeps beside them: threads,
 * ids, who wrote them, pictures in them. Its text stays as it is.
 */
import type { Element } from '../edit/element.ts';
import { allOf, attribute, childElements } from '../edit/elements.ts';
import { PackageChanges } from '../edit/package-changes.ts';
import type { WordPackage } from '../package.ts';
import { related, relationshipsOf } from '../reading/parts.ts';
import { XmlTrees } from '../reading/xml-trees.ts';

/** Last words of the types of relationships that lead to them; all but the first are Microsoft's. */
const kinds = new Set(['comments', 'commentsextended', 'commentsids', 'commentsextensible', 'people', 'documenttasks']);

/** What they leave in the text. */
const marks = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference']);

const relationshipsPart = /^(.*?)_rels\/([^/]*)\.rels$/;

/** Comment parts, and parts that nothing but those points at. */
function belonging(parts: WordPackage, trees: XmlTrees): Set<string> {
  const sources = [...parts.keys()].flatMap((name) => {
    const [, folder, file] = relationshipsPart.exec(name) ?? [];
    return folder === undefined || file === undefined ? [] : [folder + file];
  });
  const links = sources.flatMap((from) =>
    [...relationshipsOf(from, { parts, trees }).values()]
      .filter(({ external }) => !external)
      .map(({ type, target }) => ({ from, type, target })),
  );
  const gone = new Set(links.filter(({ type }) => kinds.has(type.toLowerCase())).map(({ target }) => target));
  const kept = new Set(links.filter(({ from, target }) => !gone.has(from) && !gone.has(target)).map((l) => l.target));
  for (const { from, target } of links) if (gone.has(from) && !kept.has(target)) gone.add(target);
  return gone;
}

type Which = (mark: Element) => boolean;

/** Takes the marks away, and the runs in which nothing else stood. */
function unmark(parent: Element, which: Which = () => true): void {
  for (const one of childElements(parent)) {
    if (!marks.has(one.localName)) {
      unmark(one, which);
      continue;
    }
    if (!which(one)) continue;
    one.remove();
    if (parent.localName === 'r' && childElements(parent).every(({ localName }) => localName === 'rPr')) {
      parent.remove();
    }
  }
}

/** Entries of `[Content_Types].xml` and of relationships that name a part which is gone. */
function forget(changes: PackageChanges, gone: ReadonlySet<string>): void {
  for (const name of changes.names()) {
    const [, folder, file] = relationshipsPart.exec(name) ?? [];
    if (folder === undefined || file === undefined) continue;
    const links = changes.relationships(folder + file);
    for (const entry of childElements(changes.open(name).root)) {
      const link = links.get(entry.get('Id') ?? '');
      if (link && !link.external && gone.has(link.target)) entry.remove();
    }
  }
  for (const entry of childElements(changes.open('[Content_Types].xml').root)) {
    if (gone.has((entry.get('PartName') ?? '').replace(/^\//, ''))) entry.remove();
  }
}

/** Parts with marks in their text. */
const markedParts = (parts: WordPackage): string[] =>
  [...parts].flatMap(([name, content]) =>
    typeof content === 'string' && /<(?:\w+:)?comment(?:Range|Reference)/.test(content) ? [name] : [],
  );

/**
 * Only some of the remarks go; with the last of them the parts that hold remarks go too.
 * @param which told by whom a remark is and what it says
 * @throws Failure `word.broken-xml`
 */
export function withoutSomeComments(
  parts: WordPackage,
  which: (remark: { author: string; text: string }) => boolean,
): WordPackage {
  const changes = new PackageChanges(parts, new XmlTrees());
  const name = related(changes.relationships(), 'comments');
  const remarks = name === undefined ? undefined : changes.find(name)?.root;
  if (!remarks) return parts;
  const all = childElements(remarks);
  const gone = all.filter((one) => which({ author: attribute(one, 'author') ?? '', text: textOf(one) }));
  if (gone.length === 0) return parts;
  if (gone.length === all.length) return withoutComments(parts);
  const ids = new Set(gone.map((one) => attribute(one, 'id')));
  for (const one of gone) one.remove();
  for (const part of markedParts(parts)) unmark(changes.open(part).root, (mark) => ids.has(attribute(mark, 'id')));
  return changes.finish();
}

/** Its words as they are written in the file, paragraph after paragraph. */
const textOf = (remark: Element): string =>
  allOf(remark, 't')
    .map(({ source }) => (source ? source.xml.slice(source.open, source.close) : ''))
    .join('');

/**
 * The very same package if there are none.
 * @throws Failure `word.broken-xml`
 */
export function withoutComments(parts: WordPackage): WordPackage {
  const trees = new XmlTrees();
  const gone = belonging(parts, trees);
  const marked = markedParts(parts).filter((name) => !gone.has(name));
  if (gone.size === 0 && marked.length === 0) return parts;
  const changes = new PackageChanges(parts, trees);
  for (const name of marked) unmark(changes.open(name).root);
  if (gone.size > 0) forget(changes, gone);
  const isKept = (name: string) => {
    const [, folder, file] = relationshipsPart.exec(name) ?? [];
    return !gone.has(name) && !(folder !== undefined && file !== undefined && gone.has(folder + file));
  };
  return new Map([...changes.finish()].filter(([name]) => isKept(name)));
}
