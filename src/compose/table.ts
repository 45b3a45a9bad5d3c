/** An appendix's rows as a table: numbers, group rows, spanning cells, lists of organs. */
import { fullCell } from '../plan/appendix-table/cell-text.ts';
import { cellAt } from '../plan/appendix-table/lines.ts';
import { RowCounter, topLevel, type NumberLevel } from '../plan/appendix-table/numbers.ts';
import { gap } from '../plan/conventions/dates.ts';
import { isGroup, type Appendix, type FullCell, type Row } from '../plan/model/appendix.ts';
import { tableColumn } from './columns.ts';
import { isBlank, line } from './line.ts';
import type { Line, Table, TableCell, TableColumn, TableRow } from './view.ts';

function organLines(organs: NonNullable<FullCell['organs']>): Line[] {
  return organs.map(({ name, remark }, i): Line => {
    const end = i < organs.length - 1 ? ';' : '';
    if (isBlank(remark)) return [{ text: `${name || gap}${end}` }];
    return [{ text: `${name || gap} (` }, ...line(remark), { text: `)${end}` }];
  });
}

function cellLines(cell: FullCell): Line[] {
  const texts = [...(cell.text === undefined ? [] : [cell.text]), ...(cell.more ?? [])];
  return [...texts.filter((text) => !isBlank(text)).map((text) => line(text)), ...organLines(cell.organs ?? [])];
}

class TableBuilder {
  readonly rows: TableRow[] = [];
  private readonly columns: readonly TableColumn[];

  constructor(columns: readonly TableColumn[]) {
    this.columns = columns;
  }

  add(rows: readonly Row[], level: NumberLevel): void {
    const covered = new Map<string, number>();
    const counter = new RowCounter(level);
    for (const row of rows) {
      const { shown, inner } = counter.next(row, (covered.get('no') ?? 0) > 0);
      this.rows.push(isGroup(row) ? this.groupRow(row, shown, level.depth) : this.dataRow(row, shown, covered));
      for (const [key, left] of covered) {
        if (left <= 1) covered.delete(key);
        else covered.set(key, left - 1);
      }
      if (row.rows) this.add(row.rows, inner);
    }
  }

  private groupRow(row: Row, number: string, depth: number): TableRow {
    const cells: TableCell[] = [];
    let title = true;
    for (let i = 0; i < this.columns.length; i++) {
      const key = this.columns[i]?.key ?? '';
      const own = cellAt(row, key);
      if (key === 'no' && own === undefined) {
        cells.push({ columns: 1, span: 'none', lines: [[{ text: number }]], column: i });
        continue;
      }
      const last = cells.at(-1);
      if (own !== undefined) {
        cells.push({ columns: 1, span: 'none', lines: cellLines(fullCell(own)), column: i, own: true });
      } else if (title) {
        cells.push({ columns: 1, span: 'none', lines: isBlank(row.title) ? [] : [line(row.title)], column: i });
        title = false;
      } else if (last && last.column + last.columns === i && this.isFree(row, last)) {
        cells[cells.length - 1] = { ...last, columns: last.columns + 1 };
      } else {
        cells.push({ columns: 1, span: 'none', lines: [], column: i });
      }
    }
    return { kind: depth === 0 ? 'group' : 'subgroup', cells };
  }

  /** Whether a cell of a group row is the title's or an empty one, into which the next free column can be drawn. */
  private isFree(row: Row, cell: TableCell): boolean {
    const key = this.columns[cell.column]?.key ?? '';
    return key !== 'no' && cellAt(row, key) === undefined;
  }

  private dataRow(row: Row, number: string, covered: Map<string, number>): TableRow {
    const cells = this.columns.map(({ key }, column): TableCell => {
      if ((covered.get(key) ?? 0) > 0) return { columns: 1, span: 'covered', lines: [], column };
      const cell = fullCell(cellAt(row, key));
      const own = cellLines(cell);
      const lines: Line[] = key === 'no' && own.length === 0 && number !== '' ? [[{ text: number }]] : own;
      const rows = cell.rowSpan ?? 1;
      if (rows > 1) covered.set(key, rows);
      return { columns: 1, span: rows > 1 ? 'start' : 'none', lines, column };
    });
    return { kind: 'row', cells };
  }
}

export function appendixTable(appendix: Appendix): Table | undefined {
  const columns = (appendix.columns ?? []).map(tableColumn);
  if (columns.length === 0) return undefined;
  const builder = new TableBuilder(columns);
  builder.add(appendix.rows ?? [], topLevel);
  return { columns, rows: builder.rows };
}
