/** `w:tblPr` and `w:tblPrEx`, from a style or from the table itself (ECMA-376, Part 1, 17.4.59 and 60). */
import { readBorders, readShading } from './borders.ts';
import { readMargin } from './cell-properties.ts';
import { isOn, width } from './measures.ts';
import type { Table, TableBorders, TableCell } from './types.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

export interface TableLook {
  alignment?: Table['alignment'];
  indent?: number;
  fixed?: boolean;
  floating?: true;
  borders: TableBorders;
  margin: Partial<TableCell['margin']>;
  unsupported: readonly string[];
}

const alignments: ReadonlyMap<string, Table['alignment']> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
]);

/** Table properties without a word in the types, and when they matter. */
const strangeTable: readonly [string, string, (element: XmlElement) => boolean][] = [
  ['w:tblpPr', 'floating table', () => true],
  ['w:bidiVisual', 'w:bidiVisual', isOn],
  ['w:tblCellSpacing', 'w:tblCellSpacing', (element) => (width(element) ?? 0) !== 0],
  ['w:shd', 'shading of a table', (element) => readShading(element) !== 'none'],
];

/** `w:tblPr` or `w:tblPrEx`. */
export function readTableLook(element: XmlElement | undefined): TableLook {
  const borders = child(element, 'w:tblBorders');
  const reading = borders === undefined ? undefined : readBorders(borders);
  const alignment = alignments.get(value(element, 'w:jc') ?? '');
  const indent = width(child(element, 'w:tblInd'));
  const layout = child(element, 'w:tblLayout')?.attributes['w:type'];
  return {
    ...(alignment === undefined ? {} : { alignment }),
    ...(indent === undefined ? {} : { indent }),
    ...(layout === undefined ? {} : { fixed: layout === 'fixed' }),
    ...(child(element, 'w:tblpPr') === undefined ? {} : { floating: true }),
    borders: reading?.borders ?? {},
    margin: readMargin(child(element, 'w:tblCellMar')),
    unsupported: [
      ...(reading?.unsupported ?? []),
      ...strangeTable
        .filter(([name, , matters]) => element?.children.some((one) => one.name === name && matters(one)))
        .map(([, what]) => what),
    ],
  };
}

export const mergeTables = (base: TableLook, over: TableLook): TableLook => ({
  ...base,
  ...over,
  borders: { ...base.borders, ...over.borders },
  margin: { ...base.margin, ...over.margin },
  unsupported: [...base.unsupported, ...over.unsupported],
});
