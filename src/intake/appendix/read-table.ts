/** A table of tasks as columns and rows of a plan. */
import { appendixTable } from '../../compose/table.ts';
import { lineText } from '../../compose/line.ts';
import { headingOf } from '../../plan/appendix-table/known-columns.ts';
import { readRows } from '../../plan/appendix-table/read-rows.ts';
import type { TypedRow } from '../../plan/appendix-table/typed-rows.ts';
import { limits } from '../../plan/limits.ts';
import type { Appendix, Column, Row } from '../../plan/model/appendix.ts';
import type { Block } from '../../plan/model/block.ts';
import { structureFindings } from '../../plan/structure.ts';
import type { Ledger } from '../ledger.ts';
import { boldTitles } from './bold-titles.ts';
import { cellValue, titleValue } from './cell-value.ts';
import { withAlignment } from './column-alignment.ts';
import { cellLine, namedColumns, tableHead, type NamedColumn, type TableHead } from './heading-rows.ts';
import { plainLines } from './lines.ts';
import { wholeRows } from './page-cuts.ts';
import { rowBlocks } from './table-blocks.ts';
import { isEmptyCell, ownCells, type GridCell, type TableGrid } from './table-grid.ts';
import { cutSpansAtGroups, typedRows, withTotal } from './typed-table.ts';

export interface TableRead extends Required<Pick<Appendix, 'columns' | 'rows'>> {
  /** Rows above the headings. */
  before: Block[];
}

export interface TableSource {
  grid: TableGrid;
  /** Rows at which a table goes on that the page parted. */
  seams: ReadonlySet<number>;
  /** The file says how paragraphs stand. */
  aligned: boolean;
}

const mostColumns = 20;

/** @returns undefined where columns and rows of a plan could not print the same words */
export function readTable({ grid, seams, aligned }: TableSource, ledger: Ledger): TableRead | undefined {
  if (grid.width > mostColumns || grid.rows.length === 0 || grid.rows.length > limits.rows) return undefined;
  const head = tableHead(grid);
  const named = namedColumns(grid, head);
  const columns = named.map(({ column }) => column);
  const whole = wholeRows(grid, head, seams);
  const typed = typedRows(whole);
  const no = columns.findIndex(({ key }) => key === 'no');
  for (const [at, column] of cutSpansAtGroups(typed, no)) grid.rows[at]!.cells[column]!.confidence = 0.5;
  withTotal(typed, no);
  if (aligned) withAlignment(columns, whole);
  const titles = boldTitles(whole, no);
  const made = new Map<number, Row>();
  const cellAt = (at: number, column: number) => grid.rows[at]!.cells[column]!;
  const rows = readRows(typed, columns, {
    blankNumber: 'none',
    exactNumbers: true,
    isTitle: (at, column) => titles.get(at) === column,
    made: (at, row) => made.set(at, row),
    known: (kind, at, column, text) => {
      if (kind === 'title') return titleValue(titleCell(grid, at, text)?.lines ?? [], text.trim());
      return column === no || text === '' ? undefined : cellValue(cellAt(at, column).lines, columns[column]!.key);
    },
    note: ({ at, column }) => {
      cellAt(at, column).confidence = 0.5;
    },
  });
  if (!isTrue(columns, rows, typed)) return undefined;
  const before = rowBlocks(grid.rows.slice(0, head?.row ?? 0), ledger);
  enterHeadings(grid, head, named, ledger);
  ledger.noise(whole.repeated, 'Tiêu đề bảng lặp lại ở trang sau', 0.9);
  whole.rows.forEach((row, i) =>
    enterRow({ cells: ownCells(row, whole.at[i]!), row: made.get(whole.at[i]!), named }, ledger),
  );
  return { columns, rows, before };
}

/** The cell that a title stands in, perhaps behind its number. */
const titleCell = ({ rows }: TableGrid, at: number, title: string): GridCell | undefined =>
  ownCells(rows[at]!, at).find((cell) => plainLines(cell.lines).endsWith(title.trim()));

/** How often each word stands there. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.split(/\s+/)) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The plan accepts the table, and it prints the words of the source and no others. */
function isTrue(columns: Column[], rows: Row[], typed: readonly TypedRow[]): boolean {
  if (structureFindings({ appendices: [{ columns, rows }] }, true).length > 0) return false;
  const printed = counted(
    (appendixTable({ columns, rows })?.rows ?? []).flatMap((row) =>
      row.cells.flatMap(({ lines }) => lines.map(lineText)),
    ),
  );
  const said = counted(typed.flatMap(({ places }) => places.map((cell) => cell?.text ?? '')));
  return printed.size === said.size && [...said].every(([word, count]) => printed.get(word) === count);
}

function enterHeadings(
  grid: TableGrid,
  head: TableHead | undefined,
  named: readonly NamedColumn[],
  ledger: Ledger,
): void {
  if (head === undefined) return;
  for (let at = head.row; at < head.row + head.depth; at++)
    for (const { column, places } of ownCells(grid.rows[at]!, at)) {
      const { column: into, confidence } = named[column]!;
      ledger.put(places, [into, into.heading === undefined ? 'key' : 'heading'], 'Tên cột của bảng', confidence);
    }
}

interface RowEntry {
  cells: readonly GridCell[];
  row: Row | undefined;
  named: readonly NamedColumn[];
}

function enterRow({ cells, row, named }: RowEntry, ledger: Ledger): void {
  if (row === undefined) return;
  for (const cell of cells) {
    if (isEmptyCell(cell)) continue;
    const { column, confidence: known } = named[cell.column]!;
    const { key } = column;
    const confidence = Math.min(cell.confidence, known < 0.75 ? 0.8 : 1);
    if (Object.hasOwn(row.cells ?? {}, key)) {
      ledger.put(cell.places, [row, 'cells', key], `Ô của bảng: ${columnName(column)}`, confidence);
    } else if (key !== 'no' || (row.title !== undefined && cell.columns > 1)) {
      ledger.put(cell.places, [row, 'title'], 'Tên nhóm trong bảng', Math.min(cell.confidence, 0.95));
    } else if (row.label === cellLine(cell)) {
      ledger.put(cell.places, [row, 'label'], 'Số thứ tự trong bảng, giữ như văn bản gốc', 0.9);
    } else ledger.form(cell.places, 'Số thứ tự trong bảng');
  }
}

const columnName = (column: Column) => headingOf(column).replace(/\s+/g, ' ') || column.key;
