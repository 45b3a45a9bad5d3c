/** Which lines of a long table stand in the page: those in sight and those that must not go, never a part of what a cell spans. */
import type { TableLine } from '../../../../../plan/appendix-table/lines.ts';

export interface Stretch {
  from: number;
  /** Its last line. */
  to: number;
}

/** For each line the lines that cells tie it to, itself among them. */
export function stretches(lines: readonly TableLine[]): Stretch[] {
  const out: Stretch[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    for (let at = from; at <= to; at++) {
      for (const slot of lines[at]!.slots)
        if (slot.kind === 'value') to = Math.min(lines.length - 1, Math.max(to, at + slot.rowSpan - 1));
    }
    const stretch = { from, to };
    for (; from <= to; from++) out.push(stretch);
  }
  return out;
}

/**
 * The lines to draw, in order.
 * @param seen from the first to the last line in sight or close to it
 * @param kept further lines, such as the one that has the focus; those that there are not are passed over
 */
export function drawnLines(tied: readonly Stretch[], seen: Stretch, kept: readonly number[]): number[] {
  const drawn = new Set<number>();
  const draw = (line: number): void => {
    const stretch = tied[line];
    if (stretch && !drawn.has(stretch.from)) for (let at = stretch.from; at <= stretch.to; at++) drawn.add(at);
  };
  for (let line = seen.from; line <= seen.to; line++) draw(line);
  kept.forEach(draw);
  return [...drawn].sort((a, b) => a - b);
}
