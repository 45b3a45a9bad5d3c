/** The relationships of a package (ECMA-376, Part 2, 6.5): where they point, and what they are by the table. */
import { limits } from '../limits.ts';
import { things, thingByRelationship, type Thing, type ThingId } from '../things.ts';
import { type NodeBudget, scanXml, tagStart } from '../xml/scan.ts';
import type { Cut } from '../xml/cuts.ts';

export interface Relationship extends Cut {
  id: string;
  /** Last segment of its type, lower case. */
  kind: string;
  external: boolean;
  target: string;
}

/** The part whose relationships a part holds, empty for the package; undefined if the name is none of relationships. */
export function sourceOf(part: string): string | undefined {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(part);
  return found ? `${found[1] ?? ''}${found[2]}` : undefined;
}

export function readRelationships(xml: string, part: string, file: string, budget: NodeBudget): Relationship[] {
  const found: Relationship[] = [];
  let open: Relationship | undefined;
  scanXml(xml, { part, file }, budget, {
    open({ name: { local }, attributes, end }) {
      if (local !== 'Relationship') return;
      const type = attributes['Type'] ?? '';
      open = {
        id: attributes['Id'] ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1).toLowerCase(),
        external: attributes['TargetMode']?.trim().toLowerCase() === 'external',
        target: attributes['Target']?.trim() ?? '',
        from: tagStart(xml, end),
        to: end,
      };
      found.push(open);
    },
    close({ local }, end) {
      if (local === 'Relationship' && open) open.to = end;
    },
  });
  return found;
}

/** A link that a reader may follow by hand: web, mail, or a place in the same file. */
export const isPlainLink = (target: string): boolean => /^(https?:\/\/|mailto:|#)/i.test(target.trim());

/** An address that leaves the package whatever its mode says: with a scheme, a drive, or of a network share. */
export const isAddress = (target: string): boolean => /^\s*([a-z][a-z0-9+.-]*:|\\|\/\/)/i.test(target);

/** The part that an internal target names; undefined if it climbs out of the package, or is longer than any. */
export function targetPart(source: string, target: string): string | undefined {
  if (target.length > limits.targetLength) return undefined;
  const path = target.replace(/[#?].*$/s, '');
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

const onlyInside = (id: ThingId) => (things[id] as Thing).onlyInside === true;

/** What a relationship is by the table; undefined for an ordinary one. `stays` says which things a door keeps. */
export function thingOfRelationship(
  source: string,
  { kind, external, target }: Relationship,
  stays: (thing: ThingId) => boolean,
): ThingId | undefined {
  const thing = thingByRelationship.get(kind);
  const leaves = external || isAddress(target) || targetPart(source, target) === undefined;
  if (thing && !(leaves && (stays(thing) || onlyInside(thing)))) return thing;
  if (!leaves) return undefined;
  if (kind === 'hyperlink') return isPlainLink(target) ? undefined : 'link-elsewhere';
  return kind === 'image' ? 'external-image' : 'external-part';
}
