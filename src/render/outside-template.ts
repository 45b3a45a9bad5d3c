/** Rendering with a Word template from outside, as work for a process of its own: template and merge never run beside others. */
import type { ConfinedTask } from '../word/gate/confined/contract.ts';
import type { WordRendering } from './contract.ts';

export interface TemplateOrder {
  data: unknown;
  /** The template's name, for messages. */
  id: string;
  draft: boolean;
  /** Whether "DỰ THẢO" is to stand on every page. */
  mark: boolean;
}

/** `renderWord` by name: who only starts it need not load it. */
export const outsideTemplateTask: ConfinedTask<TemplateOrder, WordRendering> = {
  module: new URL(import.meta.url.replace(/outside-template\.([jt]s)$/, 'outside-template-task.$1')).href,
  run: 'renderOutside',
};
