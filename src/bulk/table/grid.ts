/** A table of units as texts, whatever file it came from. */
import type { Finding } from '../../failure.ts';

export interface Grid {
  /** Every row of the file from its first on; cells as they are shown. */
  rows: readonly (readonly string[])[];
  /** What the file itself is found to be like: quotes, formulas, hidden rows. */
  findings: readonly Finding[];
  /** Rows with fewer cells than the headings are cut off, not just empty at their end. */
  exact: boolean;
}

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
