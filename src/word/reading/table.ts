/** Tables: grid, rows and cells with what their style gives them (ECMA-376, Part 1, 17.4). */
import { readCell, type CellFrames, type CellReader, type OpenCells } from './cell.ts';
import { noCellLook, readCellLook, type CellLook } from './cell-properties.ts';
import { contents } from './contents.ts';
import { gridOf } from './grid.ts';
import { integer, isOn, twips } from './measures.ts';
import type { Story } from './story.ts';
import type { Styles } from './styles.ts';
import { mergeTables, readTableLook, type TableLook } from './table-properties.ts';
import { tableStyle, type TableStyle } from './table-styles.ts';
import type { Table, TableRow } from './types.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

/** Word's own cell margins where no style says any: 0.08 inches left and right (17.4.42). */
const unstyled: TableLook = { borders: {}, margin: { top: 0, right: 115, bottom: 0, left: 115 }, unsupported: [] };

export class TableReader {
  private readonly known = new Map<string, TableStyle>();
  /** By `w:tcPr`: those of the same words are the same element. */
  private readonly cellLooks = new Map<XmlElement, CellLook>();

  constructor(
    private readonly styles: Styles,
    /** Reads what stands in a cell. */
    private readonly readCellBlocks: CellReader,
  ) {}

  read(element: XmlElement, story: Story): Table {
    const properties = child(element, 'w:tblPr');
    const style = this.style(properties);
    const look = [...style.table, readTableLook(properties)].reduce(mergeTables, unstyled);
    for (const what of [...look.unsupported, ...style.unsupported]) story.note(what);
    const elements = contents(element).filter((one) => one.name === 'w:tr' && !deleted(one));
    const grid = gridOf(element, elements, look.fixed ?? false);
    for (const what of grid.unsupported) story.note(what);
    const open: OpenCells = new Map();
    const frames: CellFrames = new Map();
    return {
      kind: 'table',
      ...(look.floating ? { floating: true } : {}),
      alignment: look.alignment ?? 'left',
      indent: look.indent ?? 0,
      grid: grid.columns,
      borders: look.borders,
      rows: elements.map((row, index) => this.row(row, { look, style, open, story, frames, first: index === 0 })),
    };
  }

  private style(properties: XmlElement | undefined): TableStyle {
    const id = this.styles.idOf(value(properties, 'w:tblStyle'), 'table');
    const asked = child(properties, 'w:tblLook');
    const key = `${id} ${JSON.stringify(asked?.attributes)}`;
    const style = this.known.get(key) ?? tableStyle(id, asked, this.styles);
    this.known.set(key, style);
    return style;
  }

  /** Cells that say the same share one look. */
  private cellLook(properties: XmlElement | undefined): CellLook {
    if (properties === undefined) return noCellLook;
    const look = this.cellLooks.get(properties) ?? readCellLook(properties);
    this.cellLooks.set(properties, look);
    return look;
  }

  private row(element: XmlElement, table: RowContext): TableRow {
    const { story, look, style, first } = table;
    const properties = child(element, 'w:trPr');
    const before = Math.max(0, integer(value(properties, 'w:gridBefore')) ?? 0);
    const exceptionElement = child(element, 'w:tblPrEx');
    const exceptions = exceptionElement === undefined ? undefined : readTableLook(exceptionElement);
    for (const what of exceptions?.unsupported ?? []) story.note(what);
    for (const one of properties?.children ?? []) if (strangeInRow(one)) story.note(one.name);
    const cells = contents(element).filter(({ name }) => name === 'w:tc');
    let column = before;
    return {
      height: rowHeight(child(properties, 'w:trHeight')),
      cantSplit: isOn(child(properties, 'w:cantSplit')),
      header: isOn(child(properties, 'w:tblHeader')),
      before,
      cells: cells.map((cell, index) => {
        const read = readCell(cell, {
          region: first ? style.firstRow : style.general,
          margin: { ...look.margin, ...exceptions?.margin },
          exceptions,
          place: { firstRow: first, first: index === 0, last: index === cells.length - 1, column },
          open: table.open,
          story,
          readBlocks: this.readCellBlocks,
          frames: table.frames,
          lookOf: (own) => this.cellLook(own),
        });
        column += read.columns;
        return read;
      }),
    };
  }
}

interface RowContext {
  look: TableLook;
  style: TableStyle;
  open: OpenCells;
  frames: CellFrames;
  story: Story;
  first: boolean;
}

const deleted = (row: XmlElement) => child(child(row, 'w:trPr'), 'w:del') !== undefined;

/** Row properties without a word in the types; the rest is read or has no effect. */
const strangeInRow = (element: XmlElement) =>
  (element.name === 'w:hidden' && isOn(element)) || element.name === 'w:tblCellSpacing';

/** A height without a rule is one that Word does not go below. */
function rowHeight(element: XmlElement | undefined): TableRow['height'] {
  const height = Math.max(0, twips(element?.attributes['w:val']) ?? 0);
  if (height === 0) return { value: 0, rule: 'auto' };
  return { value: height, rule: element?.attributes['w:hRule'] === 'exact' ? 'exact' : 'atLeast' };
}
