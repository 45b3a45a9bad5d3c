/** Cells: spans, vertical merges, margins, borders (ECMA-376, Part 1, 17.4.65). */
import { mergeCells, type CellLook } from './cell-properties.ts';
import { spanOf } from './grid.ts';
import type { Story } from './story.ts';
import type { TableLook } from './table-properties.ts';
import type { RegionLook, TextLook } from './table-styles.ts';
import type { Block, Borders, TableBorders, TableCell } from './types.ts';
import { child, type XmlElement } from './xml-tree.ts';

export type CellReader = (cell: XmlElement, look: TextLook, story: Story) => readonly Block[];

/** Columns where a merged cell has begun above, with the columns that it covers. */
export type OpenCells = Map<number, number>;

interface CellPlace {
  firstRow: boolean;
  /** In its row. */
  first: boolean;
  last: boolean;
  /** Its first grid column. */
  column: number;
}

export interface CellContext {
  region: RegionLook;
  /** The table's and the row's. */
  margin: Partial<TableCell['margin']>;
  /** What the row has instead of the table's properties. */
  exceptions: TableLook | undefined;
  place: CellPlace;
  open: OpenCells;
  story: Story;
  readBlocks: CellReader;
  /** Gives what a `w:tcPr` says. */
  lookOf: (properties: XmlElement | undefined) => CellLook;
  /** Of the table's rows without exceptions: what a cell of a look has at a place. */
  frames: CellFrames;
}

type CellFrame = Pick<TableCell, 'margin' | 'borders' | 'shading' | 'vertical' | 'noWrap'> & {
  unsupported: readonly string[];
};

/** By look, then by place. */
export type CellFrames = Map<CellLook, Map<number, CellFrame>>;

export function readCell(element: XmlElement, context: CellContext): TableCell {
  const { region, story } = context;
  const properties = child(element, 'w:tcPr');
  const direct = context.lookOf(properties);
  const { unsupported, ...frame } = frameOf(direct, context);
  for (const what of unsupported) story.note(what);
  const columns = spanOf(element);
  return {
    columns,
    merge: mergeOf(properties, columns, context),
    ...frame,
    blocks: context.readBlocks(element, region.text, story),
  };
}

function frameOf(direct: CellLook, context: CellContext): CellFrame {
  const { place, exceptions, frames } = context;
  if (exceptions !== undefined) return newFrame(direct, context);
  let byPlace = frames.get(direct);
  if (byPlace === undefined) frames.set(direct, (byPlace = new Map()));
  const at = (place.firstRow ? 4 : 0) + (place.first ? 2 : 0) + (place.last ? 1 : 0);
  let frame = byPlace.get(at);
  if (frame === undefined) byPlace.set(at, (frame = newFrame(direct, context)));
  return frame;
}

function newFrame(direct: CellLook, { region, margin, exceptions, place }: CellContext): CellFrame {
  const look = mergeCells(region.cell, direct);
  return {
    margin: { top: 0, right: 0, bottom: 0, left: 0, ...region.cell.margin, ...margin, ...direct.margin },
    borders: {
      ...outlineOf(region.cell.borders, place),
      ...outlineOf(exceptions?.borders, place),
      ...outlineOf(direct.borders, place),
    },
    shading: look.shading === 'none' ? undefined : look.shading,
    vertical: look.vertical ?? 'top',
    noWrap: look.noWrap ?? false,
    unsupported: look.unsupported,
  };
}

/** A cell that goes on where none of its width has begun above begins one, as in Word. */
function mergeOf(
  properties: XmlElement | undefined,
  columns: number,
  { place, open }: CellContext,
): TableCell['merge'] {
  const merge = child(properties, 'w:vMerge');
  if (merge === undefined) {
    open.delete(place.column);
    return 'none';
  }
  const goesOn = merge.attributes['w:val'] !== 'restart' && open.get(place.column) === columns;
  open.set(place.column, columns);
  return goesOn ? 'covered' : 'start';
}

/** Borders of a region as those of one cell in it: the inner ones are its sides where it is not at the edge. */
function outlineOf(borders: TableBorders | undefined, place: CellPlace): Borders {
  if (borders === undefined) return {};
  const { insideHorizontal, insideVertical, ...own } = borders;
  if (insideHorizontal === undefined && insideVertical === undefined) return own;
  const sides: Borders = { ...own };
  const left = place.first ? own.left : (insideVertical ?? own.left);
  const right = place.last ? own.right : (insideVertical ?? own.right);
  const top = place.firstRow ? own.top : (insideHorizontal ?? own.top);
  if (left !== undefined) sides.left = left;
  if (right !== undefined) sides.right = right;
  if (top !== undefined) sides.top = top;
  return sides;
}
