/** Pictures that stand in the text (ECMA-376, Part 1, 20.2). */
import { emu, integer } from './measures.ts';
import type { DrawingSource } from './drawing.ts';
import type { Relationship } from './parts.ts';
import type { InlineImage } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';

export interface ImageReading {
  image: InlineImage | undefined;
  unsupported: readonly string[];
}

const none = (what: string): ImageReading => ({ image: undefined, unsupported: [what] });

/** First bytes of the kinds that are read: what a file says of itself counts less than what it is. */
const kinds: readonly [string, readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

const kindOf = (bytes: Uint8Array) => kinds.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0];

export function readImage(
  picture: XmlElement,
  extent: XmlElement | undefined,
  relationships: ReadonlyMap<string, Relationship>,
  { parts, contentType }: DrawingSource,
): ImageReading {
  const fill = child(picture, 'pic:blipFill');
  const blip = child(fill, 'a:blip');
  const relationship = relationships.get(blip?.attributes['r:embed'] ?? '');
  if (relationship === undefined || relationship.external) return none('linked image');
  const bytes = parts.get(relationship.target);
  if (bytes === undefined) return none('missing image');
  const mediaType = typeof bytes === 'string' ? undefined : kindOf(bytes);
  if (typeof bytes === 'string' || mediaType === undefined) {
    return none(`image of type ${contentType(relationship.target) || 'unknown'}`);
  }
  const image = {
    width: Math.max(0, emu(extent?.attributes['cx']) ?? 0),
    height: Math.max(0, emu(extent?.attributes['cy']) ?? 0),
    mediaType,
    bytes,
  };
  return { image, unsupported: changes(picture, fill, blip) };
}

/** What is done to a picture and cannot be represented. */
function changes(picture: XmlElement, fill: XmlElement | undefined, blip: XmlElement | undefined): string[] {
  const cropped = Object.values(child(fill, 'a:srcRect')?.attributes ?? {}).some((side) => (integer(side) ?? 0) !== 0);
  const properties = child(picture, 'pic:spPr');
  const turned = child(properties, 'a:xfrm')?.attributes ?? {};
  const outline = child(properties, 'a:ln');
  return [
    ...(cropped ? ['cropped image'] : []),
    ...(Object.keys(turned).some((name) => name === 'rot' || name.startsWith('flip')) ? ['turned image'] : []),
    ...(outline !== undefined && child(outline, 'a:noFill') === undefined && outline.children.length > 0
      ? ['image with a border']
      : []),
    ...(blip?.children.some(({ name }) => name !== 'a:extLst') ? ['image with an effect'] : []),
  ];
}
