/** Widths of a table's columns that suit their content. */
import type { Line, Table } from '../compose/view.ts';
import { textWidth } from '../fonts/metrics.ts';

/** Twips: twentieths of a point. */
const perPoint = 20;

/** No column narrower than 10 mm, however little stands in it. */
const narrowest = 567;

interface Need {
  /** Points that the longest word takes: below it, words break. */
  word: number;
  /** Points of all text on one line, over all cells. */
  text: number;
  cells: number;
}

export interface TableFont {
  /** Points. */
  sizePt: number;
  /** Twips left and right of a cell's text together. */
  cellMargins: number;
}

function lineText(line: Line): string {
  return line.length === 1 ? (line[0]?.text ?? '') : line.map((stretch) => stretch.text).join('');
}

function measureText(text: string, sizePt: number, bold: boolean, need: Need, widths: Map<string, number>): void {
  for (const word of text.split(/[\s]+/)) {
    if (word === '') continue;
    const key = bold ? `*${word}` : word;
    let width = widths.get(key);
    if (width === undefined) {
      width = textWidth(word, { face: bold ? 'bold' : 'regular', sizePt });
      widths.set(key, width);
    }
    need.text += width + sizePt / 4;
    if (width > need.word) need.word = width;
  }
}

function needs(table: Table, sizePt: number): Need[] {
  const widths = new Map<string, number>();
  const out = table.columns.map((column): Need => {
    const need: Need = { word: 0, text: 0, cells: 0 };
    measureText(column.heading, sizePt, true, need, widths);
    need.text = 0;
    return need;
  });
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const need = out[cell.column];
      if (!need || cell.columns > 1 || cell.lines.length === 0) continue;
      need.cells++;
      for (const line of cell.lines) measureText(lineText(line), sizePt, row.kind !== 'row', need, widths);
    }
  }
  return out;
}

/**
 * Twips for each column, `total` together. Widths that the plan gives are kept as far as they fit; the others get what their
 * longest word needs and share the rest by the root of how much text their cells hold, so that rows come out low.
 */
export function columnWidths(table: Table, total: number, font: TableFont): number[] {
  const measured = needs(table, font.sizePt);
  const least = measured.map((need, i) => {
    const said = table.columns[i]?.width;
    return said ?? Math.max(narrowest, Math.ceil(need.word * perPoint) + font.cellMargins + perPoint * 2);
  });
  const sum = least.reduce((a, b) => a + b, 0);
  const weights = measured.map((need, i) =>
    table.columns[i]?.width === undefined && need.cells > 0
      ? Math.sqrt(need.text / need.cells) * Math.sqrt(need.cells)
      : 0,
  );
  const weight = weights.reduce((a, b) => a + b, 0);
  const out = least.map((width, i) => {
    if (sum >= total) return Math.floor((width * total) / sum);
    if (weight === 0) return Math.floor((width * total) / sum);
    return width + Math.floor(((total - sum) * (weights[i] ?? 0)) / weight);
  });
  // What rounding left over goes to the widest column, where nobody sees it.
  const rest = total - out.reduce((a, b) => a + b, 0);
  const widest = out.indexOf(Math.max(...out));
  if (widest >= 0) out[widest] = (out[widest] ?? 0) + rest;
  return out;
}
