/** A border as the line that is drawn for it. */
import type { Border } from '../../../word/reading/types.ts';
import type { Edge } from './boxes.ts';

/** Undefined where nothing is drawn. */
export function edgeOf(border: Border | undefined): Edge | undefined {
  if (!border || border.style === 'none' || border.width === 0) return undefined;
  const dash = border.style === 'dotted' || border.style === 'dashed' ? border.style : undefined;
  return { weight: border.width / 8, color: border.color, ...(dash ? { dash } : {}) };
}
