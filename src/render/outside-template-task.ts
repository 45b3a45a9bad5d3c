/** What the process for a template from outside does. */
import type { WordRendering } from './contract.ts';
import type { TemplateOrder } from './outside-template.ts';
import { renderWord } from './render.ts';

/** @throws Failure of data, template or the gate */
export function renderOutside(bytes: Uint8Array, { data, id, draft, mark }: TemplateOrder): WordRendering {
  return renderWord(data, { id, version: 'file', bytes }, draft, mark);
}
