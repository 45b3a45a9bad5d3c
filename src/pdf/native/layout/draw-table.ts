/** Draws rows of a table on a page: fills, content, edges. Cells over several rows end with the last row given. */
import type { PageItem } from '../pages.ts';
import { framedHeight, gapAfter, gapBefore, gapBetween, lastEdge, leadingOf, stackHeight } from './boxes.ts';
import type { Box, CellBox, RowBox } from './boxes.ts';
import { drawEdges } from './draw-edges.ts';
import { drawFrame, roomAbove, roomBelow } from './frames.ts';
import { slack } from './split-boxes.ts';

/** An item somewhere else. */
export function moved(item: PageItem, dx: number, dy: number): PageItem {
  if (item.kind === 'rule') {
    return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
  }
  return { ...item, x: item.x + dx, y: item.y + dy };
}

/** Of a line that is cut off at least so much shows, in points, or nothing of it is drawn: above the letters it is empty. */
const leastShown = 1;

/**
 * Boxes at a place, top down.
 * @param end lines that would begin below are left out, and one that goes beyond is cut off there: so are the contents of rows
 * of a given height
 */
export function drawBoxes(boxes: readonly Box[], x: number, y: number, items: PageItem[], end = Infinity): void {
  let at = y;
  boxes.forEach((box, i) => {
    if (box.kind === 'table') {
      if (at < end) drawRows(box.rows, box.lefts, x + box.x, at, items);
      for (const row of box.rows) at += row.height;
      at += lastEdge(box.rows.at(-1));
      return;
    }
    const [previous, next] = [boxes[i - 1], boxes[i + 1]];
    at += gapBefore(previous, box);
    if (box.frame && at <= end - leastShown) {
      const bottom = Math.min(end, at + framedHeight(box, previous, next) - leadingOf(box.lines));
      drawFrame(box, { x, top: at, bottom, gap: gapBetween(previous, box), previous, next }, items);
    }
    at += roomAbove(previous, box);
    for (const line of box.lines) {
      if (at > end - leastShown) return;
      const cut = at + line.height > end + slack;
      for (const item of line.items) {
        const here = moved(item, x, at);
        items.push(cut && here.kind === 'text' ? { ...here, clip: end } : here);
      }
      at += line.height;
    }
    at += roomBelow(box, next) + gapAfter(box, next);
  });
}

function drawContent(cell: CellBox, x: number, y: number, height: number, items: PageItem[]): void {
  if (cell.boxes.length === 0) return;
  const top = cell.vertical === 'top';
  const free = top ? 0 : Math.max(0, height - stackHeight(cell.boxes) - cell.margin.top - cell.margin.bottom);
  const shift = cell.vertical === 'center' ? free / 2 : free;
  drawBoxes(cell.boxes, x + cell.margin.left, y + cell.margin.top + shift, items, y + height);
}

/** @param lefts left edges of the grid columns and the right edge of the last, from `x` */
export function drawRows(
  rows: readonly RowBox[],
  lefts: readonly number[],
  x: number,
  y: number,
  items: PageItem[],
): void {
  const tops = [y];
  for (const row of rows) tops.push((tops.at(-1) ?? y) + row.height);
  rows.forEach((row, r) => {
    const top = tops[r] ?? y;
    for (const cell of row.cells) {
      if (cell.rows === 0) continue;
      const height = (tops[Math.min(r + cell.rows, rows.length)] ?? top) - top;
      const left = x + cell.x;
      if (cell.fill) items.push({ kind: 'fill', x: left, y: top, width: cell.width, height, color: cell.fill });
      drawContent(cell, left, top, height, items);
    }
  });
  drawEdges(rows, tops, lefts, x, items);
}
