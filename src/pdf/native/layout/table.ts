/** A table as rows of cells with their heights, and the edges that are drawn between them (17.4). */
import type { Block, Table, TableCell, TableRow } from '../../../word/reading/types.ts';
import { stackHeight, type Box, type CellBox, type CellEdges, type RowBox, type TableBox } from './boxes.ts';
import { edgeOf } from './edge.ts';
import type { PageNumbers } from './pieces.ts';
import { settled } from './row-heights.ts';
import type { LayoutSettings } from './settings.ts';

const twip = 1 / 20;

/** What a table stands in. */
export interface TablePlace {
  /** Of the column, in points. */
  width: number;
  /** In a cell of another table. */
  nested: boolean;
  settings: LayoutSettings;
  numbers: PageNumbers;
  /** Sets what stands in a cell of this width. */
  layCell: (blocks: readonly Block[], width: number) => Box[];
}

/** A cell's own border wins over the table's: outer edges at the rim, inside ones between cells (17.4.66). */
function edgesOf(
  table: Table,
  cell: TableCell,
  at: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): CellEdges {
  const { borders } = table;
  return {
    top: edgeOf(cell.borders.top ?? (at.top ? borders.top : borders.insideHorizontal)),
    bottom: edgeOf(cell.borders.bottom ?? (at.bottom ? borders.bottom : borders.insideHorizontal)),
    left: edgeOf(cell.borders.left ?? (at.left ? borders.left : borders.insideVertical)),
    right: edgeOf(cell.borders.right ?? (at.right ? borders.right : borders.insideVertical)),
  };
}

/** The cell of a row that starts in a grid column. */
function cellAt(row: TableRow | undefined, column: number): TableCell | undefined {
  let at = row?.before ?? 0;
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell;
    at += cell.columns;
  }
  return undefined;
}

function rowsCovered(table: Table, row: number, column: number): number {
  let end = row + 1;
  while (cellAt(table.rows[end], column)?.merge === 'covered') end++;
  return end - row;
}

function firstKeepsNext(boxes: readonly Box[]): boolean {
  const first = boxes[0];
  return first?.kind === 'paragraph' && first.keepNext;
}

/** A row's cells, before the row has its margins and its height. */
function cellsOf(table: Table, r: number, lefts: readonly number[], { layCell }: TablePlace): CellBox[] {
  const row = table.rows[r];
  const last = table.grid.length;
  let column = row?.before ?? 0;
  return (row?.cells ?? []).map((cell): CellBox => {
    const at = column;
    column += cell.columns;
    const x = lefts[Math.min(at, last)] ?? 0;
    const width = (lefts[Math.min(column, last)] ?? x) - x;
    const margin = { top: cell.margin.top * twip, bottom: cell.margin.bottom * twip, left: cell.margin.left * twip };
    const covered = cell.merge === 'covered';
    const rows = covered ? 0 : cell.merge === 'start' ? rowsCovered(table, r, at) : 1;
    return {
      x,
      width,
      boxes: covered ? [] : layCell(cell.blocks, Math.max(1, width - margin.left - cell.margin.right * twip)),
      content: 0,
      margin,
      vertical: cell.vertical,
      rows,
      fill: cell.shading,
      edges: edgesOf(table, cell, {
        top: r === 0,
        bottom: r + Math.max(1, rows) >= table.rows.length,
        left: at === 0,
        right: column >= last,
      }),
      column: at,
      columns: cell.columns,
    };
  });
}

const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);

/**
 * A row's margins are one for all its cells: above, the widest line over any of them, or under the row before, and the largest
 * margin; so in Word, and in LibreOffice (`SwRowFrame::Format`).
 */
function withMargins(cells: readonly CellBox[], lineAbove: number): CellBox[] {
  const top = Math.max(
    most(cells.map(({ edges, margin }) => (edges.top?.weight ?? 0) + margin.top)),
    lineAbove + most(cells.map(({ margin }) => margin.top)),
  );
  const bottom = most(cells.map(({ margin }) => margin.bottom));
  return cells.map((cell) => ({
    ...cell,
    content: cell.rows === 0 ? 0 : stackHeight(cell.boxes) + top + bottom,
    margin: { top, bottom, left: cell.margin.left },
  }));
}

function rowsOf(table: Table, lefts: readonly number[], place: TablePlace): RowBox[] {
  const headers = table.rows.findIndex((row) => !row.header);
  let lineAbove = 0;
  return table.rows.map((row, r): RowBox => {
    const cells = withMargins(cellsOf(table, r, lefts, place), lineAbove);
    const bottomLine = most(cells.map(({ edges }) => edges.bottom?.weight ?? 0));
    lineAbove = bottomLine;
    const exact = row.height.rule === 'exact';
    const least = row.height.rule === 'auto' ? 0 : row.height.value * twip;
    const own = exact ? least : most([least, ...cells.map((cell) => (cell.rows === 1 ? cell.content : 0))]);
    return {
      height: own,
      own,
      least,
      exact,
      cells,
      // Word repeats none in a table within a table.
      header: !place.nested && r < headers,
      repeated: false,
      cantSplit: row.cantSplit,
      keepNext: !place.nested && firstKeepsNext(cells[0]?.boxes ?? []),
      continued: false,
      bottomLine,
    };
  });
}

/**
 * The left edge. Since Word 2013 (mode 15) and in cells the outer edge of the left line stands at the indent; before, the text of
 * the first column did (`DomainMapperTableHandler` of LibreOffice knows both).
 */
function leftOf(table: Table, total: number, rows: readonly RowBox[], { width, nested, settings }: TablePlace): number {
  if (table.alignment === 'center') return (width - total) / 2;
  if (table.alignment === 'right') return width - total;
  const first = rows[0]?.cells[0];
  const indent = table.indent * twip;
  if (!nested && settings.tablesByText) return indent - (first?.margin.left ?? 0);
  return (nested ? Math.max(0, indent) : indent) + (first?.edges.left?.weight ?? 0) / 2;
}

export function layTable(table: Table, place: TablePlace): TableBox {
  const lefts = [0];
  for (const column of table.grid) lefts.push((lefts.at(-1) ?? 0) + column * twip);
  const rows = settled(rowsOf(table, lefts, place));
  return { kind: 'table', x: leftOf(table, lefts.at(-1) ?? 0, rows, place), rows, lefts };
}
