/** Cells of a plan that print the lines of a cell again, with their looks. */
import { cellOfText, cellText, fullCell } from '../../plan/appendix-table/cell-text.ts';
import { holdsOrgans } from '../../plan/appendix-table/known-columns.ts';
import type { Cell } from '../../plan/model/appendix.ts';
import type { RichText } from '../../plan/model/text.ts';
import { isPlain, plainLines, richLine, together, type Line } from './lines.ts';

const upright = { bold: false, italic: false };

/** A list of organs where it prints the same, else the lines as they stand; undefined where nothing stands there. */
export function cellValue(lines: readonly Line[], key: string): Cell | undefined {
  const rich = lines.map((line) => richLine(line, upright));
  if (holdsOrgans(key) && rich.every(isPlain)) {
    const said = plainLines(lines);
    const cell = cellOfText(said, key);
    if (cell !== undefined && fullCell(cell).organs !== undefined && cellText(cell) === said) return cell;
  }
  const [text, ...more] = rich;
  return text === undefined ? undefined : more.length === 0 ? text : { text, more };
}

/**
 * A group's title: the lines of its cell, in the look that the form gives it.
 *
 * @param title as it stands after its number was cut off
 */
export function titleValue(lines: readonly Line[], title: string): RichText {
  return plainLines(lines) === title
    ? together(
        lines.map((line) => richLine(line)),
        '\n',
      )
    : title;
}
