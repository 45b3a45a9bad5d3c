/** Where a table's headings stand, and what columns they name. */
import { columnOf, knownHeadings, meaningOf } from '../../plan/appendix-table/headings.ts';
import type { Column } from '../../plan/model/appendix.ts';
import { plainLine } from './lines.ts';
import { isRowNumber } from './row-number.ts';
import { isEmptyCell, ownCells, type GridCell, type TableGrid } from './table-grid.ts';

export interface TableHead {
  /** The first row of headings, and how many rows they take. */
  row: number;
  depth: number;
  /** Known by its words or told by the file; else only taken for one. */
  sure: boolean;
}

export interface NamedColumn {
  column: Column;
  confidence: number;
}

/** How far down headings are looked for. */
const farthest = 8;

/** Longer texts are no headings. */
const longest = 80;

const mostDepth = 3;

export const cellLine = ({ lines }: GridCell): string => lines.map(plainLine).join(' ');

const textsOf = ({ rows }: TableGrid, at: number): string[] => {
  const row = rows[at];
  return row === undefined ? [] : ownCells(row, at).map(cellLine);
};

export function tableHead(grid: TableGrid): TableHead | undefined {
  let best: { row: number; known: number } = { row: -1, known: 1 };
  const reach = Math.min(farthest, grid.rows.length);
  for (let row = 0; row < reach; row++) {
    const known = knownHeadings(textsOf(grid, row));
    if (known > best.known) best = { row, known };
  }
  if (best.row >= 0) {
    const row = firstRow(grid, best.row);
    return { row, depth: Math.max(best.row - row + 1, depthOf(grid, row)), sure: true };
  }
  if (grid.rows[0]?.header) return { row: 0, depth: depthOf(grid, 0), sure: true };
  for (let row = 0; row < reach; row++) {
    const said = textsOf(grid, row).filter((text) => text !== '');
    if (said.length < 2) continue;
    const heads = !isRowNumber(said[0]!) && said.every((text) => text.length <= longest);
    return heads ? { row, depth: depthOf(grid, row), sure: false } : undefined;
  }
  return undefined;
}

/** Cells that reach down into the row begin the headings further up. */
const firstRow = ({ rows }: TableGrid, row: number) => Math.min(row, ...rows[row]!.cells.map((cell) => cell.row));

/** `Cơ quan thực hiện` over `Chủ trì` and `Phối hợp` takes two rows. */
function depthOf(grid: TableGrid, row: number): number {
  const filled = ownCells(grid.rows[row]!, row).filter((cell) => !isEmptyCell(cell));
  const split = filled.filter(({ columns }) => columns > 1 && columns < grid.width);
  if (split.length === 0) return 1;
  const deepest = Math.max(...filled.map(({ rowSpan }) => rowSpan));
  if (deepest > 1) return Math.min(mostDepth, deepest);
  const below = grid.rows[row + 1];
  const said = below === undefined ? [] : ownCells(below, row + 1).filter((cell) => !isEmptyCell(cell));
  const under = (cell: GridCell) =>
    split.some(({ column, columns }) => column <= cell.column && cell.column + cell.columns <= column + columns);
  return said.length > 1 && said.every(under) ? 2 : 1;
}

/** What a column is called: all headings above one another, the lowest last. */
function headingsOf({ rows }: TableGrid, { row, depth }: TableHead, column: number): string[] {
  const cells = new Set(rows.slice(row, row + depth).map(({ cells: all }) => all[column]!));
  return [...cells].map(cellLine).filter((text) => text !== '');
}

/** Most of what stands in the column below counts rows. */
function countsRows({ rows }: TableGrid, from: number, column: number): boolean {
  const said = rows.slice(from).flatMap((row, i) => {
    const cell = row.cells[column]!;
    return cell.row === from + i && !isEmptyCell(cell) ? [cellLine(cell)] : [];
  });
  return said.length > 0 && said.filter((text) => isRowNumber(text)).length / said.length > 0.6;
}

/** The columns in their order; without a row of headings they are free ones without a heading. */
export function namedColumns(grid: TableGrid, head: TableHead | undefined): NamedColumn[] {
  const taken = new Set<string>();
  const below = head === undefined ? 0 : head.row + head.depth;
  return Array.from({ length: grid.width }, (_, at) => {
    const said = head === undefined ? [] : headingsOf(grid, head, at);
    const heading = said.join('\n');
    const counts = heading === '' && at === 0 && countsRows(grid, below, at);
    const meaning = counts ? 'no' : meaningOf(said.at(-1) ?? '');
    const column = columnOf(heading, meaning, taken);
    taken.add(column.key);
    if (heading === '') column.heading = '';
    const known = column.key === meaning;
    const confidence = !known || said.length > 1 ? 0.6 : column.heading === undefined ? 1 : 0.95;
    return { column, confidence };
  });
}
