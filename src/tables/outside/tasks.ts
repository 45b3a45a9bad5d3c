/** The task of `task.ts` by name, so that who only starts it need not load the reader. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { ReadAppendix } from '../read-appendix.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href;

export const readTableTask: ConfinedTask<{ name: string }, ReadAppendix> = { module, run: 'readTableOutside' };
