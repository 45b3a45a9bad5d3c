/** Rows that are known as groups by their look: one bold title, nothing beside it, among rows that are not bold. */
import { lookOf } from '../../nd30/recognise/look.ts';
import type { WholeRows } from './page-cuts.ts';
import { isEmptyCell, ownCells, type GridCell } from './table-grid.ts';

/** Where most rows look so, the look tells nothing. */
const mostShare = 0.5;

const isBold = ({ places }: GridCell) => places.every((placed) => lookOf(placed).bold);

/** By row of the source the column of its title. */
export function boldTitles({ rows, at }: WholeRows, no: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (no < 0) return found;
  rows.forEach((row, i) => {
    const own = ownCells(row, at[i]!);
    const said = own.filter((cell) => cell.column !== no && !isEmptyCell(cell));
    const [title] = said;
    const fits = said.length === 1 && own.length > 2 && own.every(({ rowSpan }) => rowSpan === 1);
    if (fits && title !== undefined && isBold(title) && own.some(({ column }) => column === no))
      found.set(at[i]!, title.column);
  });
  return found.size / Math.max(1, rows.length) > mostShare ? new Map() : found;
}
