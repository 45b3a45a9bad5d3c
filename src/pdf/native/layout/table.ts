/** A table as rows of cells with their heights, and the edges that are drawn between them (17.4). */
import type { Block, Border, Table, TableCell, TableRow } from '../../../word/reading/types.ts';
import { stackHeight, type Box, type CellBox, type CellEdges, type Edge, type RowBox, type TableBox } from './boxes.ts';
import type { PageNumbers } from './pieces.ts';
import type { LayoutSettings } from './settings.ts';

const twip = 1 / 20;
type LayBlocks = (blocks: readonly Block[], width: number, settings: LayoutSettings, numbers: PageNumbers) => Box[];

function edge(border: Border | undefined): Edge | undefined {
  if (!border || border.style === 'none' || border.width === 0) return undefined;
  const dash = border.style === 'dotted' || border.style === 'dashed' ? border.style : undefined;
  return { weight: border.width / 8, color: border.color, ...(dash ? { dash } : {}) };
}

/** A cell's own border wins over the table's: outer edges at the rim, inside ones between cells (17.4.66). */
function edgesOf(
  table: Table,
  cell: TableCell,
  at: { top: boolean; bottom: boolean; left: boolean; right: boolean },
): CellEdges {
  const { borders } = table;
  return {
    top: edge(cell.borders.top ?? (at.top ? borders.top : borders.insideHorizontal)),
    bottom: edge(cell.borders.bottom ?? (at.bottom ? borders.bottom : borders.insideHorizontal)),
    left: edge(cell.borders.left ?? (at.left ? borders.left : borders.insideVertical)),
    right: edge(cell.borders.right ?? (at.right ? borders.right : borders.insideVertical)),
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

/** A table in a column of this width (points). */
export function layTable(
  table: Table,
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
  layBlocks: LayBlocks,
): TableBox {
  const lefts = [0];
  for (const column of table.grid) lefts.push((lefts.at(-1) ?? 0) + column * twip);
  const last = table.grid.length;
  const rows = table.rows.map((row, r): { row: TableRow; cells: CellBox[] } => {
    let column = row.before;
    const cells = row.cells.map((cell): CellBox => {
      const at = column;
      column += cell.columns;
      const x = lefts[Math.min(at, last)] ?? 0;
      const cellWidth = (lefts[Math.min(column, last)] ?? x) - x;
      const margin = {
        top: cell.margin.top * twip,
        bottom: cell.margin.bottom * twip,
        left: cell.margin.left * twip,
      };
      const covered = cell.merge === 'covered';
      const inner = Math.max(1, cellWidth - margin.left - cell.margin.right * twip);
      const boxes = covered ? [] : layBlocks(cell.blocks, inner, settings, numbers);
      const rows = covered ? 0 : cell.merge === 'start' ? rowsCovered(table, r, at) : 1;
      const edges = edgesOf(table, cell, {
        top: r === 0,
        bottom: r + Math.max(1, rows) >= table.rows.length,
        left: at === 0,
        right: column >= last,
      });
      const border = Math.max(edges.top?.weight ?? 0, 0);
      return {
        x,
        width: cellWidth,
        boxes,
        content: covered ? 0 : stackHeight(boxes) + margin.top + margin.bottom + border,
        margin: { ...margin, top: margin.top + border },
        vertical: cell.vertical,
        rows,
        fill: cell.shading,
        edges,
        column: at,
        columns: cell.columns,
      };
    });
    return { row, cells };
  });
  const heights = rows.map(({ row, cells }) => {
    const content = Math.max(0, ...cells.map((cell) => (cell.rows === 1 ? cell.content : 0)));
    if (row.height.rule === 'exact') return row.height.value * twip;
    return row.height.rule === 'atLeast' ? Math.max(content, row.height.value * twip) : content;
  });
  // What a cell over several rows needs more than they have, the last of them gets.
  rows.forEach(({ cells }, r) => {
    for (const cell of cells) {
      if (cell.rows < 2) continue;
      const end = r + cell.rows;
      const has = heights.slice(r, end).reduce((a, b) => a + b, 0);
      if (cell.content > has) heights[end - 1] = (heights[end - 1] ?? 0) + cell.content - has;
    }
  });
  const total = lefts.at(-1) ?? 0;
  const x =
    table.alignment === 'center'
      ? (width - total) / 2
      : table.alignment === 'right'
        ? width - total
        : table.indent * twip;
  return {
    kind: 'table',
    x,
    rows: rows.map(({ row, cells }, r): RowBox => {
      return {
        height: heights[r] ?? 0,
        cells,
        header: row.header && table.rows.slice(0, r).every((before) => before.header),
        cantSplit: row.cantSplit || row.height.rule === 'exact',
        keepNext: cells.length > 0 && firstKeepsNext(cells[0]?.boxes ?? []),
      };
    }),
  };
}
