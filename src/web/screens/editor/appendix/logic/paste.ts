/** Cells from the clipboard into an appendix: over what is there, growing it; as rows where groups or headings come along. */
import { without } from '../../../../../plan/appendix-table/without.ts';
import { cellOfText } from '../../../../../plan/appendix-table/cell-text.ts';
import { groupRowOf } from '../../../../../plan/appendix-table/group-rows.ts';
import { columnsFor, knownHeadings } from '../../../../../plan/appendix-table/headings.ts';
import { appendixLines, type TableLine } from '../../../../../plan/appendix-table/lines.ts';
import { readRows } from '../../../../../plan/appendix-table/read-rows.ts';
import { isBlankCell, type TypedCell, type TypedRow } from '../../../../../plan/appendix-table/typed-rows.ts';
import { isGroup, type Appendix, type Column, type Row } from '../../../../../plan/model/appendix.ts';
import { addColumn, columnOfHeading } from './columns.ts';
import { indexOf, parentOf, typed } from './edits.ts';
import { changeList, insertedRow, splitColumn, withCell } from './row-lists.ts';

/** The places of the grid, lines counted from 0; line -1 holds the headings. */
export interface Range {
  from: { line: number; column: number };
  to: { line: number; column: number };
}

export interface Pasted {
  appendix: Appendix;
  /** What was said of it: how many rows, or what was recognised. */
  message: string;
}

const texts = (row: TypedRow) => row.places.map((place) => place?.text ?? '');
const mostColumns = 20;

/** Columns more to the right, up to what an appendix may have. */
function widened(appendix: Appendix, width: number): Appendix {
  let wide = appendix;
  while ((wide.columns?.length ?? 0) < Math.min(width, mostColumns)) wide = addColumn(wide, wide.columns?.length ?? 0);
  return wide;
}

export function pasted(appendix: Appendix, range: Range, table: readonly TypedRow[]): Pasted {
  const [first] = table;
  if (!first) return { appendix, message: '' };
  const single = table.length === 1 && first.places.length === 1;
  if (single) return pastedText(appendix, range, first.places[0]?.text ?? '');
  if (first.places.length >= 2 && knownHeadings(texts(first)) >= 2) return pastedTable(appendix, range, table);
  const at = Math.max(0, range.from.column);
  const wide = widened(appendix, at + first.places.length);
  const rows = table.map((row) => ({ ...row, places: row.places.slice(0, mostColumns - at) }));
  const columns = (wide.columns ?? []).slice(at, at + first.places.length);
  return hasGroups(rows, columns) ? pastedRows(wide, range, rows, columns) : pastedCells(wide, range, rows, columns);
}

/** One text into every place of the selection. */
function pastedText(appendix: Appendix, { from, to }: Range, text: string): Pasted {
  let next = appendix;
  for (let line = from.line; line <= to.line; line++) {
    for (let column = from.column; column <= to.column; column++) {
      const now = appendixLines(next)[line];
      if (now) next = typed(next, now, column, text);
    }
  }
  return { appendix: next, message: 'Đã dán 1 ô.' };
}

function hasGroups(rows: readonly TypedRow[], columns: readonly Column[]): boolean {
  const no = columns.findIndex(({ key }) => key === 'no');
  const label = (row: TypedRow | undefined) => (no < 0 ? '' : (row?.places[no]?.text.trim() ?? ''));
  return rows.some((row, i) => groupRowOf(row, no, label(rows[i + 1])) !== undefined);
}

/** A table with its headings: every column goes where its heading says; those that are new come to the right. */
function pastedTable(appendix: Appendix, range: Range, [head, ...rows]: readonly TypedRow[]): Pasted {
  const headings = texts(head!);
  let wide = appendix;
  if ((wide.columns ?? []).length === 0 || isBlankTable(wide))
    wide = { ...wide, columns: columnsFor(headings), rows: [] };
  const places = headings.map((heading) => {
    const known = columnOfHeading(wide.columns ?? [], heading);
    if (known >= 0 || (wide.columns?.length ?? 0) >= mostColumns) return known;
    const columns = wide.columns ?? [];
    const added = columnsFor([...columns.map((column) => column.heading ?? column.key), heading]).at(-1)!;
    wide = {
      ...wide,
      columns: [...columns, columns.some(({ key }) => key === added.key) ? { ...added, key: `${added.key}-2` } : added],
    };
    return columns.length;
  });
  const columns = places.map((at, i) => wide.columns?.[at] ?? { key: `khong-nhan-${i}`, heading: headings[i] ?? '' });
  return pastedRows(wide, range, rows, columns);
}

const isBlankTable = (appendix: Appendix) =>
  appendixLines(appendix).every(({ row }) => Object.keys(row.cells ?? {}).length === 0 && (row.title ?? '') === '');

/** Rows with groups come behind the row or group that the selection begins in; a blank row gives way to them. */
function pastedRows(
  appendix: Appendix,
  { from }: Range,
  rows: readonly TypedRow[],
  columns: readonly Column[],
): Pasted {
  const read = readRows(rows, columns, { blankNumber: 'computed' });
  const message = `Đã dán ${rows.length} dòng${read.some(isGroup) ? ', có nhận ra các nhóm' : ''}.`;
  if (isBlankTable(appendix)) return { appendix: { ...appendix, rows: read }, message };
  const line = appendixLines(appendix)[Math.max(0, from.line)];
  const groups = read.some(isGroup);
  const list = !line || (groups && line.path.length > 1) ? [] : line.group && !groups ? line.path : parentOf(line.path);
  const at = !line ? (appendix.rows?.length ?? 0) : line.group && !groups ? 0 : (line.path[list.length] ?? 0) + 1;
  const blank =
    line !== undefined &&
    !line.group &&
    Object.keys(line.row.cells ?? {}).length === 0 &&
    list.length === line.path.length - 1;
  const change = (all: readonly Row[]) => {
    const [first, ...others] = read;
    const put = first ? insertedRow(all, at, first) : [...all];
    put.splice(at + 1, 0, ...others);
    return blank ? put.filter((_, i) => i !== at - 1) : put;
  };
  return { appendix: { ...appendix, rows: changeList(appendix.rows ?? [], list, change) }, message };
}

/** Cells over those that are there, row by row, with new rows where the list ends or a group begins. */
function pastedCells(appendix: Appendix, range: Range, table: readonly TypedRow[], columns: readonly Column[]): Pasted {
  const line = appendixLines(appendix)[range.from.line];
  const message = `Đã dán ${table.length} dòng.`;
  if (!line) {
    const grown = readRows(table, columns, { blankNumber: 'computed' });
    return { appendix: { ...appendix, rows: [...(appendix.rows ?? []), ...grown] }, message };
  }
  const list = line.group ? line.path : parentOf(line.path);
  const from = line.group ? 0 : indexOf(line.path);
  const change = (rows: readonly Row[]) =>
    filled(roomFor(rows, from, table.length, line.group), from, table, columns, line);
  const rows = changeList(appendix.rows ?? [], list, change);
  return { appendix: { ...appendix, rows }, message };
}

/** As many rows of data from here on as are needed. */
function roomFor(rows: readonly Row[], from: number, count: number, fresh: boolean): Row[] {
  let out = [...rows];
  for (let i = from; i < from + count; i++) {
    const row = out[i];
    if (fresh || row === undefined || isGroup(row)) out = insertedRow(out, i, {});
  }
  return out;
}

function filled(
  rows: readonly Row[],
  from: number,
  table: readonly TypedRow[],
  columns: readonly Column[],
  line: TableLine,
): Row[] {
  const to = from + table.length - 1;
  let out = [...rows];
  for (const { key } of columns) out = splitColumn(out, from, to, key);
  table.forEach(({ places }, i) => {
    columns.forEach((column, at) => {
      out[from + i] = put(out[from + i]!, column, places[at], line);
    });
  });
  return out;
}

function put(row: Row, column: Column, cell: TypedCell | undefined, line: TableLine): Row {
  if (column.key !== 'no') return withCell(row, column.key, cell && cellOfText(cell.text, column.key, cell.rowSpan));
  const bare = withCell(without(row, 'label'), 'no', undefined);
  if (cell !== undefined && cell.rowSpan > 1) return withCell(bare, 'no', cellOfText('', 'no', cell.rowSpan));
  // Numbers that only count are computed here too; others stay as they were.
  if (isBlankCell(cell) || /^\d+(\.\d+)*\.?$/.test(cell!.text.trim())) return bare;
  return line.path.length > 0 ? { ...bare, label: cell!.text.trim() } : bare;
}
