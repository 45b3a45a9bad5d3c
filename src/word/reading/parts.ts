/** Parts of a package and how they point at each other (ECMA-376, Part 2: relationships and content types). */
import { documentPart, type WordPackage } from '../package.ts';
import type { XmlElement } from './xml-tree.ts';
import type { XmlTrees } from './xml-trees.ts';

/** A package that is being read. */
export interface ReadPackage {
  parts: WordPackage;
  trees: XmlTrees;
}

export interface Relationship {
  /** The last word of its type: `styles`, `header`, `image`. */
  type: string;
  /** Name of the part, or the address outside. */
  target: string;
  external: boolean;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** A target relative to the folder of the part that names it. */
function resolve(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part's relationships by id; for the package itself `part` is empty. */
export function relationshipsOf(part: string, source: ReadPackage): ReadonlyMap<string, Relationship> {
  const folder = folderOf(part);
  const root = xmlPart(`${folder}_rels/${part.slice(folder.length)}.rels`, source);
  const found = new Map<string, Relationship>();
  for (const { name, attributes } of root?.children ?? []) {
    const { Id: id, Type: type, Target: target } = attributes;
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) continue;
    const external = attributes['TargetMode'] === 'External';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolve(target, folder),
      external,
    });
  }
  return found;
}

/** The part of that type that relationships point at inside the package. */
export function related(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const one of relationships.values()) if (one.type === type && !one.external) return one.target;
  return undefined;
}

/** @throws Failure `word.broken-xml` */
export function xmlPart(name: string | undefined, { parts, trees }: ReadPackage): XmlElement | undefined {
  const xml = name === undefined ? undefined : parts.get(name);
  return name !== undefined && typeof xml === 'string' ? trees.of(name, xml) : undefined;
}

/** The main document is where the package says, else where everyone puts it. */
export function mainPart(source: ReadPackage): string {
  const named = related(relationshipsOf('', source), 'officeDocument');
  return named !== undefined && source.parts.has(named) ? named : documentPart;
}

/** Gives the content type of a part, or an empty string. */
export function contentTypes(source: ReadPackage): (part: string) => string {
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  for (const { name, attributes } of xmlPart('[Content_Types].xml', source)?.children ?? []) {
    const type = attributes['ContentType'] ?? '';
    if (name === 'Default') byExtension.set((attributes['Extension'] ?? '').toLowerCase(), type);
    if (name === 'Override') byPart.set((attributes['PartName'] ?? '').replace(/^\//, ''), type);
  }
  return (part) => byPart.get(part) ?? byExtension.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? '';
}
