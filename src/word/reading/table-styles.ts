/** What a table and the text in it take from its style (ECMA-376, Part 1, 17.7.6). */
import { mergeCells, noCellLook, readCellLook, type CellLook } from './cell-properties.ts';
import { isOnValue } from './measures.ts';
import { mergeParagraphs } from './paragraph-format.ts';
import { noParagraphProperties, readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { mergeRuns, noRunProperties, readRunProperties, type RunProperties } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { readTableLook, type TableLook } from './table-properties.ts';
import { child, type XmlElement } from './xml-tree.ts';

/** What text in a region of a table inherits. The key tells one such look from another. */
export interface TextLook {
  key: string;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

export interface RegionLook {
  cell: CellLook;
  text: TextLook;
}

export const outsideTables: TextLook = { key: '', paragraph: noParagraphProperties, run: noRunProperties };

/** Conditional formats of a style that are not applied, by the attribute and bit of `w:tblLook` that ask for them (17.7.6.6). */
const strangeRegions: readonly [pattern: RegExp, attribute: string, bit: number, on: boolean][] = [
  [/^lastRow$/, 'w:lastRow', 0x40, true],
  [/^firstCol$/, 'w:firstColumn', 0x80, true],
  [/^lastCol$/, 'w:lastColumn', 0x100, true],
  [/^band[12]Horz$/, 'w:noHBand', 0x200, false],
  [/^band[12]Vert$/, 'w:noVBand', 0x400, false],
];

function asked(look: XmlElement | undefined, attribute: string, bit: number): boolean {
  const own = look?.attributes[attribute];
  if (own !== undefined) return isOnValue(own);
  return (Number.parseInt(look?.attributes['w:val'] ?? '0', 16) & bit) !== 0;
}

const regionsOf = (style: { element: XmlElement }) =>
  style.element.children.filter(({ name }) => name === 'w:tblStylePr');

export interface TableStyle {
  /** Its table properties, the most general style first. */
  table: readonly TableLook[];
  general: RegionLook;
  firstRow: RegionLook;
  unsupported: readonly string[];
}

/** @param look `w:tblLook` of the table, which asks for conditional formats */
export function tableStyle(id: string, look: XmlElement | undefined, styles: Styles): TableStyle {
  const chain = styles.chain(id);
  const whole = chain.map(({ element }) => element);
  const named = (type: string) =>
    chain.flatMap((style) => regionsOf(style).filter(({ attributes }) => attributes['w:type'] === type));
  const general = region(id, [...whole, ...named('wholeTable')], styles);
  const firstRow = asked(look, 'w:firstRow', 0x20) ? named('firstRow') : [];
  const strange = chain.flatMap(regionsOf).flatMap(({ attributes }) => {
    const type = attributes['w:type'] ?? '';
    const wanted = strangeRegions.some(
      ([pattern, name, bit, on]) => pattern.test(type) && asked(look, name, bit) === on,
    );
    return wanted && look !== undefined ? [`table style ${type}`] : [];
  });
  return {
    table: whole.map((element) => readTableLook(child(element, 'w:tblPr'))),
    unsupported: [...new Set(strange)],
    general,
    firstRow:
      firstRow.length === 0
        ? general
        : region(`${id}:firstRow`, [...whole, ...named('wholeTable'), ...firstRow], styles),
  };
}

function region(key: string, layers: readonly XmlElement[], styles: Styles): RegionLook {
  return {
    cell: layers.map((layer) => readCellLook(child(layer, 'w:tcPr'))).reduce(mergeCells, noCellLook),
    text: {
      key,
      paragraph: layers
        .map((layer) => readParagraphProperties(child(layer, 'w:pPr')))
        .reduce(mergeParagraphs, noParagraphProperties),
      run: layers
        .map((layer) => readRunProperties(child(layer, 'w:rPr'), styles.theme))
        .reduce(mergeRuns, noRunProperties),
    },
  };
}
