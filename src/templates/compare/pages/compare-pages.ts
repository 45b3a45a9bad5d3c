/** Two layouts of the same data side by side. */
import type { PlacedLine } from '../../../pdf/native/placed-lines.ts';
import type { PageComparison, PageMark, PageSize } from '../contract.ts';
import { markLines } from './mark-lines.ts';

/** Pages as our own engine has set them. */
export interface SetPages {
  pages: PageSize[];
  lines: PlacedLine[];
}

const hundredths = (points: number) => Math.round(points * 100) / 100;

const rounded = (mark: PageMark): PageMark => ({
  ...mark,
  x: hundredths(mark.x),
  y: hundredths(mark.y),
  width: hundredths(mark.width),
  height: hundredths(mark.height),
});

const sizes = (pages: readonly PageSize[]) =>
  pages.map(({ width, height }) => ({ width: hundredths(width), height: hundredths(height) }));

export function comparePages(before: SetPages, after: SetPages): PageComparison {
  const marks = markLines(before.lines, after.lines);
  return {
    before: { pages: sizes(before.pages), marks: marks.before.map(rounded) },
    after: { pages: sizes(after.pages), marks: marks.after.map(rounded) },
    reason: null,
  };
}
