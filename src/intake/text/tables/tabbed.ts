/** Tables copied from a page or a workbook: a line a row, tabs between cells, the first row with the headings. */
import type { RawLine } from '../lines.ts';
import { cellOf, type RawRow } from './grid.ts';

const fewestColumns = 3;
const longestHeading = 80;

export const isTabbed = ({ raw }: RawLine) => raw.includes('\t');

const cellsOf = ({ raw }: RawLine) => raw.split('\t').map((text) => text.trim());

/** A count and a title, nothing else: `II⇥Cải cách thủ tục hành chính`. */
const isGroup = (cells: readonly string[]) =>
  /^([IVXLC]{1,7}|\d{1,2}(\.\d{1,2})?|[A-ZĐ])[.)]?$/u.test(cells[0] ?? '') &&
  (cells[1] ?? '') !== '' &&
  cells.slice(2).every((text) => text === '');

/** The rows; undefined where one has a cell too few or too many, for then nobody knows which. */
export function tabbedRows(lines: readonly RawLine[]): RawRow[] | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const headings = cellsOf(first);
  if (headings.length < fewestColumns || headings.some((text) => text === '' || text.length > longestHeading))
    return undefined;
  const rows: RawRow[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    while (cells.length > headings.length && cells.at(-1) === '') cells.pop();
    if (cells.length < headings.length && isGroup(cells))
      cells.push(...Array<string>(headings.length - cells.length).fill(''));
    if (cells.length !== headings.length) return undefined;
    rows.push({ line: line.number, cells: cells.map(cellOf) });
  }
  return rows;
}
