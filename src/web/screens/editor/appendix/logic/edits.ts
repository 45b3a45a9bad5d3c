/** What people do to the rows of an appendix, each a new appendix; the one before stays as it was. */
import { without } from '../../../../../plan/appendix-table/without.ts';
import { cellOfText, cellText, spanOf } from '../../../../../plan/appendix-table/cell-text.ts';
import { cellAt, type TableLine } from '../../../../../plan/appendix-table/lines.ts';
import { isGroup, type Appendix, type Row } from '../../../../../plan/model/appendix.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import {
  aloneRow,
  changeList,
  insertedRow,
  listAt,
  ownerOf,
  removedRow,
  splitColumn,
  withCell,
  type RowPath,
} from './row-lists.ts';

export const parentOf = (path: RowPath): RowPath => path.slice(0, -1);
export const indexOf = (path: RowPath): number => path.at(-1) ?? 0;

function changeRow(appendix: Appendix, path: RowPath, change: (row: Row) => Row): Appendix {
  const at = indexOf(path);
  const rows = changeList(appendix.rows ?? [], parentOf(path), (list) =>
    list.map((row, i) => (i === at ? change(row) : row)),
  );
  return { ...appendix, rows };
}

function changeRows(appendix: Appendix, list: RowPath, change: (rows: readonly Row[]) => Row[]): Appendix {
  return { ...appendix, rows: changeList(appendix.rows ?? [], list, change) };
}

/** What a place shows for typing: a cell's lines, a group's title, the number. */
export function textAt(line: TableLine, column: number): string {
  const slot = line.slots[column];
  if (slot === undefined || slot.kind === 'covered') return '';
  if (slot.kind === 'title') return plainText(line.row.title);
  if (slot.kind === 'number') return line.number;
  return cellText(slot.cell);
}

/** Empty: no number; the computed one: the counting goes on by itself. */
function withLabel(row: Row, text: string, computed: string): Row {
  return text === computed ? without(row, 'label') : { ...row, label: text };
}

/** A text typed into a place. The same appendix where nothing changes, so that bold and italic stay. */
export function typed(appendix: Appendix, line: TableLine, column: number, text: string): Appendix {
  const slot = line.slots[column];
  const key = appendix.columns?.[column]?.key;
  const settled = text.replace(/\r\n?/g, '\n').normalize('NFC');
  if (slot === undefined || slot.kind === 'covered' || key === undefined || settled === textAt(line, column))
    return appendix;
  return changeRow(appendix, line.path, (row) => {
    if (slot.kind === 'title') return { ...row, title: settled.trim() };
    if (slot.kind === 'number') return withLabel(row, settled.trim(), line.computed);
    const own = key === 'no' && settled.trim() === line.computed ? '' : settled;
    return withCell(row, key, cellOfText(own, key, slot.rowSpan));
  });
}

/** The number that is computed, in place of a label. */
export function renumbered(appendix: Appendix, line: TableLine): Appendix {
  return line.row.label === undefined ? appendix : changeRow(appendix, line.path, (row) => without(row, 'label'));
}

const emptyRow: Row = {};
/** A group of its own kind is told by its title, though it is still empty. */
const emptyGroup = (): Row => ({ title: '', rows: [emptyRow] });

/** A row below this line; inside a group where the line is its title. Gives where it stands. */
export function insertRow(
  appendix: Appendix,
  line: TableLine | undefined,
  below = true,
): { appendix: Appendix; path: RowPath } {
  if (!line)
    return {
      appendix: { ...appendix, rows: [...(appendix.rows ?? []), emptyRow] },
      path: [appendix.rows?.length ?? 0],
    };
  const inside = line.group && below;
  const list = inside ? line.path : parentOf(line.path);
  const at = inside ? 0 : indexOf(line.path) + (below ? 1 : 0);
  return { appendix: changeRows(appendix, list, (rows) => insertedRow(rows, at, emptyRow)), path: [...list, at] };
}

/** A group behind the one that the line stands in; a sub-group (`depth` 1) inside it. Gives where it stands. */
export function insertGroup(
  appendix: Appendix,
  line: TableLine | undefined,
  depth: 0 | 1,
): { appendix: Appendix; path: RowPath } {
  const rows = appendix.rows ?? [];
  const [top, inner] = line?.path ?? [rows.length - 1];
  const around = rows[top ?? -1];
  const inside = depth === 1 && around !== undefined && isGroup(around);
  const list = inside ? [top!] : [];
  const at = inside ? (inner === undefined ? (around.rows?.length ?? 0) : inner + 1) : (top ?? -1) + 1;
  return { appendix: changeRows(appendix, list, (all) => insertedRow(all, at, emptyGroup())), path: [...list, at] };
}

/** Without these rows; a group goes with all that stands under it. */
export function removeRows(appendix: Appendix, lines: readonly TableLine[]): Appendix {
  const paths = lines.map(({ path }) => path);
  const outer = paths.filter(
    (path) => !paths.some((other) => other.length < path.length && other.every((i, at) => path[at] === i)),
  );
  return outer.reduceRight(
    (one, path) => changeRows(one, parentOf(path), (rows) => removedRow(rows, indexOf(path))),
    appendix,
  );
}

/** A row at another place: `to` is where it would stand before it is taken from its old place. */
export function moveRow(appendix: Appendix, from: RowPath, to: RowPath): { appendix: Appendix; path: RowPath } {
  const row = listAt(appendix.rows ?? [], parentOf(from))[indexOf(from)];
  const inside = from.every((i, at) => to[at] === i);
  if (!row || (inside && to.length > from.length)) return { appendix, path: from };
  const target = [...to];
  const level = from.length - 1;
  // Behind the old place everything moves up by one.
  const sameList = from.slice(0, level).every((i, at) => to[at] === i);
  if (sameList && to.length > level && target[level]! > from[level]!) target[level]!--;
  const taken = changeRows(appendix, parentOf(from), (rows) => removedRow(rows, indexOf(from)));
  const put = changeRows(taken, parentOf(target), (rows) => insertedRow(rows, indexOf(target), aloneRow(row)));
  return { appendix: put, path: target };
}

/** The rows of a selection in one list, without a group between them; undefined where they are no such run. */
export function runOf(lines: readonly TableLine[]): { list: RowPath; from: number; to: number } | undefined {
  const [first] = lines;
  if (!first || lines.some(({ group }) => group)) return undefined;
  const list = parentOf(first.path);
  const same = lines.every(
    ({ path }, i) =>
      path.length === first.path.length &&
      indexOf(path) === indexOf(first.path) + i &&
      list.every((one, at) => path[at] === one),
  );
  return same ? { list, from: indexOf(first.path), to: indexOf(first.path) + lines.length - 1 } : undefined;
}

/** One cell over several rows of a column; the texts follow one another. */
export function mergeCells(appendix: Appendix, lines: readonly TableLine[], keys: readonly string[]): Appendix {
  const run = runOf(lines);
  if (!run || run.from === run.to) return appendix;
  return changeRows(appendix, run.list, (rows) =>
    keys.reduce((all, key) => mergedColumn(all, run.from, run.to, key), [...rows]),
  );
}

function mergedColumn(rows: readonly Row[], from: number, to: number, key: string): Row[] {
  const start = ownerOf(rows, from, key);
  const lastOwner = ownerOf(rows, to, key);
  const end = Math.max(to, lastOwner + spanOf(cellAt(rows[lastOwner]!, key)) - 1);
  const texts = new Set<string>();
  for (let i = start; i <= end; i++) {
    const said = cellText(cellAt(rows[i]!, key));
    if (said !== '') texts.add(said);
  }
  const only = texts.size <= 1 ? cellAt(rows[start]!, key) : undefined;
  const text = [...texts].join('\n');
  const cell =
    only !== undefined && cellText(only) === text
      ? { ...asFull(only), rowSpan: end - start + 1 }
      : cellOfText(text, key, end - start + 1);
  return rows.map((row, i) => {
    if (i < start || i > end) return row;
    const bare = key === 'no' ? withoutLabel(row) : row;
    return withCell(bare, key, i === start ? cell : undefined);
  });
}

const asFull = (cell: NonNullable<ReturnType<typeof cellAt>>) =>
  typeof cell === 'string' || Array.isArray(cell) ? { text: cell } : cell;
/** A label beside a cell of the number's column could not be printed. */
const withoutLabel = (row: Row): Row => without(row, 'label');

/** The cells of the selection cover one row each again. */
export function splitCells(appendix: Appendix, lines: readonly TableLine[], keys: readonly string[]): Appendix {
  const run = runOf(lines);
  if (!run) return appendix;
  return changeRows(appendix, run.list, (rows) =>
    keys.reduce((all, key) => splitColumn(all, run.from, run.to, key), [...rows]),
  );
}
