/** From a table typed elsewhere to the rows of an appendix: groups, sub-groups, numbers, spans. */
import type { Cell, Column, Row } from '../model/appendix.ts';
import type { RichText } from '../model/text.ts';
import { cellOfText, withSpan } from './cell-text.ts';
import { groupRowOf, labelKind, type GroupRow } from './group-rows.ts';
import { RowCounter, topLevel, type NumberLevel } from './numbers.ts';
import {
  coveredFromAbove,
  isBlankCell,
  settledRows,
  type TypedCell,
  type TypedNote,
  type TypedRow,
} from './typed-rows.ts';

export interface ReadOptions {
  /** What a blank number means: none is printed, or the computed one. */
  blankNumber: 'none' | 'computed';
  /** A number that is not the computed one to the letter is kept as it stands: `1.` beside 1. */
  exactNumbers?: boolean;
  note?: (note: TypedNote) => void;
  /** A cell or title known to stand for this text, by row and column of the source. */
  known?: (kind: 'title' | 'cell', at: number, column: number, text: string) => Cell | undefined;
  /** Whether a text is known to be a group's title, where the shape of the row does not tell. */
  isTitle?: (at: number, column: number, text: string) => boolean;
  /** Whether a text is known to be a cell of a row of data, where the row looks like a group. */
  isCell?: (at: number, column: number, text: string) => boolean;
  /** Told every row that was made, as it is in the result, and the row of the source that it was made from. */
  made?: (at: number, row: Row) => void;
}

/** A list of rows that is still growing. */
interface Level {
  rows: Row[];
  counter: RowCounter;
  /** How its group is counted; of the top nothing. */
  kind: string;
}

const level = (rows: Row[], numbers: NumberLevel, kind: string): Level => ({
  rows,
  counter: new RowCounter(numbers),
  kind,
});

const withoutSign = (label: string) => label.trim().replace(/[.)]+$/, '');

/** Whether a typed number is the computed one: `1.` for 1, and 1.1 where Excel dropped the end of 1.10. */
function isNumber(typed: string, value: number | undefined, computed: string): boolean {
  return (
    withoutSign(typed) === computed ||
    (value !== undefined && /^\d+\.\d+$/.test(computed) && Number(computed) === value)
  );
}

class RowReader {
  private readonly levels: Level[];
  private readonly columns: readonly Column[];
  private readonly options: ReadOptions;
  private readonly no: number;
  /** The row of the source that a row was made from. */
  readonly sources = new Map<Row, number>();

  constructor(top: Row[], columns: readonly Column[], options: ReadOptions) {
    this.columns = columns;
    this.options = options;
    this.no = columns.findIndex(({ key }) => key === 'no');
    this.levels = [level(top, topLevel, '')];
  }

  group(found: GroupRow, source: TypedRow): void {
    const kind = labelKind(found.label);
    this.levels.length = this.depthOf(kind, source.depth) + 1;
    const { rows, counter } = this.levels.at(-1)!;
    const row: Row = {};
    const computed = counter.computedNext(true);
    const label = ((this.options.exactNumbers && found.written) || found.label).trim();
    if (this.no >= 0 && !this.isComputed(label, found.number, computed)) {
      if (label !== '' || this.options.blankNumber === 'none') row.label = label;
    }
    const known = this.options.known?.('title', source.at, found.column, found.title);
    if (typeof known === 'string' || Array.isArray(known)) row.title = known;
    else if (found.title.trim() !== '') row.title = lineBreaks(found.title);
    source.places.forEach((cell, column) => {
      if (column === found.column || column === this.no || cell === undefined || isBlankCell(cell)) return;
      this.put(row, source.at, column, { ...cell, colSpan: 1 }, 1);
    });
    row.rows = [];
    rows.push(row);
    this.sources.set(row, source.at);
    const { inner } = counter.next(row, false);
    this.levels.push(level(row.rows, inner, kind));
  }

  /** Groups of one kind stand side by side; one of another kind stands under the last. */
  private depthOf(kind: string, told: number | undefined): number {
    const open = this.levels.length - 1;
    if (told !== undefined) return Math.min(told, open);
    const same = this.levels.findIndex((one, i) => i > 0 && one.kind === kind);
    if (same > 0) return same - 1;
    return kind === 'none' || kind === 'roman' || kind === 'capital' ? this.capitalDepth(kind) : open;
  }

  /** A Roman group stands under a capital letter, else at the top. */
  private capitalDepth(kind: string): number {
    return kind === 'roman' && this.levels[1]?.kind === 'capital' ? 1 : 0;
  }

  /**
   * @param covered by column, whether the place belongs to a row above
   * @param most how many rows a cell can span from here
   */
  row(source: TypedRow, covered: readonly boolean[], most: number): void {
    const number = this.no < 0 ? undefined : source.places[this.no];
    const inside = this.no >= 0 && covered[this.no] === true;
    const label = number?.text.trim() ?? '';
    if (!covered.some(Boolean)) this.levels.length = this.levelOf(label, number?.number, source.depth) + 1;
    const { rows, counter } = this.levels.at(-1)!;
    const row: Row = { cells: {} };
    if (this.no >= 0 && !inside) this.number(row, source.at, number, label, counter.computedNext(false), most);
    source.places.forEach((cell, column) => {
      if (column !== this.no && cell !== undefined) this.put(row, source.at, column, cell, most);
    });
    rows.push(row);
    this.sources.set(row, source.at);
    counter.next(row, inside);
  }

  private isComputed(typed: string, value: number | undefined, computed: string): boolean {
    return this.options.exactNumbers ? typed === computed : isNumber(typed, value, computed);
  }

  private levelOf(label: string, value: number | undefined, told: number | undefined): number {
    const deepest = this.levels.length - 1;
    if (told !== undefined) return Math.min(told, deepest);
    if (label === '') return deepest;
    for (let i = deepest; i >= 0; i--)
      if (isNumber(label, value, this.levels[i]!.counter.computedNext(false))) return i;
    return deepest;
  }

  private number(
    row: Row,
    at: number,
    cell: TypedCell | undefined,
    label: string,
    computed: string,
    most: number,
  ): void {
    const rowSpan = this.span(cell, at, this.no, most);
    const known = this.options.known?.('cell', at, this.no, cell?.text ?? '');
    const own = label === '' ? this.options.blankNumber === 'none' : !this.isComputed(label, cell?.number, computed);
    if (known !== undefined && !isBlankCell(cell)) row.cells = { ...row.cells, no: withSpan(known, rowSpan) ?? '' };
    else if (rowSpan > 1)
      row.cells = { ...row.cells, no: own && label !== '' ? { text: label, rowSpan } : { rowSpan } };
    else if (own) row.label = label;
  }

  private put(row: Row, at: number, column: number, cell: TypedCell, most: number): void {
    const key = this.columns[column]?.key;
    if (key === undefined) return;
    const rowSpan = this.span(cell, at, column, most);
    if (cell.colSpan > 1) this.options.note?.({ kind: 'merged-across', at, column, text: cell.text });
    const known = this.options.known?.('cell', at, column, cell.text);
    const value = known === undefined ? cellOfText(cell.text, key, rowSpan) : withSpan(known, rowSpan);
    if (value !== undefined) row.cells = { ...row.cells, [key]: value };
  }

  private span(cell: TypedCell | undefined, at: number, column: number, most: number): number {
    const said = cell?.rowSpan ?? 1;
    if (said > most && cell) this.options.note?.({ kind: 'span-cut', at, column, text: cell.text });
    return Math.min(said, most);
  }
}

/** Line feeds of a title stay line breaks. */
const lineBreaks = (text: string): RichText => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Groups without rows lose their empty list; so do rows without cells. */
function tidy(rows: readonly Row[], made: (from: Row, to: Row) => void): Row[] {
  return rows.map((from) => {
    const { rows: inner, cells, ...row } = from;
    const to: Row = {
      ...row,
      ...(cells && Object.keys(cells).length > 0 ? { cells } : {}),
      ...(inner && (inner.length > 0 || row.title === undefined) ? { rows: tidy(inner, made) } : {}),
    };
    made(from, to);
    return to;
  });
}

function toldGroup({ places, at }: TypedRow, no: number, { isTitle }: ReadOptions): GroupRow | undefined {
  const column = places.findIndex((cell, i) => i !== no && cell !== undefined && isTitle?.(at, i, cell.text));
  const number = places[no];
  return column < 0
    ? undefined
    : { label: number?.text.trim() ?? '', title: places[column]!.text, column, number: number?.number };
}

const toldData = ({ places, at }: TypedRow, no: number, { isCell }: ReadOptions): boolean =>
  places.some((cell, i) => i !== no && cell !== undefined && isCell?.(at, i, cell.text));

/** For each row how many follow one another from it on without a group between them. */
function restOfRuns(groups: readonly (GroupRow | undefined)[]): number[] {
  const runs = groups.map(() => 0);
  for (let i = groups.length - 1; i >= 0; i--) runs[i] = groups[i] ? 0 : 1 + (runs[i + 1] ?? 0);
  return runs;
}

/** The rows that the typed ones say, in their order. */
export function readRows(typed: readonly TypedRow[], columns: readonly Column[], options: ReadOptions): Row[] {
  const top: Row[] = [];
  const reader = new RowReader(top, columns, options);
  const no = columns.findIndex(({ key }) => key === 'no');
  const settled = settledRows(typed, columns.length);
  const covered = coveredFromAbove(settled);
  const groups = settled.map((row, i) => {
    if (covered[i]!.some(Boolean)) return undefined;
    const next = (no < 0 ? '' : settled[i + 1]?.places[no]?.text.trim()) ?? '';
    return toldGroup(row, no, options) ?? (toldData(row, no, options) ? undefined : groupRowOf(row, no, next));
  });
  const runs = restOfRuns(groups);
  settled.forEach((row, i) => {
    const group = groups[i];
    if (group) reader.group(group, row);
    else reader.row(row, covered[i]!, runs[i]!);
  });
  return tidy(top, (from, to) => options.made?.(reader.sources.get(from)!, to));
}
