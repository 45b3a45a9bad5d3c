/** The columns of a table: what `w:tblGrid` says where it can be true, else what the cells say (17.4.48, 17.4.71). */
import { contents } from './contents.ts';
import { integer, twips, width } from './measures.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

export interface GridReading {
  columns: readonly number[];
  unsupported: readonly string[];
}

/** Word stops at 63 columns. */
const widestSpan = 100;

/** Cells in a column may differ from it by rounding, in twips. */
const rounding = 20;

/** A width for columns that nobody says anything about. */
const anyWidth = 1440;

export const spanOf = (cell: XmlElement): number => {
  const span = integer(value(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1;
  return Math.min(Math.max(1, span), widestSpan);
};

interface Extent {
  from: number;
  columns: number;
  width: number | undefined;
}

function extents(row: XmlElement): Extent[] {
  let from = Math.max(0, Math.min(widestSpan, integer(value(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0));
  return contents(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const columns = spanOf(cell);
      const extent = { from, columns, width: width(child(child(cell, 'w:tcPr'), 'w:tcW')) };
      from += columns;
      return extent;
    });
}

/** @param fixed the table keeps to widths instead of fitting its contents */
export function gridOf(table: XmlElement, rows: readonly XmlElement[], fixed: boolean): GridReading {
  const said = (child(table, 'w:tblGrid')?.children ?? [])
    .filter(({ name }) => name === 'w:gridCol')
    .map(({ attributes }) => twips(attributes['w:w']) ?? 0);
  const cells = rows.flatMap(extents);
  const count = cells.reduce((most, { from, columns }) => Math.max(most, from + columns), 0);
  const whole = said.length >= count && said.slice(0, count).some((column) => column > 0);
  if (!whole) return fromCells(count, cells);
  return { columns: fixed ? corrected(said, cells) : said, unsupported: [] };
}

/** In a fixed table cells count: a column takes the width on which all cells that stand in it alone agree. */
function corrected(said: readonly number[], cells: readonly Extent[]): number[] {
  return said.map((column, at) => {
    const alone = cells.filter(({ from, columns }) => from === at && columns === 1);
    const [first] = alone;
    const agreed = first?.width !== undefined && first.width > 0 && alone.every((cell) => cell.width === first.width);
    return agreed && Math.abs((first.width ?? 0) - column) > rounding ? (first.width ?? column) : column;
  });
}

/** Columns from the cells that stand in them alone, then from what spans leave over. */
function fromCells(count: number, cells: readonly Extent[]): GridReading {
  const columns = new Array<number | undefined>(count).fill(undefined);
  for (const cell of [...cells].sort((a, b) => a.columns - b.columns)) {
    if (cell.width === undefined || cell.width <= 0) continue;
    const covered = columns.slice(cell.from, cell.from + cell.columns);
    const open = covered.filter((column) => column === undefined).length;
    const rest = cell.width - covered.reduce<number>((sum, column) => sum + (column ?? 0), 0);
    if (open === 0 || rest <= 0) continue;
    for (let at = cell.from; at < cell.from + cell.columns; at++) columns[at] ??= rest / open;
  }
  const unknown = columns.some((column) => column === undefined);
  return {
    columns: columns.map((column) => column ?? anyWidth),
    unsupported: unknown ? ['table without column widths'] : [],
  };
}
