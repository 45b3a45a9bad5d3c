/** The lines between the cells of a table: of two that meet, the stronger; pieces that go on are one line. */
import type { PageItem } from '../pages.ts';
import type { Edge, RowBox } from './boxes.ts';

type Edges = (Edge | undefined)[];

/** Of two cells' edges at one place the heavier is drawn; of equals the darker, then that of the upper or left cell (17.4.66). */
function stronger(a: Edge | undefined, b: Edge | undefined): Edge | undefined {
  if (!a || !b) return a ?? b;
  if (a.weight !== b.weight) return a.weight > b.weight ? a : b;
  if (a.color === b.color || darkness(a) === darkness(b)) return a;
  return darkness(a) > darkness(b) ? a : b;
}

/** By 17.4.66: of colours the one with the smaller sum of red, blue and twice green. */
function darkness({ color }: Edge): number {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
  return -((red ?? 0) + (blue ?? 0) + 2 * (green ?? 0));
}

const same = (a: Edge | undefined, b: Edge | undefined) =>
  a === b || (a !== undefined && b !== undefined && a.weight === b.weight && a.color === b.color && a.dash === b.dash);

/** Runs of one edge in a row of places: first place and the one after the last. */
function runs(edges: Edges, from: number, count: number, step: number): { edge: Edge; start: number; end: number }[] {
  const found: { edge: Edge; start: number; end: number }[] = [];
  for (let i = 0; i < count; i++) {
    const edge = edges[from + i * step];
    if (!edge) continue;
    const last = found.at(-1);
    if (last?.end === i && same(last.edge, edge)) last.end = i + 1;
    else found.push({ edge, start: i, end: i + 1 });
  }
  return found;
}

interface Grid {
  /** Above row r at column c: `level[r * columns + c]`. */
  level: Edges;
  /** Left of column c in row r: `upright[r * (columns + 1) + c]`. */
  upright: Edges;
}

function gridOf(rows: readonly RowBox[], columns: number): Grid {
  const level: Edges = new Array<undefined>((rows.length + 1) * columns).fill(undefined);
  const upright: Edges = new Array<undefined>(rows.length * (columns + 1)).fill(undefined);
  rows.forEach((row, r) => {
    for (const { rows: over, column, columns: wide, edges } of row.cells) {
      if (over === 0) continue;
      const end = Math.min(r + over, rows.length);
      const right = Math.min(column + wide, columns);
      // A page's part ends with a line where its cells have lines above only.
      const bottom = edges.bottom ?? (end === rows.length ? edges.top : undefined);
      for (let c = column; c < right; c++) {
        level[r * columns + c] = stronger(level[r * columns + c], edges.top);
        level[end * columns + c] = stronger(level[end * columns + c], bottom);
      }
      for (let at = r; at < end; at++) {
        const start = at * (columns + 1);
        upright[start + column] = stronger(upright[start + column], edges.left);
        upright[start + right] = stronger(upright[start + right], edges.right);
      }
    }
  });
  return { level, upright };
}

function rule({ weight, color, dash }: Edge, x1: number, y1: number, x2: number, y2: number): PageItem {
  return { kind: 'rule', x1, y1, x2, y2, weight, color, ...(dash ? { dash } : {}) };
}

/**
 * A line ends at the one that it meets, or goes through it if it is the heavier, or at the table's corners. Level lines lie below the edge between two rows, upright ones on the middle of the edge between two columns, as LibreOffice
 * sets them (`TopMarginForLowers` in its sw/source/core/layout/tabfrm.cxx gives the room for them).
 * @param tops of the rows, and the bottom of the last
 */
export function drawEdges(
  rows: readonly RowBox[],
  tops: readonly number[],
  lefts: readonly number[],
  x: number,
  items: PageItem[],
): void {
  const columns = lefts.length - 1;
  const { level, upright } = gridOf(rows, columns);
  /** The lighter of two lines that go on from each other: so the reference has it. */
  const lighter = (a: Edge | undefined, b: Edge | undefined) =>
    (a && b ? Math.min(a.weight, b.weight) : (a ?? b)?.weight) ?? 0;
  /** Of the upright lines that meet the level one above row r at the left of column c, and the other way round. */
  const uprightAt = (r: number, c: number) =>
    lighter(
      r > 0 ? upright[(r - 1) * (columns + 1) + c] : undefined,
      r < rows.length ? upright[r * (columns + 1) + c] : undefined,
    );
  const levelAt = (r: number, c: number) =>
    lighter(c > 0 ? level[r * columns + c - 1] : undefined, c < columns ? level[r * columns + c] : undefined);
  const outer = (r: number, c: number) => (r === 0 || r === rows.length) && (c === 0 || c === columns);
  for (let r = 0; r <= rows.length; r++) {
    for (const { edge, start, end } of runs(level, r * columns, columns, 1)) {
      const y = (tops[r] ?? 0) + edge.weight / 2;
      const reach = (c: number) => {
        const met = uprightAt(r, c);
        return outer(r, c) || edge.weight > met ? met / 2 : -met / 2;
      };
      items.push(rule(edge, x + (lefts[start] ?? 0) - reach(start), y, x + (lefts[end] ?? 0) + reach(end), y));
    }
  }
  for (let c = 0; c <= columns; c++) {
    for (const { edge, start, end } of runs(upright, c, rows.length, columns + 1)) {
      const at = x + (lefts[c] ?? 0);
      const through = (r: number) => outer(r, c) || edge.weight > levelAt(r, c);
      const top = (tops[start] ?? 0) + (through(start) ? 0 : levelAt(start, c));
      const bottom = (tops[end] ?? 0) + (through(end) ? levelAt(end, c) : 0);
      items.push(rule(edge, at, top, at, bottom));
    }
  }
}
