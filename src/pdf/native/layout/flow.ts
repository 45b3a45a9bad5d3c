/** Boxes onto pages: keeping together what belongs together, widows and orphans, tables over page ends. */
import type { OutlineEntry, PageItem } from '../pages.ts';
import { framedHeight, gapAfter, gapBefore, gapBetween, lastEdge, leadingOf, linesHeight } from './boxes.ts';
import type { Box, ParagraphBox, TableBox } from './boxes.ts';
import { cutTable } from './cut-table.ts';
import { drawRows, moved } from './draw-table.ts';
import { drawFrame, framedTogether, roomAbove, roomBelow } from './frames.ts';
import { heightOf } from './row-heights.ts';
import { slack } from './split-boxes.ts';

/** The page that is being filled. */
export interface OpenPage {
  items: PageItem[];
  /** Top and bottom of its text area, and the column's left edge, in points. */
  top: number;
  bottom: number;
  left: number;
}

/** Opens a page; the flow asks for as many as it needs. */
export type NextPage = () => OpenPage;

export class Flow {
  private page: OpenPage;
  private y: number;
  /** Whether anything stands on the page. */
  private empty = true;
  private pageIndex: number;
  private readonly next: NextPage;
  readonly outline: OutlineEntry[] = [];

  constructor(first: OpenPage, firstIndex: number, next: NextPage) {
    this.page = first;
    this.y = first.top;
    this.pageIndex = firstIndex;
    this.next = next;
  }

  /** How far the last page is filled. */
  get bottom(): number {
    return this.y;
  }

  place(boxes: readonly Box[]): void {
    boxes.forEach((box, i) => {
      if (box.kind === 'table') {
        this.table(box);
        return;
      }
      if (!this.empty && (!fits(boxes, i, this.room()) || box.pageBreakBefore)) this.turn();
      this.paragraph(boxes, i, box);
    });
  }

  private room(): number {
    return this.page.bottom - this.y;
  }

  private turn(): void {
    this.page = this.next();
    this.pageIndex++;
    this.y = this.page.top;
    this.empty = true;
  }

  private paragraph(boxes: readonly Box[], at: number, box: ParagraphBox): void {
    // At the top of a page that a paragraph ran over to, its space above is left out; the first page keeps it.
    if (!this.empty || this.pageIndex === 0) this.y += gapBefore(boxes[at - 1], box);
    const count = box.lines.length;
    let from = 0;
    while (from < count) {
      const previous = from === 0 && !this.empty ? boxes[at - 1] : undefined;
      const to = this.linesThatFit(box, from, roomAbove(previous, box));
      if (to === from) {
        this.turn();
        continue;
      }
      this.part(box, from, to, previous, to === count ? this.nextOnPage(boxes, at, previous) : undefined);
      if (box.breaksAfter.has(to - 1) || to < count) this.turn();
      from = to;
    }
    this.y += gapAfter(box, boxes[at + 1]);
  }

  /** The next box, if it shares this one's frame and begins on this page. */
  private nextOnPage(boxes: readonly Box[], at: number, previous: Box | undefined): Box | undefined {
    const [box, next] = [boxes[at], boxes[at + 1]];
    if (box?.kind !== 'paragraph' || next?.kind !== 'paragraph' || !framedTogether(box, next)) return undefined;
    if (next.pageBreakBefore || box.breaksAfter.has(box.lines.length - 1)) return undefined;
    const used = framedHeight(box, previous, next) + gapAfter(box, next);
    return fits(boxes, at + 1, this.room() - used) ? next : undefined;
  }

  /** Lines of a paragraph that stand on this page, in their frame. */
  private part(box: ParagraphBox, from: number, to: number, previous: Box | undefined, next: Box | undefined): void {
    const { left } = this.page;
    const top = this.y;
    const lines = box.lines.slice(from, to);
    if (box.frame) {
      const bottom = top + roomAbove(previous, box) + linesHeight(lines) + roomBelow(box, next) - leadingOf(lines);
      drawFrame(box, { x: left, top, bottom, gap: gapBetween(previous, box), previous, next }, this.page.items);
    }
    this.y += roomAbove(previous, box);
    if (from === 0 && box.outline) this.outline.push({ ...box.outline, page: this.pageIndex, y: this.y });
    for (const line of lines) {
      this.draw(line.items, left, this.y);
      this.y += line.height;
    }
    this.y += roomBelow(box, next);
    this.empty = false;
  }

  /** Index after the last line that goes onto this page. */
  private linesThatFit(box: ParagraphBox, from: number, above: number): number {
    const room = this.room() - above - roomBelow(box, undefined);
    const count = box.lines.length;
    let to = from;
    let used = 0;
    while (to < count && used + (box.lines[to]?.height ?? 0) <= room + slack) {
      used += box.lines[to]?.height ?? 0;
      to++;
      if (box.breaksAfter.has(to - 1)) return to;
    }
    if (to === count) return to;
    if (this.empty && to === from) return from + 1;
    if (box.widowControl) {
      // Two lines at least on either side of a page end.
      if (count - to === 1) to--;
      if (from === 0 && to < 2) to = 0;
    }
    return this.empty ? Math.max(to, from + 1) : to;
  }

  private draw(items: readonly PageItem[], dx: number, dy: number): void {
    for (const item of items) this.page.items.push(moved(item, dx, dy));
  }

  private table(box: TableBox): void {
    let { rows } = box;
    for (;;) {
      const parts = cutTable(rows, this.room(), this.empty);
      if (parts) {
        drawRows(parts.head, box.lefts, this.page.left + box.x, this.y, this.page.items);
        this.y += heightOf(parts.head);
        this.empty = false;
        rows = parts.rest;
        if (rows.length === 0) {
          this.y += lastEdge(parts.head.at(-1));
          return;
        }
      }
      this.turn();
    }
  }
}

/** Whether a box can start in the room that is left, with all that must not part from it. */
function fits(boxes: readonly Box[], at: number, room: number): boolean {
  let needed = 0;
  for (let i = at; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) break;
    if (box.kind === 'table') return cutTable(box.rows, room - needed, false) !== undefined;
    const next = boxes[i + 1];
    needed += gapBefore(boxes[i - 1], box) + roomAbove(boxes[i - 1], box);
    const whole = linesHeight(box.lines);
    if (box.keepNext && next) {
      needed += whole + roomBelow(box, next) + gapAfter(box, next);
      continue;
    }
    needed += roomBelow(box, undefined) + (box.keepLines ? whole : firstLines(box, whole));
    break;
  }
  return needed <= room + slack;
}

/** The least of a paragraph that may stand at a page's end. */
function firstLines(box: ParagraphBox, whole: number): number {
  const count = box.lines.length;
  if (!box.widowControl || count === 1) return box.lines[0]?.height ?? 0;
  if (count <= 3) return whole;
  return (box.lines[0]?.height ?? 0) + (box.lines[1]?.height ?? 0);
}
