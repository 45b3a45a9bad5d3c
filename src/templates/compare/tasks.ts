/** The task of `task.ts` by name, so that who only starts it need not load it. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { TemplateComparison } from './contract.ts';

/** The earlier file's bytes come as the task's own. */
export interface CompareOrder {
  after: Uint8Array;
  /** For messages of the gate. */
  names: { before: string; after: string };
}

export const compareTask: ConfinedTask<CompareOrder, TemplateComparison> = {
  module: new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href,
  run: 'compareOutside',
};
