/** How the cells of a column stand, where the file says other than the form has it. */
import { alignOf } from '../../plan/appendix-table/known-columns.ts';
import type { Column } from '../../plan/model/appendix.ts';
import type { Alignment } from '../../word/reading/types.ts';
import type { WholeRows } from './page-cuts.ts';
import { ownCells } from './table-grid.ts';

type Align = NonNullable<Column['align']>;

const names: Readonly<Record<Alignment, Align>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Fewer cells are exceptions. */
const most = 0.8;

/** Tells the columns in which nearly all cells stand so. */
export function withAlignment(columns: readonly Column[], { rows, at }: WholeRows): void {
  const counts = columns.map(() => new Map<Align, number>());
  rows.forEach((row, i) => {
    for (const { column, columns: width, places } of ownCells(row, at[i]!)) {
      const first = places[0];
      if (first === undefined || width > 1) continue;
      const align = names[first.paragraph.format.alignment];
      const count = counts[column]!;
      count.set(align, (count.get(align) ?? 0) + 1);
    }
  });
  columns.forEach((column, i) => {
    const all = [...counts[i]!.values()].reduce((sum, one) => sum + one, 0);
    for (const [align, count] of counts[i]!) if (count / all >= most && align !== alignOf(column)) column.align = align;
  });
}
