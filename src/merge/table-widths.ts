/** Widths of a table's columns that suit their content: no word broken, and the table as low as it can be. */
import type { Line, Table, TableCell } from '../compose/view.ts';
import { textWidth } from '../fonts/metrics.ts';

/** Twips: twentieths of a point. */
const perPoint = 20;

/** No column narrower than 10 mm, however little stands in it. */
const narrowest = 567;

/** Rows that are looked at when widths are tried; more are sampled evenly. */
const sampled = 240;

/** Words do not fill lines: so much more is needed than their sum. */
const ragged = 1.1;

export interface TableFont {
  /** Points. */
  sizePt: number;
  /** Twips left and right of a cell's text together. */
  cellMargins: number;
}

/** One column's cells in the rows that are looked at, as flat arrays: widths are tried many times. */
interface ColumnText {
  /** Twips that the longest word takes, or the heading in two lines. */
  word: number;
  /** Lengths of all paragraphs in twips, row after row. */
  lengths: number[];
  /** Where each row's paragraphs start in `lengths`; one more entry for the end. */
  starts: number[];
  /** 1, or the share of a cell that spans several rows. */
  shares: number[];
}

function lineText(line: Line): string {
  return line.length === 1 ? (line[0]?.text ?? '') : line.map((stretch) => stretch.text).join('');
}

class Ruler {
  private readonly widths = new Map<string, number>();
  private readonly sizePt: number;

  /** Twips that no letter exceeds. */
  readonly widest: number;

  constructor(sizePt: number) {
    this.sizePt = sizePt;
    this.widest = sizePt * perPoint;
  }

  word(word: string, bold: boolean): number {
    const key = bold ? `*${word}` : word;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = textWidth(word, { face: bold ? 'bold' : 'regular', sizePt: this.sizePt }) * perPoint;
      this.widths.set(key, width);
    }
    return width;
  }

  /** The least width in which a short heading stands in so many lines, no word broken. */
  inLines(text: string, lines: number): number {
    const words = text.split(/\s+/);
    if (words.length > 30) return this.text(text, true).longest;
    if (lines === 1 || words.length === 1) return this.text(text, true).length;
    let best = Infinity;
    for (let end = 1; end < words.length; end++) {
      const first = this.text(words.slice(0, end).join(' '), true).length;
      best = Math.min(best, Math.max(first, this.inLines(words.slice(end).join(' '), lines - 1)));
    }
    return best;
  }

  /** The length of a text on one line, and its longest word. */
  text(text: string, bold: boolean): { length: number; longest: number } {
    let length = 0;
    let longest = 0;
    for (const word of text.split(/\s+/)) {
      const width = this.word(word, bold);
      length += width + (this.sizePt * perPoint) / 4;
      if (width > longest) longest = width;
    }
    return { length, longest };
  }
}

/** Over how many rows the cell that starts in a row's column goes on. */
function rowsSpanned(table: Table, row: number, column: number): number {
  let end = row + 1;
  while (table.rows[end]?.cells.find((cell) => cell.column === column)?.span === 'covered') end++;
  return end - row;
}

/** No word of a row that is passed over may break either. */
function longWords(cell: TableCell, column: ColumnText | undefined, ruler: Ruler, bold: boolean): void {
  if (!column || cell.columns > 1) return;
  for (const line of cell.lines) {
    const text = lineText(line);
    // Shorter texts can't have a word that long.
    if (text.length * ruler.widest > column.word) column.word = Math.max(column.word, ruler.text(text, bold).longest);
  }
}

function measure(table: Table, sizePt: number): ColumnText[] {
  const ruler = new Ruler(sizePt);
  const columns = table.columns.map(({ heading }): ColumnText => {
    const { length } = ruler.text(heading, true);
    return { word: ruler.inLines(heading, 2), lengths: [length], starts: [0, 1], shares: [1] };
  });
  const step = Math.max(1, Math.floor(table.rows.length / sampled));
  for (let r = 0; r < table.rows.length; r++) {
    const row = table.rows[r];
    if (r % step !== 0) {
      for (const cell of row?.cells ?? []) longWords(cell, columns[cell.column], ruler, row?.kind !== 'row');
      continue;
    }
    for (const cell of row?.cells ?? []) {
      const column = columns[cell.column];
      if (!column || cell.columns > 1) continue;
      for (const line of cell.lines) {
        const { length, longest } = ruler.text(lineText(line), row?.kind !== 'row');
        if (longest > column.word) column.word = longest;
        column.lengths.push(length * ragged);
      }
      if (cell.span === 'start') column.shares[column.starts.length - 1] = 1 / rowsSpanned(table, r, cell.column);
    }
    for (const column of columns) {
      column.shares[column.starts.length - 1] ??= 1;
      column.starts.push(column.lengths.length);
    }
  }
  return columns;
}

/** Lines that a column's cells take at a width, one figure a row. */
function linesAt({ lengths, starts, shares }: ColumnText, room: number): Float64Array {
  const out = new Float64Array(shares.length);
  for (let r = 0; r < out.length; r++) {
    let lines = 0;
    for (let i = starts[r] ?? 0; i < (starts[r + 1] ?? 0); i++)
      lines += Math.max(1, Math.ceil((lengths[i] ?? 0) / room));
    out[r] = lines * (shares[r] ?? 1);
  }
  return out;
}

function height(lines: readonly Float64Array[]): number {
  let sum = 0;
  for (let r = 0; r < (lines[0]?.length ?? 0); r++) {
    let most = 1;
    for (const column of lines) most = Math.max(most, column[r] ?? 0);
    sum += most;
  }
  return sum;
}

/** Moves width between free columns as long as the table gets lower. */
function lower(
  widths: number[],
  least: readonly number[],
  free: readonly number[],
  columns: readonly ColumnText[],
  margins: number,
): void {
  const known = new Map<number, Float64Array>();
  const linesOf = (column: number, width: number): Float64Array => {
    const key = column * 100_000 + width;
    const text = columns[column];
    let found = known.get(key);
    if (!found) known.set(key, (found = text ? linesAt(text, Math.max(1, width - margins)) : new Float64Array()));
    return found;
  };
  const lines = widths.map((width, i) => linesOf(i, width));
  let best = height(lines);
  for (const step of [600, 300, 120]) {
    for (let round = 0, moved = true; moved && round < 12; round++) {
      moved = false;
      for (const from of free) {
        for (const to of free) {
          const less = (widths[from] ?? 0) - step;
          if (from === to || less < (least[from] ?? 0)) continue;
          const more = (widths[to] ?? 0) + step;
          const tried = [...lines];
          tried[from] = linesOf(from, less);
          tried[to] = linesOf(to, more);
          const now = height(tried);
          if (now >= best) continue;
          best = now;
          widths[from] = less;
          widths[to] = more;
          lines[from] = tried[from] ?? new Float64Array();
          lines[to] = tried[to] ?? new Float64Array();
          moved = true;
        }
      }
    }
  }
}

/**
 * Twips for each column, `total` together. Widths that the plan gives are kept as far as they fit; every other column gets
 * at least its longest word, and the rest is shared so that the rows come out low.
 */
export function columnWidths(table: Table, total: number, font: TableFont): number[] {
  const measured = measure(table, font.sizePt);
  const least = measured.map(
    ({ word }, i) => table.columns[i]?.width ?? Math.max(narrowest, Math.ceil(word) + font.cellMargins + 2 * perPoint),
  );
  const needed = least.reduce((a, b) => a + b, 0);
  const free = table.columns.flatMap(({ width, key }, i) => (width === undefined && key !== 'no' ? [i] : []));
  const out =
    needed >= total || free.length === 0
      ? least.map((width) => Math.floor((width * total) / needed))
      : least.map((width, i) => width + (free.includes(i) ? Math.floor((total - needed) / free.length) : 0));
  if (needed < total && free.length > 1) lower(out, least, free, measured, font.cellMargins);
  // What rounding left over goes to the widest column, where nobody sees it.
  const widest = out.indexOf(Math.max(...out));
  if (widest >= 0) out[widest] = (out[widest] ?? 0) + total - out.reduce((a, b) => a + b, 0);
  return out;
}
