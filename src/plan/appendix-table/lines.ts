/** An appendix as the lines of a table, one after the other, each place of each line told: what a grid and a sheet show. */
import { isGroup, type Appendix, type Cell, type Row } from '../model/appendix.ts';
import { spanOf } from './cell-text.ts';
import { RowCounter, topLevel, type NumberLevel } from './numbers.ts';

/**
 * One place. `number` holds the computed number or a label, `title` a group's title, `value` a cell (perhaps an empty one);
 * `covered` belongs to the place that `line` and `column` name.
 */
export type Slot =
  | { kind: 'number'; colSpan: 1; rowSpan: 1 }
  | { kind: 'title'; colSpan: number; rowSpan: 1 }
  | { kind: 'value'; colSpan: number; rowSpan: number; cell?: Cell | undefined }
  | { kind: 'covered'; line: number; column: number };

export interface TableLine {
  /** Indexes into `rows`, from the top. */
  path: readonly number[];
  row: Row;
  group: boolean;
  /** 0 for what stands at the top. */
  depth: number;
  /** As it is printed; empty: none. */
  number: string;
  /** What would be printed without a label. */
  computed: string;
  /** As many as columns. */
  slots: Slot[];
}

/** A row's own cell: columns may be called like what every object has. */
export function cellAt(row: Row, key: string): Cell | undefined {
  return row.cells && Object.hasOwn(row.cells, key) ? row.cells[key] : undefined;
}

/** A group's title lies over the columns that its own cells leave free, from the first of them on. */
function groupSlots(row: Row, keys: readonly string[], line: number): Slot[] {
  const slots: Slot[] = [];
  let titled = false;
  keys.forEach((key, column) => {
    const cell = cellAt(row, key);
    const before = slots[column - 1];
    const start = before?.kind === 'covered' ? slots[before.column] : before;
    const grows =
      start !== undefined && (start.kind === 'title' || (start.kind === 'value' && start.cell === undefined));
    if (key === 'no' && cell === undefined) slots.push({ kind: 'number', colSpan: 1, rowSpan: 1 });
    else if (cell !== undefined) slots.push({ kind: 'value', colSpan: 1, rowSpan: 1, cell });
    else if (!titled) {
      slots.push({ kind: 'title', colSpan: 1, rowSpan: 1 });
      titled = true;
    } else if (grows) {
      start.colSpan++;
      slots.push({ kind: 'covered', line, column: before?.kind === 'covered' ? before.column : column - 1 });
    } else slots.push({ kind: 'value', colSpan: 1, rowSpan: 1 });
  });
  return slots;
}

class Liner {
  readonly lines: TableLine[] = [];
  private readonly keys: readonly string[];

  constructor(keys: readonly string[]) {
    this.keys = keys;
  }

  add(rows: readonly Row[], level: NumberLevel, above: readonly number[]): void {
    const counter = new RowCounter(level);
    /** By column: the line that a spanning cell began on, and how many rows it still has. */
    const open = new Map<string, { line: number; left: number }>();
    rows.forEach((row, i) => {
      const line = this.lines.length;
      const group = isGroup(row);
      const number = counter.next(row, open.has('no'));
      const slots = group ? groupSlots(row, this.keys, line) : this.rowSlots(row, line, open, restOfRun(rows, i));
      this.lines.push({
        path: [...above, i],
        row,
        group,
        depth: level.depth,
        number: number.shown,
        computed: number.computed,
        slots,
      });
      for (const [key, cover] of open) if (--cover.left <= 0) open.delete(key);
      if (row.rows) this.add(row.rows, number.inner, [...above, i]);
    });
  }

  private rowSlots(row: Row, line: number, open: Map<string, { line: number; left: number }>, most: number): Slot[] {
    return this.keys.map((key, column): Slot => {
      const cover = open.get(key);
      if (cover) return { kind: 'covered', line: cover.line, column };
      const cell = cellAt(row, key);
      const rowSpan = Math.max(1, Math.min(spanOf(cell), most));
      if (rowSpan > 1) open.set(key, { line, left: rowSpan });
      const empty = cell === undefined || (typeof cell === 'object' && !Array.isArray(cell) && isEmpty(cell));
      if (key === 'no' && empty && rowSpan === 1) return { kind: 'number', colSpan: 1, rowSpan: 1 };
      return { kind: 'value', colSpan: 1, rowSpan, cell };
    });
  }
}

const isEmpty = (cell: object) => Object.keys(cell).every((key) => key === 'rowSpan');

/** How many rows from here on follow one another without a group between them: no cell spans more. */
function restOfRun(rows: readonly Row[], from: number): number {
  const next = rows.findIndex((row, i) => i > from && isGroup(row));
  return (next < 0 ? rows.length : next) - from;
}

export function appendixLines({ columns = [], rows = [] }: Pick<Appendix, 'columns' | 'rows'>): TableLine[] {
  const liner = new Liner(columns.map(({ key }) => key));
  liner.add(rows, topLevel, []);
  return liner.lines;
}
