/** The reading of `sheet-table.ts` by name, so that who only starts it need not load the reader. */
import type { ConfinedTask } from '../../../word/gate/confined/contract.ts';
import type { Grid } from '../grid.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'sheet-table.$1')).href;

export const sheetTableTask: ConfinedTask<{ name: string }, Grid> = { module, run: 'sheetTable' };
