/** Borders and shading of paragraphs, tables and cells (17.3.4, 17.4.38, 17.18.2). */
import { decimal, rgb } from './measures.ts';
import type { Border, TableBorders } from './types.ts';
import type { XmlElement } from './xml-tree.ts';

/** Line styles that the types know. */
const styles: ReadonlyMap<string, Border['style']> = new Map([
  ['nil', 'none'],
  ['none', 'none'],
  ['single', 'single'],
  ['thick', 'thick'],
  ['double', 'double'],
  ['dotted', 'dotted'],
  ['dashed', 'dashed'],
  ['dashSmallGap', 'dashed'],
]);

const sides: ReadonlyMap<string, keyof TableBorders> = new Map([
  ['w:top', 'top'],
  ['w:left', 'left'],
  ['w:start', 'left'],
  ['w:bottom', 'bottom'],
  ['w:right', 'right'],
  ['w:end', 'right'],
  ['w:between', 'between'],
  ['w:insideH', 'insideHorizontal'],
  ['w:insideV', 'insideVertical'],
]);

function readBorder({ attributes }: XmlElement): Border {
  return {
    style: styles.get(attributes['w:val'] ?? 'single') ?? 'single',
    width: decimal(attributes['w:sz']) ?? 4,
    color: rgb(attributes['w:color']) ?? '000000',
    space: decimal(attributes['w:space']) ?? 0,
  };
}

export interface BordersReading {
  borders: TableBorders;
  /** Styles and sides that the types have no word for. */
  unsupported: readonly string[];
}

/** `w:pBdr`, `w:tblBorders` or `w:tcBorders`. */
export function readBorders(element: XmlElement): BordersReading {
  const borders: TableBorders = {};
  const unsupported: string[] = [];
  for (const one of element.children) {
    const side = sides.get(one.name);
    const style = one.attributes['w:val'] ?? 'single';
    if (side !== undefined) borders[side] = readBorder(one);
    if (style === 'nil' || style === 'none') continue;
    if (side === undefined) unsupported.push(one.name);
    if (!styles.has(style)) unsupported.push(`border ${style}`);
  }
  return { borders, unsupported };
}

/** The colour of `w:shd`; `none` where it takes a shading away, undefined where a pattern cannot be represented. */
export function readShading({ attributes }: XmlElement): string | undefined {
  const pattern = attributes['w:val'] ?? 'clear';
  if (pattern === 'nil') return 'none';
  if (pattern === 'clear') return rgb(attributes['w:fill']) ?? 'none';
  if (pattern === 'solid') return rgb(attributes['w:color']) ?? '000000';
  return undefined;
}
