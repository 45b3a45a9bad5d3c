/** Where the table of a sheet begins, and what its columns are. */
import { without } from '../plan/appendix-table/without.ts';
import { columnsFor, knownHeadings, meaningOf } from '../plan/appendix-table/headings.ts';
import type { Column } from '../plan/model/appendix.ts';
import type { Keepsakes } from './keepsakes.ts';
import { millimetresOf } from './sheet-look.ts';
import type { SheetGrid } from './sheet-grid.ts';

export interface TableHead {
  /** The first row of headings, and how many rows they take. */
  row: number;
  depth: number;
  /** How many headings have a meaning that is known. */
  known: number;
  /** For each column of the table the sheet's column it stands in. */
  sources: number[];
  columns: Column[];
  /** Sheet's columns without a heading. */
  unnamed: number[];
}

/** How far down the headings are looked for. */
const farthest = 60;

function headingDepth(grid: SheetGrid, row: number): number {
  const places = Array.from({ length: grid.width }, (_, column) => grid.at(row, column));
  const filled = places.filter((place) => place !== undefined && place.text.trim() !== '');
  const split = filled.some((place) => place!.colSpan > 1 && place!.colSpan < grid.width);
  return Math.min(3, Math.max(1, ...(split ? filled.map((place) => place!.rowSpan) : [1])));
}

/** `Cơ quan thực hiện` over `Chủ trì` and `Phối hợp`: the lower alone where it says enough. */
function headingAt(grid: SheetGrid, row: number, depth: number, column: number): string {
  const said: string[] = [];
  for (let i = 0; i < depth; i++) {
    let at = column;
    while (
      at > 0 &&
      grid.at(row + i, at) === undefined &&
      (grid.at(row + i, at - 1) === undefined || coversTo(grid, row + i, at - 1, column))
    )
      at--;
    const text =
      grid
        .at(row + i, at)
        ?.text.replace(/\s+/g, ' ')
        .trim() ?? '';
    if (text !== '' && !said.includes(text)) said.push(text);
  }
  const last = said.at(-1) ?? '';
  return said.length > 1 && meaningOf(last) === undefined ? said.join(' - ') : last;
}

const coversTo = (grid: SheetGrid, row: number, from: number, to: number) =>
  from + (grid.at(row, from)?.colSpan ?? 1) > to;

function bestRow(grid: SheetGrid, kept: Keepsakes): { row: number; known: number } {
  let best = { row: -1, known: 0 };
  const ours = (texts: string[]) => texts.filter((text, i) => text !== '' && kept.find('column', text, -1, i)).length;
  for (let row = 0; row < Math.min(grid.height, farthest); row++) {
    const known = kept.present ? ours(grid.texts(row)) : knownHeadings(grid.texts(row));
    if (known > best.known) best = { row, known };
  }
  if (best.known >= (kept.present ? 1 : 2)) return best;
  // No heading is known: the first row with several texts.
  for (let row = 0; row < Math.min(grid.height, farthest); row++) {
    if (grid.texts(row).filter((text) => text !== '').length >= 2)
      return { row, known: knownHeadings(grid.texts(row)) };
  }
  return { row: -1, known: 0 };
}

/** The columns as they were written, where the sheet is one of ours: key and alignment stay, a changed width counts. */
function keptColumns(
  grid: SheetGrid,
  headings: readonly string[],
  sources: readonly number[],
  kept: Keepsakes,
): Column[] {
  const guessed = columnsFor(headings);
  const taken = new Set<string>();
  const found = headings.map((heading, i) => {
    const value = kept.find('column', heading, -1, sources[i]) as { column: Column; width: number } | undefined;
    if (!value || taken.has(value.column.key)) return undefined;
    taken.add(value.column.key);
    const now = grid.sheet.columns?.[sources[i]!]?.width ?? value.width;
    const column = without(value.column, 'width');
    if (Math.abs(now - value.width) < 0.2) return value.column;
    return { ...column, width: Math.min(250, Math.max(8, millimetresOf(now))) };
  });
  return found.map((column, i) => {
    if (column) return column;
    const own = guessed[i]!;
    if (!taken.has(own.key)) return own;
    const again = columnsFor([...taken, headings[i]!]).at(-1)!;
    return { ...again, key: `${own.key.slice(0, 34)}-${i + 1}` };
  });
}

/** @returns undefined where the sheet has no row that could be one of headings */
export function tableHead(grid: SheetGrid, kept: Keepsakes): TableHead | undefined {
  const { row, known } = bestRow(grid, kept);
  if (row < 0) return undefined;
  const depth = headingDepth(grid, row);
  const all = Array.from({ length: grid.width }, (_, column) => headingAt(grid, row, depth, column));
  const filled = (column: number) => {
    for (let i = row + depth; i < grid.height; i++) if ((grid.at(i, column)?.text.trim() ?? '') !== '') return true;
    return false;
  };
  const sources = all.map((_, column) => column).filter((column) => all[column] !== '' || filled(column));
  const headings = sources.map((column) => all[column]!);
  const columns = kept.present ? keptColumns(grid, headings, sources, kept) : columnsFor(headings);
  return { row, depth, known, sources, columns, unnamed: sources.filter((column) => all[column] === '') };
}
