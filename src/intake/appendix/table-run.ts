/** The table of an appendix, which pages may have parted into several. */
import type { Component } from '../../nd30/document.ts';
import { cellLine, tableHead } from './heading-rows.ts';
import { ownCells, tableGrid, type TableGrid } from './table-grid.ts';

export interface TableRun {
  /** Its components: from inclusive, to exclusive. */
  from: number;
  to: number;
  grid: TableGrid;
  /** Rows at which a further table begins. */
  seams: ReadonlySet<number>;
}

const headingText = (grid: TableGrid): string | undefined => {
  const head = tableHead(grid);
  if (head === undefined) return undefined;
  return grid.rows
    .slice(head.row, head.row + head.depth)
    .map((row, i) =>
      ownCells(row, head.row + i)
        .map(cellLine)
        .join('\n'),
    )
    .join('\n');
};

/** The same columns: its headings said again, or none. */
function goesOn(first: TableGrid, next: TableGrid): boolean {
  if (first.width !== next.width) return false;
  const again = tableHead(next);
  return again?.sure !== true || (again.row === 0 && headingText(next) === headingText(first));
}

function append(grid: TableGrid, next: TableGrid): void {
  const offset = grid.rows.length;
  next.rows.forEach((row, at) => {
    for (const cell of ownCells(row, at)) cell.row += offset;
    grid.rows.push(row);
  });
  grid.outside.push(...next.outside);
}

/** All tables that stand side by side with the same columns, as one; the longest of them. */
export function tableRun(components: readonly Component[]): TableRun | undefined {
  let best: TableRun | undefined;
  for (let from = 0; from < components.length;) {
    const grid = gridAt(components, from);
    let to = from + 1;
    if (grid !== undefined) {
      const seams = new Set<number>();
      for (let next = gridAt(components, to); next && goesOn(grid, next); next = gridAt(components, ++to)) {
        seams.add(grid.rows.length);
        append(grid, next);
      }
      if (best === undefined || grid.rows.length > best.grid.rows.length) best = { from, to, grid, seams };
    }
    from = to;
  }
  return best;
}

function gridAt(components: readonly Component[], at: number): TableGrid | undefined {
  const component = components[at];
  return component?.kind === 'dataTable' ? tableGrid(component) : undefined;
}
