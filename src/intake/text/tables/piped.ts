/** Tables of Markdown: `| STT | Nhiệm vụ |`. */
import type { RawLine } from '../lines.ts';
import { cellOf, type RawRow } from './grid.ts';

const row = /^\s*\|.*\|\s*$/;
const separator = /^\s*\|?[\s:|-]+\|?\s*$/;

export const isPiped = ({ raw }: RawLine) => row.test(raw);
export const isSeparator = ({ raw }: RawLine) => separator.test(raw) && raw.includes('--');

/** Stands for an escaped bar while a row is cut. */
const bar = '\uE000';

export function pipedRows(lines: readonly RawLine[]): RawRow[] {
  return lines
    .filter((line) => !isSeparator(line))
    .map(({ raw, number }) => ({
      line: number,
      cells: raw
        .trim()
        .slice(1, -1)
        .replaceAll('\\|', bar)
        .split('|')
        .map((text) => cellOf(text.replaceAll(bar, '|').trim())),
    }));
}
