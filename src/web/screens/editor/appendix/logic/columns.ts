/** The set of columns: which, in what order, called what, how wide. */
import { without } from '../../../../../plan/appendix-table/without.ts';
import { columnFor, foldedHeading, freeKey, meaningOf } from '../../../../../plan/appendix-table/headings.ts';
import { knownColumn } from '../../../../../plan/appendix-table/known-columns.ts';
import {
  columnMeanings,
  type Appendix,
  type Column,
  type ColumnMeaning,
  type Row,
} from '../../../../../plan/model/appendix.ts';
import { withCell } from './row-lists.ts';

const keysOf = (columns: readonly Column[]) => new Set(columns.map(({ key }) => key));

/** Meanings that no column has yet, in the order in which tables usually have them. */
export function freeMeanings(columns: readonly Column[]): ColumnMeaning[] {
  const taken = keysOf(columns);
  return columnMeanings.filter((meaning) => !taken.has(meaning));
}

/** A column more; a free one with a heading of its own, unless a meaning is told. */
export function addColumn(appendix: Appendix, at: number, meaning?: ColumnMeaning): Appendix {
  const columns = [...(appendix.columns ?? [])];
  const taken = keysOf(columns);
  const column = meaning ? { key: meaning } : { key: freeKey('cot', taken), heading: `Cột ${columns.length + 1}` };
  columns.splice(at, 0, column);
  return { ...appendix, columns };
}

const withoutCell = (rows: readonly Row[], key: string): Row[] =>
  rows.map((row) => {
    const bare = withCell(row, key, undefined);
    return row.rows ? { ...bare, rows: withoutCell(row.rows, key) } : bare;
  });

const withoutLabels = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...without(row, 'label'), ...(row.rows ? { rows: withoutLabels(row.rows) } : {}) }));

/** Without a column and what stands in it. Labels need the column of numbers. */
export function removeColumn(appendix: Appendix, at: number): Appendix {
  const gone = appendix.columns?.[at];
  if (!gone) return appendix;
  const rows = withoutCell(appendix.rows ?? [], gone.key);
  return {
    ...appendix,
    columns: appendix.columns!.filter((_, i) => i !== at),
    rows: gone.key === 'no' ? withoutLabels(rows) : rows,
  };
}

export function moveColumn(appendix: Appendix, from: number, to: number): Appendix {
  const columns = [...(appendix.columns ?? [])];
  const [column] = columns.splice(from, 1);
  if (!column || to < 0 || to > columns.length) return appendix;
  columns.splice(to, 0, column);
  return { ...appendix, columns };
}

function changeColumn(appendix: Appendix, at: number, change: (column: Column) => Column): Appendix {
  return { ...appendix, columns: (appendix.columns ?? []).map((column, i) => (i === at ? change(column) : column)) };
}

/** Another heading. A free column without any cell yet takes the meaning that its new heading has. */
export function renameColumn(appendix: Appendix, at: number, text: string): Appendix {
  const heading = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  const column = appendix.columns?.[at];
  if (!column) return appendix;
  const known = knownColumn(column.key);
  if (known) {
    return changeColumn(appendix, at, (before) =>
      heading === '' || heading === known.heading ? without(before, 'heading') : { ...before, heading },
    );
  }
  const taken = keysOf(appendix.columns!.filter((_, i) => i !== at));
  const meaning = meaningOf(heading);
  if (meaning && !taken.has(meaning) && !isUsed(appendix.rows ?? [], column.key)) {
    return changeColumn(appendix, at, ({ width, align }) => ({
      ...columnFor(heading, taken),
      ...(width === undefined ? {} : { width }),
      ...(align === undefined ? {} : { align }),
    }));
  }
  return changeColumn(appendix, at, (before) => ({ ...before, heading }));
}

function isUsed(rows: readonly Row[], key: string): boolean {
  return rows.some((row) => Object.hasOwn(row.cells ?? {}, key) || isUsed(row.rows ?? [], key));
}

/** @param width millimetres, 8 to 250; undefined: from the content */
export function sizeColumn(appendix: Appendix, at: number, width: number | undefined): Appendix {
  return changeColumn(appendix, at, (before) =>
    width === undefined ? without(before, 'width') : { ...before, width: Math.min(250, Math.max(8, width)) },
  );
}

export function alignColumn(appendix: Appendix, at: number, align: Column['align']): Appendix {
  return changeColumn(appendix, at, (before) =>
    align === undefined ? without(before, 'align') : { ...before, align },
  );
}

/** The column that a heading from elsewhere means; -1 where there is none. */
export function columnOfHeading(columns: readonly Column[], heading: string): number {
  const folded = foldedHeading(heading);
  const same = columns.findIndex(
    (column) => foldedHeading(column.heading ?? knownColumn(column.key)?.heading ?? '') === folded,
  );
  if (same >= 0) return same;
  const meaning = meaningOf(heading);
  return meaning === undefined ? -1 : columns.findIndex(({ key }) => key === meaning);
}

/** What an appendix without columns begins with. */
export const usualColumns: readonly Column[] = (['no', 'task', 'result', 'lead', 'support', 'time'] as const).map(
  (key) => ({ key }),
);
