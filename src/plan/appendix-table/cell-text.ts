/** A cell as people type it: lines of text. An organ has a line of its own, its remark in brackets. */
import { without } from './without.ts';
import type { Cell, FullCell } from '../model/appendix.ts';
import { plainText, type RichText } from '../model/text.ts';
import { holdsOrgans } from './known-columns.ts';

export function fullCell(cell: Cell | undefined): FullCell {
  if (cell === undefined) return {};
  return typeof cell === 'string' || Array.isArray(cell) ? { text: cell } : cell;
}

type Organ = NonNullable<FullCell['organs']>[number];

function organLine({ name, remark }: Organ): string {
  const said = plainText(remark);
  return said.trim() === '' ? (name ?? '') : `${name ?? ''} (${said})`;
}

/** What stands in a cell, paragraph by paragraph; `;` after every organ but the last, as it is printed. */
export function cellText(cell: Cell | undefined): string {
  const { text, more, organs = [] } = fullCell(cell);
  const paragraphs = [...(text === undefined ? [] : [text]), ...(more ?? [])].map(plainText);
  const lines = organs.map((organ, i) => organLine(organ) + (i < organs.length - 1 ? ';' : ''));
  return [...paragraphs.filter((one) => one.trim() !== ''), ...lines].join('\n');
}

/** `Công an xã (khi có yêu cầu)`: the last bracket is the remark. */
function organOf(line: string): Organ {
  const found = /^(\S.*?)\s*\(([^()]+)\)$/u.exec(line);
  return found ? { name: found[1]!, remark: found[2]! } : { name: line };
}

/** Lines that are a list of organs; undefined where they read as something else. */
function organsOf(lines: readonly string[]): Organ[] | undefined {
  const names = lines.map((line, i) => (i < lines.length - 1 ? line.replace(/\s*;$/, '') : line));
  const odd = (name: string) => name === '' || name.includes(';') || /^[-+*•]/.test(name) || /[.:,]$/.test(name);
  return names.some(odd) ? undefined : names.map(organOf);
}

function paragraphsCell(lines: readonly string[]): FullCell {
  const [text = '', ...more] = lines;
  return more.length === 0 ? { text } : { text, more };
}

/**
 * A cell with that text; undefined where it is blank.
 * @param key the column, which says whether lines are organs
 * @param rowSpan how many rows the cell spans; 1 unless told
 */
export function cellOfText(text: string, key: string, rowSpan = 1): Cell | undefined {
  const lines = settled(text);
  const span = rowSpan > 1 ? { rowSpan } : {};
  if (lines.length === 0) return rowSpan > 1 ? span : undefined;
  const organs = holdsOrgans(key) ? organsOf(lines) : undefined;
  if (organs) return { organs, ...span };
  const cell = paragraphsCell(lines);
  return cell.more === undefined && rowSpan <= 1 ? (cell.text as RichText) : { ...cell, ...span };
}

/** Lines without the blank ones and without blanks at their ends. */
function settled(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same cell over another number of rows; undefined where nothing is left of it. */
export function withSpan(cell: Cell | undefined, rowSpan: number): Cell | undefined {
  const rest = without(fullCell(cell), 'rowSpan');
  if (rowSpan > 1) return { ...rest, rowSpan };
  if (Object.keys(rest).length === 0) return undefined;
  return rest.text !== undefined && rest.more === undefined && rest.organs === undefined ? rest.text : rest;
}

export function spanOf(cell: Cell | undefined): number {
  return fullCell(cell).rowSpan ?? 1;
}
