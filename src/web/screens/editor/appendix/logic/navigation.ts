/** Where the arrows lead: places that others cover are stepped over. Line -1 holds the headings, column -1 the handles. */
import type { TableLine } from '../../../../../plan/appendix-table/lines.ts';
import type { Range } from './paste.ts';

export interface Place {
  line: number;
  column: number;
}

/** The place that holds what is seen at this one. */
export function holderOf(lines: readonly TableLine[], { line, column }: Place): Place {
  const slot = lines[line]?.slots[column];
  return slot?.kind === 'covered' ? { line: slot.line, column: slot.column } : { line, column };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

function spanAt(lines: readonly TableLine[], { line, column }: Place): { rowSpan: number; colSpan: number } {
  const slot = lines[line]?.slots[column];
  return slot && slot.kind !== 'covered' ? slot : { rowSpan: 1, colSpan: 1 };
}

export type Step = 'up' | 'down' | 'left' | 'right';

/** One step; the same place where the grid ends. */
export function stepped(lines: readonly TableLine[], columns: number, place: Place, step: Step): Place {
  const { rowSpan, colSpan } = spanAt(lines, place);
  const by = {
    up: { line: -1, column: 0 },
    down: { line: rowSpan, column: 0 },
    left: { line: 0, column: -1 },
    right: { line: 0, column: colSpan },
  }[step];
  const next = {
    line: clamp(place.line + by.line, -1, lines.length - 1),
    column: clamp(place.column + by.column, -1, columns - 1),
  };
  const inside =
    next.line < place.line + rowSpan &&
    next.line >= place.line &&
    next.column < place.column + colSpan &&
    next.column >= place.column;
  // The corner above the handles holds nothing.
  if (next.line === -1 && next.column === -1) return place;
  return inside ? place : holderOf(lines, next);
}

/** Reading order, over the ends of lines: Tab and Shift-Tab. Undefined at the end of the grid. */
export function nextInOrder(
  lines: readonly TableLine[],
  columns: number,
  place: Place,
  back: boolean,
): Place | undefined {
  let { line, column } = place;
  for (;;) {
    column += back ? -1 : 1;
    if (column >= columns || column < 0) {
      line += back ? -1 : 1;
      column = back ? columns - 1 : 0;
    }
    if (line < 0 || line >= lines.length) return undefined;
    if (lines[line]?.slots[column]?.kind !== 'covered') return { line, column };
  }
}

/** The rectangle between two places, grown until no cell lies half in it. */
export function rangeOf(lines: readonly TableLine[], one: Place, other: Place): Range {
  let from = { line: Math.min(one.line, other.line), column: Math.max(0, Math.min(one.column, other.column)) };
  let to = { line: Math.max(one.line, other.line), column: Math.max(one.column, other.column, 0) };
  for (let grown = true; grown;) {
    grown = false;
    for (let line = Math.max(0, from.line); line <= Math.min(to.line, lines.length - 1); line++) {
      for (let column = from.column; column <= to.column; column++) {
        const holder = holderOf(lines, { line, column });
        const { rowSpan, colSpan } = spanAt(lines, holder);
        const low = { line: Math.min(from.line, holder.line), column: Math.min(from.column, holder.column) };
        const high = {
          line: Math.max(to.line, holder.line + rowSpan - 1),
          column: Math.max(to.column, holder.column + colSpan - 1),
        };
        if (low.line < from.line || low.column < from.column || high.line > to.line || high.column > to.column) {
          from = low;
          to = high;
          grown = true;
        }
      }
    }
  }
  return { from, to };
}

export const isInside = ({ from, to }: Range, { line, column }: Place): boolean =>
  line >= from.line && line <= to.line && column >= from.column && column <= to.column;
