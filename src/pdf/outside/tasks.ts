/** The tasks of `task.ts` by name, so that who only starts them need not load an engine. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { OutsideOrder, OutsideResult } from './task.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href;

export const convertTask: ConfinedTask<OutsideOrder, OutsideResult> = { module, run: 'convertOutside' };
export const warmUpTask: ConfinedTask<undefined, boolean> = { module, run: 'warmUp' };
