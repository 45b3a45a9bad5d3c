/** A table as somebody typed it elsewhere: rows of places, before anything is known about groups. */

export interface TypedCell {
  text: string;
  /** Rows and columns it covers, itself included. */
  rowSpan: number;
  colSpan: number;
  /** The value, where the program that held it took it for a number. */
  number?: number | undefined;
}

/** `undefined` is a place that a cell above or to the left covers. */
export interface TypedRow {
  places: readonly (TypedCell | undefined)[];
  /** Where it came from, handed back with what is to be told about it. */
  at: number;
  /** How deep it stands, where the source says so. */
  depth?: number | undefined;
}

/** Something that could not be taken over as it stood. */
export interface TypedNote {
  kind: 'merged-across' | 'span-cut' | 'label-kept';
  at: number;
  column: number;
  text: string;
}

const empty: TypedCell = { text: '', rowSpan: 1, colSpan: 1 };

export const isBlankCell = (cell: TypedCell | undefined): boolean => cell === undefined || cell.text.trim() === '';

const covers = (cell: TypedCell | undefined) => cell === undefined;

const isEmptyRow = ({ places }: TypedRow) =>
  places.every((cell) => cell !== undefined && isBlankCell(cell) && cell.rowSpan === 1);

/**
 * The rows without those in which nothing stands; two rows that every cell spans together are one.
 * @param width how many places each row gets
 */
export function settledRows(rows: readonly TypedRow[], width: number): TypedRow[] {
  const out: TypedRow[] = [];
  for (const row of rows) {
    const places = Array.from({ length: width }, (_, i) => (i < row.places.length ? row.places[i] : empty));
    if (out.length > 0 && places.every(covers)) {
      shorten(out);
      continue;
    }
    if (!isEmptyRow({ ...row, places })) out.push({ ...row, places });
  }
  return out;
}

/** The row after these is gone: cells that reach into it span one row less. */
function shorten(rows: TypedRow[]): void {
  for (let i = rows.length - 1; i >= 0; i--) {
    const below = rows.length - i;
    const row = rows[i]!;
    if (!row.places.some((cell) => cell !== undefined && cell.rowSpan > below)) continue;
    const places = row.places.map((cell) =>
      cell !== undefined && cell.rowSpan > below ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
    );
    rows[i] = { ...row, places };
  }
}

/** Columns for which a place stands in a cell that begins further up: by column, in the order of the rows. */
export function coveredFromAbove(rows: readonly TypedRow[]): boolean[][] {
  const left: number[] = [];
  return rows.map(({ places }) => {
    const covered = places.map((_, column) => (left[column] ?? 0) > 0);
    places.forEach((cell, column) => {
      for (let i = 0; cell !== undefined && i < cell.colSpan; i++) left[column + i] = cell.rowSpan;
      left[column] ??= 0;
    });
    for (let i = 0; i < left.length; i++) left[i] = Math.max(0, (left[i] ?? 0) - 1);
    return covered;
  });
}
