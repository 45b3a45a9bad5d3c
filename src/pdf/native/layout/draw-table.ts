/** Draws rows of a table on a page: fills, content, edges. Cells over several rows end with the last row given. */
import type { PageItem } from '../pages.ts';
import { gapAfter, gapBefore, lastEdge, stackHeight, type Box, type CellBox, type Edge, type RowBox } from './boxes.ts';

type Put = (items: PageItem[]) => void;

/** An item somewhere else. */
export function moved(item: PageItem, dx: number, dy: number): PageItem {
  if (item.kind === 'rule') {
    return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
  }
  return { ...item, x: item.x + dx, y: item.y + dy };
}

/** Boxes at a place, top down. */
export function drawBoxes(boxes: readonly Box[], x: number, y: number, put: Put): void {
  let at = y;
  boxes.forEach((box, i) => {
    if (box.kind === 'table') {
      drawRows(box.rows, x + box.x, at, put);
      for (const row of box.rows) at += row.height;
      at += lastEdge(box.rows.at(-1));
      return;
    }
    at += gapBefore(boxes[i - 1], box);
    for (const line of box.lines) {
      put(line.items.map((item) => moved(item, x, at)));
      at += line.height;
    }
    at += gapAfter(box, boxes[i + 1]);
  });
}

function rule(edge: Edge, x1: number, y1: number, x2: number, y2: number): PageItem {
  return {
    kind: 'rule',
    x1,
    y1,
    x2,
    y2,
    weight: edge.weight,
    color: edge.color,
    ...(edge.dash ? { dash: edge.dash } : {}),
  };
}

function drawContent(cell: CellBox, x: number, y: number, height: number, put: Put): void {
  const content = stackHeight(cell.boxes) + cell.margin.top + cell.margin.bottom;
  const free = Math.max(0, height - content);
  const shift = cell.vertical === 'center' ? free / 2 : cell.vertical === 'bottom' ? free : 0;
  drawBoxes(cell.boxes, x + cell.margin.left, y + cell.margin.top + shift, put);
}

export function drawRows(rows: readonly RowBox[], x: number, y: number, put: Put): void {
  const tops: number[] = [];
  let at = y;
  for (const row of rows) {
    tops.push(at);
    at += row.height;
  }
  const bottom = at;
  const edges = new Map<string, PageItem>();
  const edge = (e: Edge | undefined, x1: number, y1: number, x2: number, y2: number) => {
    if (!e) return;
    const key = `${x1.toFixed(2)} ${y1.toFixed(2)} ${x2.toFixed(2)} ${y2.toFixed(2)}`;
    if (!edges.has(key)) edges.set(key, rule(e, x1, y1, x2, y2));
  };
  rows.forEach((row, r) => {
    for (const cell of row.cells) {
      // Under a cell that began above, nothing is drawn, unless it began on an earlier page.
      if (cell.rows === 0 && r > 0) continue;
      const span = Math.max(1, cell.rows === 0 ? coveredRows(rows, r, cell.column) : cell.rows);
      const top = tops[r] ?? y;
      const end = tops[r + span] ?? bottom;
      const left = x + cell.x;
      const right = left + cell.width;
      if (cell.fill) put([{ kind: 'fill', x: left, y: top, width: cell.width, height: end - top, color: cell.fill }]);
      drawContent(cell, left, top, end - top, put);
      edge(cell.edges.top, left, top, right, top);
      edge(cell.edges.bottom ?? (end === bottom ? cell.edges.top : undefined), left, end, right, end);
      edge(cell.edges.left, left, top, left, end);
      edge(cell.edges.right, right, top, right, end);
    }
  });
  put([...edges.values()]);
}

/** How many rows at the top of a page lie under a cell that began on the page before. */
export function coveredRows(rows: readonly RowBox[], from: number, column: number): number {
  let end = from;
  while (rows[end]?.cells.find((cell) => cell.column === column)?.rows === 0) end++;
  return end - from;
}
