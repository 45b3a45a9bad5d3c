/** How the columns of a task table stand in Word: headings, widths in twips, alignment. */
import { alignOf, headingOf } from '../plan/appendix-table/known-columns.ts';
import type { Column } from '../plan/model/appendix.ts';
import type { TableColumn } from './view.ts';

const twipsPerMillimetre = 1440 / 25.4;

export function tableColumn(column: Column): TableColumn {
  const align = alignOf(column);
  return {
    key: column.key,
    heading: headingOf(column),
    width: column.width === undefined ? undefined : Math.round(column.width * twipsPerMillimetre),
    align: align === 'justify' ? 'both' : align,
  };
}
