/** A page end in or above a row: the rows before it, and the rows after it with what is left of cells that go on. */
import type { Box, CellBox, RowBox } from './boxes.ts';
import { heightOf, settled } from './row-heights.ts';
import { firstLine, splitBoxes, withBoxes, type CutNested, type TableParts } from './split-boxes.ts';

/** A cell that began above a row and covers it. */
interface Span {
  from: number;
  index: number;
  cell: CellBox;
}

function spansOver(rows: readonly RowBox[], at: number): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < at; from++) {
    rows[from]?.cells.forEach((cell, index) => {
      if (cell.rows > 1 && from + cell.rows > at) spans.push({ from, index, cell });
    });
  }
  return spans;
}

const inner = (cell: CellBox, room: number) => room - cell.margin.top - cell.margin.bottom;

/** Puts the two halves of spans where they belong: the upper into the rows before the page end, the lower into the first row after it. */
function partSpans(
  head: RowBox[],
  rest: RowBox[],
  spans: readonly (Span & { upper: readonly Box[]; lower: readonly Box[]; left: number })[],
): TableParts {
  for (const { from, index, cell, upper, lower, left } of spans) {
    const row = head[from];
    if (row) head[from] = { ...row, cells: row.cells.with(index, withBoxes(cell, upper, head.length - from)) };
    const first = rest[0];
    if (!first) continue;
    const place = first.cells.findIndex(({ column }) => column === cell.column);
    if (place >= 0) rest[0] = { ...first, cells: first.cells.with(place, withBoxes(cell, lower, left)) };
  }
  const first = rest[0];
  const longest = Math.max(1, ...(first?.cells ?? []).map(({ rows }) => rows));
  if (first && !first.exact) rest[0] = { ...first, own: ownHeight(first) };
  return { head, rest: settled(rest, longest) };
}

function ownHeight({ cells, least }: RowBox): number {
  return Math.max(least, ...cells.map((cell) => (cell.rows === 1 ? cell.content : 0)));
}

/** A page end above a row. */
export function cutAbove(rows: readonly RowBox[], at: number, cutNested: CutNested): TableParts {
  const spans = spansOver(rows, at).map((span) => {
    const room = inner(span.cell, heightOf(rows, span.from, at));
    const [upper, lower] = splitBoxes(span.cell.boxes, room, cutNested);
    return { ...span, upper, lower, left: span.from + span.cell.rows - at };
  });
  if (spans.length === 0) return { head: rows.slice(0, at), rest: rows.slice(at) };
  return partSpans(rows.slice(0, at), rows.slice(at), spans);
}

/**
 * A page end in a row, or undefined if it cannot be split there: every cell has at least a line above (not so where the row
 * goes on from the page before), and something is left for below.
 * @param room for the row
 * @param force a line of every cell goes above, however little room there is
 */
export function cutWithin(
  rows: readonly RowBox[],
  at: number,
  room: number,
  cutNested: CutNested,
  force = false,
): TableParts | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const line = room - row.bottomLine;
  const split = (cell: CellBox, height: number): [Box[], Box[]] | undefined => {
    const parts = splitBoxes(cell.boxes, inner(cell, height), cutNested);
    if (parts[0].length > 0 || parts[1].length === 0) return parts;
    if (force) return firstLine(cell.boxes);
    return row.continued ? parts : undefined;
  };
  const covering = spansOver(rows, at);
  const above = (span: Span) => heightOf(rows, span.from, at);
  const ending = covering.filter(({ from, cell }) => from + cell.rows === at + 1);
  const alone = row.cells.map((cell) => (cell.rows === 1 ? split(cell, line) : undefined));
  if (row.cells.some((cell, i) => cell.rows === 1 && !alone[i])) return undefined;
  // How high the upper part is, decide the cells that end with the row.
  let height = 0;
  row.cells.forEach((cell, i) => {
    const upper = alone[i]?.[0];
    if (upper) height = Math.max(height, withBoxes(cell, upper, 1).content);
  });
  for (const span of ending) {
    const [upper] = splitBoxes(span.cell.boxes, inner(span.cell, above(span) + line), cutNested);
    height = Math.max(height, withBoxes(span.cell, upper, 1).content - above(span));
  }
  if (height <= 0) return undefined;
  height = Math.max(height, Math.min(row.least, line));
  const parts = row.cells.map((cell, i) => alone[i] ?? (cell.rows > 1 ? split(cell, height) : [[], []]));
  if (parts.some((part) => part === undefined)) return undefined;
  const spans = covering.map((span) => {
    const [upper, lower] = splitBoxes(span.cell.boxes, inner(span.cell, above(span) + height), cutNested);
    return { ...span, upper, lower, left: span.from + span.cell.rows - at };
  });
  if (
    ![...parts.map((part) => part?.[1] ?? []), ...spans.map(({ lower }) => lower)].some((boxes) => boxes.length > 0)
  ) {
    return undefined;
  }
  const cells = (half: 0 | 1) =>
    row.cells.map((cell, i) =>
      withBoxes(cell, parts[i]?.[half] ?? [], half === 0 ? Math.min(1, cell.rows) : cell.rows),
    );
  const upper: RowBox = { ...row, height, own: height, cells: cells(0), keepNext: false };
  const lower: RowBox = { ...row, cells: cells(1), least: Math.max(0, row.least - height), continued: true };
  return partSpans([...rows.slice(0, at), upper], [lower, ...rows.slice(at + 1)], spans);
}
