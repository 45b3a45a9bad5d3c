/** The task of `task.ts` by name, so that who only starts it need not load an engine. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { SetDocument } from './task.ts';

export const setTask: ConfinedTask<{ name: string }, SetDocument> = {
  module: new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href,
  run: 'setMerged',
};
