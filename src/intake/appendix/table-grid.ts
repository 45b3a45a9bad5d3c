/**
 * A table of the source as rows of places: the cells brought to the columns that most rows agree on (people draw rows a little
 * off each other), and what spans rows and columns told.
 */
import type { Component, Placed } from '../../nd30/document.ts';
import type { Block, Paragraph, Table, TableRow } from '../../word/reading/types.ts';
import { columnEdges, type ColumnEdges } from './column-edges.ts';
import { linesOf, type Line } from './lines.ts';

export interface GridCell {
  row: number;
  column: number;
  /** How many columns and rows it covers. */
  columns: number;
  rowSpan: number;
  lines: Line[];
  /** What the ledger is told: its paragraphs with words. */
  places: Placed[];
  /** Less than 1 where it was put together or cut. */
  confidence: number;
}

export interface GridRow {
  header: boolean;
  /** By column: the cell that covers it, which may have begun further up or to the left. */
  cells: GridCell[];
}

export interface TableGrid {
  width: number;
  rows: GridRow[];
  /** Words of it that stand in none of its cells. */
  outside: Placed[];
}

export const blankCell = (row: number, column: number): GridCell => ({
  row,
  column,
  columns: 1,
  rowSpan: 1,
  lines: [],
  places: [],
  confidence: 1,
});

/** Cells that begin in this row, in their order. */
export const ownCells = (row: GridRow, at: number): GridCell[] =>
  row.cells.filter((cell, column) => cell.row === at && cell.column === column);

export const isEmptyCell = ({ lines }: GridCell): boolean => lines.length === 0;

/** Row and cell of each paragraph, those of tables and boxes in a cell too. */
function paragraphPlaces(table: Table): Map<Paragraph, readonly [number, number]> {
  const found = new Map<Paragraph, readonly [number, number]>();
  const walk = (blocks: readonly Block[], place: readonly [number, number]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        found.set(block, place);
        for (const box of block.textBoxes ?? []) walk(box.blocks, place);
      } else for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks, place);
    }
  };
  table.rows.forEach((row, at) => row.cells.forEach(({ blocks }, cell) => walk(blocks, [at, cell])));
  return found;
}

/** The outermost table of a component of data. */
export function tableOf({ places }: Pick<Component, 'places'>): Table | undefined {
  let outermost: Placed['cell'];
  for (const { cell } of places) if (cell && (!outermost || cell.depth < outermost.depth)) outermost = cell;
  return outermost?.table;
}

export function tableGrid(component: Pick<Component, 'places'>): TableGrid | undefined {
  const table = tableOf(component);
  if (table === undefined) return undefined;
  const where = paragraphPlaces(table);
  const words = table.rows.map(({ cells }) => cells.map((): Placed[] => []));
  const outside: Placed[] = [];
  for (const placed of component.places) {
    const [row, cell] = where.get(placed.paragraph) ?? [];
    if (row === undefined || cell === undefined) outside.push(placed);
    else words[row]?.[cell]?.push(placed);
  }
  const edges = columnEdges(table);
  const rows: GridRow[] = [];
  const open: (GridCell | undefined)[] = [];
  table.rows.forEach((row, at) => addRow(rows, { row, words: words[at] ?? [], edges, open }));
  return { width: edges.width, rows, outside };
}

interface SourceRow {
  row: TableRow;
  words: readonly Placed[][];
  edges: ColumnEdges;
  /** By column: the cell from above that may reach further down. */
  open: (GridCell | undefined)[];
}

function addRow(rows: GridRow[], { row, words, edges, open }: SourceRow): void {
  const at = rows.length;
  const ranges = edges.rangesOf(row);
  const above = row.cells.map(({ merge }, i) => {
    const [from, to] = ranges[i]!;
    const cell = merge === 'covered' ? open[from] : undefined;
    return to > from && cell?.column === from && cell.columns === to - from ? cell : undefined;
  });
  // Rows that lie under cells from above with all their cells are one with the row above.
  const whole = above.length > 0 && above.every((cell) => cell !== undefined);
  const cells: GridCell[] = [];
  let last: GridCell | undefined;
  let pending: Placed[] = [];
  row.cells.forEach(({ merge }, i) => {
    const [from, to] = ranges[i]!;
    const placed = words[i] ?? [];
    const over = above[i];
    if (over !== undefined) {
      // Words under a cell that spans rows are not seen in Word; they go to the cell that is.
      add(over, placed, 0.5);
      if (!whole) over.rowSpan++;
      for (let column = from; column < to; column++) cells[column] = over;
    } else if (to <= from) {
      // A sliver of a cell goes to the one beside it.
      if (last === undefined) pending.push(...placed);
      else add(last, placed, 0.5);
    } else {
      last = { ...blankCell(at, from), columns: to - from };
      add(last, pending, 0.5);
      add(last, placed, 1);
      pending = [];
      for (let column = from; column < to; column++) {
        cells[column] = last;
        open[column] = merge === 'start' ? last : undefined;
      }
    }
  });
  if (whole) return;
  for (let column = 0; column < edges.width; column++) {
    if (cells[column] !== undefined) continue;
    const cell = blankCell(at, column);
    add(cell, pending, 0.5);
    pending = [];
    cells[column] = cell;
    open[column] = undefined;
  }
  rows.push({ header: row.header, cells });
}

function add(cell: GridCell, placed: readonly Placed[], confidence: number): void {
  if (placed.length === 0) return;
  cell.places.push(...placed);
  for (const one of placed) cell.lines.push(...linesOf(one));
  cell.confidence = Math.min(cell.confidence, confidence);
}
