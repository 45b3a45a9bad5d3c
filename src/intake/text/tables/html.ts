/** Tables in HTML, as programs that read pictures of pages write them. */
import type { RawLine } from '../lines.ts';
import type { RawCell, RawRow } from './grid.ts';

const opens = /<table[\s>]/i;
const closes = /<\/table\s*>/i;
const tag = /<(\/?)(table|thead|tbody|tfoot|tr|td|th|caption)(\s[^<>]{0,300})?>/gi;

export const opensHtml = ({ raw }: RawLine) => /^\s*<table[\s>]/i.test(raw);

/** Index of the line that closes the table which begins in line `from`; undefined if none does or another opens within. */
export function htmlEnd(lines: readonly RawLine[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) {
    const { raw } = lines[at]!;
    if (at > from && opens.test(raw)) return undefined;
    if (closes.test(raw)) return /<\/table\s*>\s*$/i.test(raw) ? at : undefined;
  }
  return undefined;
}

const span = (attributes: string, name: string) => {
  const count = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.max(1, count);
};

/** The rows; undefined where words stand outside of cells. */
export function htmlRows(lines: readonly RawLine[]): RawRow[] | undefined {
  const rows: { cells: RawCell[]; line: number }[] = [];
  let cell: RawCell | undefined;
  for (const { raw, number } of lines) {
    let at = 0;
    const words = (to: number): boolean => {
      const text = raw.slice(at, to);
      if (cell !== undefined) cell.text += text;
      return cell !== undefined || text.trim() === '';
    };
    for (const match of raw.matchAll(tag)) {
      const [all, closing, name = '', attributes = ''] = match;
      if (!words(match.index)) return undefined;
      at = match.index + all.length;
      const isCell = /^t[dh]$/i.test(name);
      if (closing === '/' || !isCell) cell = undefined;
      if (closing !== '/' && /^tr$/i.test(name)) rows.push({ cells: [], line: number });
      if (closing !== '/' && isCell) {
        cell = { text: '', columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') };
        const row = rows.at(-1);
        if (row === undefined) return undefined;
        row.cells.push(cell);
      }
    }
    if (!words(raw.length)) return undefined;
    if (cell !== undefined) cell.text += ' ';
  }
  return rows.filter(({ cells }) => cells.length > 0);
}
