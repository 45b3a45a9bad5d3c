/** Where tabs go. Twips from the paragraph's left edge. */
import type { ParagraphFormat, TabStop } from '../../../word/reading/types.ts';

export interface TabTarget {
  to: number;
  stop: TabStop | undefined;
}

/** The next stop behind `x`: one of the paragraph's own, the text edge of a hanging paragraph, or a multiple of the default. */
export function nextTab(x: number, format: ParagraphFormat, defaultTabStop: number): TabTarget {
  const stop = format.tabs.find(({ position }) => position > x);
  const hanging = format.indent.firstLine < 0 && format.indent.left > x ? format.indent.left : undefined;
  if (hanging !== undefined && (!stop || hanging < stop.position)) return { to: hanging, stop: undefined };
  if (stop) return { to: stop.position, stop };
  return { to: (Math.floor(x / defaultTabStop) + 1) * defaultTabStop, stop: undefined };
}
