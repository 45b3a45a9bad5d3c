/** The tasks of `task.ts` by name, so that who only starts them need not load the checker. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { CheckedFile, CheckOrder } from './task.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href;

export const checkTask: ConfinedTask<CheckOrder, CheckedFile> = { module, run: 'checkOutside' };
export const warmUpTask: ConfinedTask<undefined, boolean> = { module, run: 'warmUp' };
