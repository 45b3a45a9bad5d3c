/** A long table stands in the page only as far as one sees it; gaps hold the place of the rest. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, type RefObject } from 'react';
import type { TableLine } from '../../../../plan/appendix-table/lines.ts';
import { drawnLines, stretches } from './logic/drawn-lines.ts';

/** So many lines stand there whole, for the browser's own search and for print. */
const whole = 150;
/** A line of usual length, in CSS pixels; what is drawn is measured. */
const usualHeight = 72;
/** Lines beyond what is seen, above and below. */
const beyond = 10;

export interface DrawnLines {
  /** A gap in CSS pixels before the line, if lines before it are not drawn. */
  drawn: readonly { at: number; gap: number }[];
  /** Behind the last. */
  gap: number;
  /** For each drawn row. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** @param kept lines that stay in the page though nobody sees them: the active one, one that is dragged */
export function useDrawnLines(
  lines: readonly TableLine[],
  box: RefObject<HTMLElement | null>,
  kept: readonly number[],
): DrawnLines {
  const long = lines.length > whole;
  const tied = useMemo(() => (long ? stretches(lines) : []), [lines, long]);
  // eslint-disable-next-line react-hooks/incompatible-library -- used here only, never handed to memoised parts
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: long ? lines.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    overscan: beyond,
    rangeExtractor: ({ startIndex, endIndex, overscan }) =>
      drawnLines(tied, { from: Math.max(0, startIndex - overscan), to: endIndex + overscan }, kept),
  });
  if (!long) return { drawn: lines.map((_, at) => ({ at, gap: 0 })), gap: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  return {
    drawn: items.map(({ index, start }, i) => ({ at: index, gap: start - (items[i - 1]?.end ?? 0) })),
    gap: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  };
}
