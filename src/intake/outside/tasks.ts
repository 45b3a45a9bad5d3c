/** The tasks of `task.ts` by name, so that who only starts them need not load the reader. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { Imported } from '../contract.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href;

/** The argument's name is the file's, for messages. */
export const importTask: ConfinedTask<{ name: string }, Imported> = { module, run: 'importOutside' };
