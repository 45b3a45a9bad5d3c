/** `w:tabs` (ECMA-376, Part 1, 17.3.1.37 and 38). */
import { twips } from './measures.ts';
import type { TabStop } from './types.ts';
import type { XmlElement } from './xml-tree.ts';

/** 17.18.84; `num` is what Word 6 wrote after a list number. */
const alignments: ReadonlyMap<string, TabStop['alignment']> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['num', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['decimal', 'decimal'],
]);

const leaders: ReadonlyMap<string, TabStop['leader']> = new Map([
  ['none', 'none'],
  ['dot', 'dot'],
  ['middleDot', 'middleDot'],
  ['hyphen', 'hyphen'],
  ['underscore', 'underscore'],
  ['heavy', 'underscore'],
]);

export interface TabsReading {
  /** By position; undefined where an inherited stop is taken away. */
  stops: ReadonlyMap<number, TabStop | undefined>;
  unsupported: string | undefined;
}

export function readTabs(element: XmlElement): TabsReading {
  const stops = new Map<number, TabStop | undefined>();
  let unsupported: string | undefined;
  for (const { attributes } of element.children) {
    const position = twips(attributes['w:pos']);
    const kind = attributes['w:val'] ?? 'left';
    const alignment = alignments.get(kind);
    if (position === undefined) continue;
    if (kind === 'clear') stops.set(position, undefined);
    else if (alignment === undefined) unsupported = `tab stop ${kind}`;
    else stops.set(position, { position, alignment, leader: leaders.get(attributes['w:leader'] ?? 'none') ?? 'none' });
  }
  return { stops, unsupported };
}
