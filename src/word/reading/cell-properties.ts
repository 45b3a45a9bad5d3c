/** `w:tcPr` without what places the cell in the grid, and margins (ECMA-376, Part 1, 17.4.69). */
import { readBorders, readShading } from './borders.ts';
import { isOn, width } from './measures.ts';
import type { TableBorders, TableCell } from './types.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

export interface CellLook {
  borders: TableBorders;
  margin: Partial<TableCell['margin']>;
  /** RGB or `none`. */
  shading?: string;
  vertical?: TableCell['vertical'];
  noWrap?: boolean;
  unsupported: readonly string[];
}

const marginSides: readonly [string, keyof TableCell['margin']][] = [
  ['w:top', 'top'],
  ['w:left', 'left'],
  ['w:start', 'left'],
  ['w:bottom', 'bottom'],
  ['w:right', 'right'],
  ['w:end', 'right'],
];

/** `w:tblCellMar` or `w:tcMar`. */
export function readMargin(element: XmlElement | undefined): Partial<TableCell['margin']> {
  const margin: Partial<TableCell['margin']> = {};
  for (const [name, side] of marginSides) {
    const length = width(child(element, name));
    if (length !== undefined) margin[side] = Math.max(0, length);
  }
  return margin;
}

export const noCellLook: CellLook = { borders: {}, margin: {}, unsupported: [] };

const verticals: ReadonlyMap<string, TableCell['vertical']> = new Map([
  ['top', 'top'],
  ['center', 'center'],
  ['both', 'top'],
  ['bottom', 'bottom'],
]);

/** `w:tcPr` without what places the cell in the grid. */
export function readCellLook(element: XmlElement | undefined): CellLook {
  if (element === undefined) return noCellLook;
  const borders = child(element, 'w:tcBorders');
  const reading = borders === undefined ? undefined : readBorders(borders);
  const shaded = child(element, 'w:shd');
  const shading = shaded === undefined ? undefined : readShading(shaded);
  const vertical = verticals.get(value(element, 'w:vAlign') ?? '');
  const noWrap = child(element, 'w:noWrap');
  const direction = value(element, 'w:textDirection') ?? 'lrTb';
  return {
    borders: reading?.borders ?? {},
    margin: readMargin(child(element, 'w:tcMar')),
    ...(shading === undefined ? {} : { shading }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(noWrap === undefined ? {} : { noWrap: isOn(noWrap) }),
    unsupported: [
      ...(reading?.unsupported ?? []),
      ...(shaded !== undefined && shading === undefined ? ['shading with a pattern'] : []),
      ...(['lrTb', 'lr'].includes(direction) ? [] : ['w:textDirection']),
      ...['w:tcFitText', 'w:hideMark', 'w:hMerge'].filter((name) => isOn(child(element, name))),
    ],
  };
}

export function mergeCells(base: CellLook, over: CellLook): CellLook {
  if (over === noCellLook) return base;
  if (base === noCellLook) return over;
  return {
    ...base,
    ...over,
    borders: { ...base.borders, ...over.borders },
    margin: { ...base.margin, ...over.margin },
    unsupported: [...base.unsupported, ...over.unsupported],
  };
}
