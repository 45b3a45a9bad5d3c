/** The numbers in the first column of an appendix: groups I, II; sub-groups and rows 1, 2; rows of a sub-group 1.1, 1.2. */
import { labelCount } from '../conventions/numerals.ts';
import { roman } from '../../roman.ts';
import { isGroup, type Appendix, type Row } from '../model/appendix.ts';
import type { PlacedSign } from './sign-lists.ts';
import { cellText } from './table-rows.ts';

function read(rows: readonly Row[], path: string, depth: number, parent: string, lists: PlacedSign[][]): void {
  const list: PlacedSign[] = [];
  lists.push(list);
  let count = 0;
  /** So many rows are still spanned by a number cell above. */
  let covered = 0;
  rows.forEach((row, i) => {
    const at = `${path}[${i}]`;
    const kind = isGroup(row) && depth === 0 ? 'roman' : 'number';
    const numbered = covered === 0 && row.label !== '';
    if (numbered) count = (row.label === undefined ? undefined : labelCount(row.label, kind)) ?? count + 1;
    const number = parent === '' ? String(count) : `${parent}.${count}`;
    const own = cellText(row.cells?.no).trim();
    const computed = numbered ? (row.label ?? (kind === 'roman' ? roman(count) : number)) : '';
    const sign = own === '' ? computed : own;
    if (sign !== '') list.push({ sign, path: at });
    const no = row.cells?.no;
    if (typeof no === 'object' && !Array.isArray(no)) covered = Math.max(covered, no.rowSpan ?? 1);
    if (covered > 0) covered--;
    const said = /^\d+(\.\d+)*$/.exec(row.label ?? '')?.[0];
    if (row.rows) read(row.rows, `${at}.rows`, depth + 1, depth === 0 ? '' : (said ?? number), lists);
  });
}

/** The signs of each list of rows; none where no column shows them. The first list is that of the top. */
export function rowSigns(appendix: Appendix, path: string): PlacedSign[][] {
  if (!appendix.columns?.some(({ key }) => key === 'no')) return [];
  const lists: PlacedSign[][] = [];
  read(appendix.rows ?? [], `${path}.rows`, 0, '', lists);
  return lists;
}
