/** The task of `task.ts` by name, so that who only starts it need not load the linter. */
import type { ConfinedTask } from '../../word/gate/confined/contract.ts';
import type { LintedTemplate } from '../contract.ts';
import type { LintOrder } from './task.ts';

const module = new URL(import.meta.url.replace(/tasks\.([jt]s)$/, 'task.$1')).href;

export const lintTask: ConfinedTask<LintOrder, LintedTemplate> = { module, run: 'lintOutside' };
