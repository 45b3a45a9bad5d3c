/** An appendix's rows as a table: numbers, group rows, spanning cells, lists of organs. */
import { gap } from '../plan/conventions/dates.ts';
import { labelCount } from '../plan/conventions/numerals.ts';
import { roman } from '../roman.ts';
import { isGroup, type Appendix, type Cell, type FullCell, type Row } from '../plan/model/appendix.ts';
import { tableColumn } from './columns.ts';
import { isBlank, line } from './line.ts';
import type { Line, Table, TableCell, TableColumn, TableRow } from './view.ts';

function full(cell: Cell | undefined): FullCell {
  if (cell === undefined) return {};
  return typeof cell === 'string' || Array.isArray(cell) ? { text: cell } : cell;
}

/** A row's own cell: columns may be called like what every object has. */
function cellOf(row: Row, key: string): Cell | undefined {
  return row.cells && Object.hasOwn(row.cells, key) ? row.cells[key] : undefined;
}

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

/** How rows are numbered where they stand: groups I, II; sub-groups and their rows 1, 1.1; rows of a group 1, 2. */
interface Level {
  depth: number;
  number: string;
}

class TableBuilder {
  readonly rows: TableRow[] = [];
  private readonly columns: readonly TableColumn[];

  constructor(columns: readonly TableColumn[]) {
    this.columns = columns;
  }

  add(rows: readonly Row[], level: Level): void {
    const covered = new Map<string, number>();
    let count = 0;
    for (const row of rows) {
      const numbered = (covered.get('no') ?? 0) === 0 && row.label !== '';
      if (numbered) count = this.place(row, level, count + 1);
      const number = level.number === '' ? String(count) : `${level.number}.${count}`;
      const group = isGroup(row);
      const computed = group && level.depth === 0 ? roman(count) : number;
      const shown = numbered ? (row.label ?? computed) : '';
      this.rows.push(group ? this.groupRow(row, shown, level.depth) : this.dataRow(row, shown, covered));
      for (const [key, left] of covered) {
        if (left <= 1) covered.delete(key);
        else covered.set(key, left - 1);
      }
      if (row.rows) {
        const said = /^\d+(\.\d+)*(?=\.?$)/.exec(row.label ?? '')?.[0];
        this.add(row.rows, { depth: level.depth + 1, number: level.depth === 0 ? '' : (said ?? number) });
      }
    }
  }

  /** The count of a row: the next one, or what its label says. */
  private place(row: Row, level: Level, next: number): number {
    if (row.label === undefined) return next;
    return labelCount(row.label, isGroup(row) && level.depth === 0 ? 'roman' : 'number') ?? next;
  }

  private groupRow(row: Row, number: string, depth: number): TableRow {
    const cells: TableCell[] = [];
    let title = true;
    for (let i = 0; i < this.columns.length; i++) {
      const key = this.columns[i]?.key ?? '';
      const own = cellOf(row, key);
      if (key === 'no' && own === undefined) {
        cells.push({ columns: 1, span: 'none', lines: [[{ text: number }]], column: i });
        continue;
      }
      const last = cells.at(-1);
      if (own !== undefined) {
        cells.push({ columns: 1, span: 'none', lines: cellLines(full(own)), column: i, own: true });
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
    return key !== 'no' && cellOf(row, key) === undefined;
  }

  private dataRow(row: Row, number: string, covered: Map<string, number>): TableRow {
    const cells = this.columns.map(({ key }, column): TableCell => {
      if ((covered.get(key) ?? 0) > 0) return { columns: 1, span: 'covered', lines: [], column };
      const cell = full(cellOf(row, key));
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
  builder.add(appendix.rows ?? [], { depth: 0, number: '' });
  return { columns, rows: builder.rows };
}
