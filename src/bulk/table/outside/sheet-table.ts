/** A workbook's sheet as a grid: what each cell shows, and what of the sheet nobody would see in a table. */
import { HucreError, type Sheet, type Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { Failure } from '../../../failure.ts';
import { cellName } from '../../../tables/places.ts';
import { SheetGrid } from '../../../tables/sheet-grid.ts';
import { passGate } from '../../../word/gate/index.ts';
import { writePackage } from '../../../word/package.ts';
import { TableFindings } from '../findings.ts';
import { isBlankRow, type Grid } from '../grid.ts';
import { headingRow } from '../heading-row.ts';
import { shownCell } from './shown-cell.ts';

/** What the gate tells of a workbook that is too large for any table of units. */
const tooLarge: ReadonlySet<string> = new Set(['word.gate-too-many-nodes', 'word.gate-inflates']);

const isVisible = (sheet: Sheet) => !sheet.hidden && !sheet.veryHidden;

function gridOf(grid: SheetGrid): string[][] {
  return Array.from({ length: grid.height }, (_, row) => {
    const cells = Array.from({ length: grid.width }, (_, column) =>
      shownCell(grid.sheet.rows[row]?.[column] ?? null, grid.sheet.cells?.get(`${row},${column}`)),
    );
    return isBlankRow(cells) ? [] : cells;
  });
}

/** What a table must not hold, by cell. */
function look(grid: SheetGrid, rows: readonly (readonly string[])[], found: TableFindings): void {
  const { sheet } = grid;
  const head = headingRow(rows) ?? 0;
  found.nameColumns(rows[head] ?? []);
  for (const [at, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    if (row >= grid.height || column >= grid.width) continue;
    if (cell.formula !== undefined) found.add('bulk.formula', { row, column }, `=${cell.formula}`);
    else if (cell.type === 'error') found.add('bulk.cell-error', { row, column }, String(cell.value ?? ''));
  }
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    if (startRow < head || startRow >= grid.height) continue;
    const area = `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`;
    found.add('bulk.merged-cells', { row: startRow, column: startCol }, area);
  }
  rows.forEach((cells, row) => {
    if (cells.length > 0 && sheet.rowDefs?.get(row)?.hidden) found.add('bulk.hidden-row', { row });
  });
  for (let column = 0; column < grid.width; column++) {
    const filled = rows.some((cells) => (cells[column] ?? '').trim() !== '');
    if (filled && sheet.columns?.[column]?.hidden) found.add('bulk.hidden-column', { column });
  }
}

interface Candidate {
  grid: SheetGrid;
  rows: string[][];
}

/** The one sheet with a column of codes; else the first with anything in it. */
function chosen(all: readonly Candidate[], found: TableFindings): Candidate | undefined {
  const tables = all.filter(({ rows }) => headingRow(rows) !== undefined);
  if (tables.length > 1) {
    found.add('bulk.several-sheets', {}, tables.map(({ grid }) => `"${grid.name}"`).join(', '));
  }
  const one = tables[0] ?? all[0];
  for (const { grid } of all) {
    if (one && grid !== one.grid && tables.length < 2) found.add('bulk.sheet-left', {}, grid.name, one.grid.name);
  }
  return one;
}

async function workbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (cause) {
    if (!(cause instanceof HucreError)) throw cause;
    const message = `Tệp "${name}" không đọc được như một bảng tính; hãy mở bằng Excel, lưu lại dạng .xlsx rồi dùng lại.`;
    throw new Failure('input', 'bulk.unreadable-workbook', message, [], cause);
  }
}

/**
 * Runs in a process of its own (`read.ts`).
 * @throws Failure of the gate, `bulk.unreadable-workbook` (kind `input`)
 */
export async function sheetTable(bytes: Uint8Array, { name }: { name: string }): Promise<Grid> {
  const found = new TableFindings();
  let parts;
  try {
    parts = passGate(bytes, { door: 'units-table', name }).parts;
  } catch (error) {
    if (!(error instanceof Failure) || !tooLarge.has(error.code)) throw error;
    found.add('bulk.workbook-too-large', {});
    return { rows: [], findings: found.list(), exact: false };
  }
  const book = await workbook(writePackage(parts), name);
  const all = book.sheets
    .filter(isVisible)
    .map((sheet) => new SheetGrid(sheet))
    .filter(({ height }) => height > 0)
    .map((grid) => ({ grid, rows: gridOf(grid) }));
  const one = chosen(all, found);
  if (one) look(one.grid, one.rows, found);
  return { rows: one?.rows ?? [], findings: found.list(), exact: false };
}
