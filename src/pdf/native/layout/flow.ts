/** Boxes onto pages: keeping together what belongs together, widows and orphans, tables over page ends. */
import type { OutlineEntry, PageItem } from '../pages.ts';
import { gapAfter, gapBefore, lastEdge, type Box, type ParagraphBox, type RowBox, type TableBox } from './boxes.ts';
import { drawRows, moved } from './draw-table.ts';
import { splitRow } from './split-row.ts';

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

const slack = 0.02;

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
      if (!this.empty && (!fits(boxes, i, this.room()) || (box.kind === 'paragraph' && box.pageBreakBefore)))
        this.turn();
      if (box.kind === 'paragraph') this.paragraph(box, boxes[i - 1], boxes[i + 1]);
      else this.table(box);
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

  private paragraph(box: ParagraphBox, previous: Box | undefined, next: Box | undefined): void {
    // At the top of a page that a paragraph ran over to, its space above is left out; the first page keeps it.
    if (!this.empty || this.pageIndex === 0) this.y += gapBefore(previous, box);
    let from = 0;
    while (from < box.lines.length) {
      const to = this.linesThatFit(box, from);
      if (to === from) {
        this.turn();
        continue;
      }
      for (let i = from; i < to; i++) {
        const line = box.lines[i];
        if (!line) continue;
        if (i === 0 && box.outline) this.outline.push({ ...box.outline, page: this.pageIndex, y: this.y });
        this.draw(line.items, this.page.left, this.y);
        this.y += line.height;
        this.empty = false;
        if (box.breaksAfter.has(i)) this.turn();
      }
      from = to;
      // After a page break the next page is open already.
      if (from < box.lines.length && !box.breaksAfter.has(to - 1)) this.turn();
    }
    this.y += gapAfter(box, next);
  }

  /** Index after the last line that goes onto this page. */
  private linesThatFit(box: ParagraphBox, from: number): number {
    const count = box.lines.length;
    let to = from;
    let used = 0;
    while (to < count && used + (box.lines[to]?.height ?? 0) <= this.room() + slack) {
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
    const headers = box.rows.filter((row) => row.header);
    const headerHeight = headers.reduce((sum, row) => sum + row.height, 0);
    // Headings that leave hardly room for a row are not repeated, or no row would ever find its place.
    const repeated = headers.length < box.rows.length && headerHeight < (this.page.bottom - this.page.top) / 2;
    const repeat = repeated ? headers : [];
    let start = 0;
    let pending: RowBox[] = [];
    let used = 0;
    const flush = () => {
      if (pending.length === 0) return;
      drawRows(pending, this.page.left + box.x, this.y, (items) => this.page.items.push(...items));
      this.y += pending.reduce((sum, row) => sum + row.height, 0);
      this.empty = false;
      pending = [];
      used = 0;
    };
    const turn = () => {
      flush();
      this.turn();
      pending = start >= headers.length ? [...repeat] : [];
      used = pending.reduce((sum, row) => sum + row.height, 0);
    };
    const rows = [...box.rows];
    while (start < rows.length) {
      const row = rows[start];
      if (!row) break;
      const bare = pending.length === (this.y === this.page.top && start >= headers.length ? repeat.length : 0);
      if (
        used + kept(rows, start) <= this.room() + slack ||
        (used + row.height + lastEdge(row) <= this.room() + slack && bare && this.empty)
      ) {
        pending.push(row);
        used += row.height;
        start++;
        continue;
      }
      const parts = row.cantSplit ? undefined : splitRow(row, this.room() - used);
      if (parts && !row.keepNext) {
        pending.push(parts[0]);
        rows.splice(start, 1, parts[1]);
        turn();
        continue;
      }
      if (this.empty && bare) {
        // Taller than a page: it is cut where it must be.
        const cut = splitRow(row, this.room() - used) ?? undefined;
        pending.push(cut ? cut[0] : row);
        if (cut) rows.splice(start, 1, cut[1]);
        else start++;
        if (start < rows.length) turn();
        continue;
      }
      turn();
    }
    flush();
    this.y += lastEdge(box.rows.at(-1));
  }
}

/** Height of a row with those that it must stay with, and of the line below them. */
function kept(rows: readonly RowBox[], at: number): number {
  let height = 0;
  for (let i = at; i < rows.length; i++) {
    const row = rows[i];
    if (!row) break;
    height += row.height;
    if (!row.keepNext || row.header || i === rows.length - 1) return height + lastEdge(row);
  }
  return height;
}

/** Whether a box can start in the room that is left, with all that must not part from it. */
function fits(boxes: readonly Box[], at: number, room: number): boolean {
  let needed = 0;
  for (let i = at; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) break;
    if (box.kind === 'table') {
      const headers = box.rows.filter((row) => row.header);
      const first = box.rows.findIndex((row) => !row.header);
      needed += headers.reduce((sum, row) => sum + row.height, 0);
      const row = box.rows[first];
      if (row && !row.cantSplit && !row.keepNext && splitRow(row, room - needed)) return true;
      needed += row ? kept(box.rows, first) : 0;
      break;
    }
    needed += gapBefore(boxes[i - 1], box);
    const whole = box.lines.reduce((sum, line) => sum + line.height, 0);
    if (box.keepNext && i + 1 < boxes.length) {
      needed += whole + gapAfter(box, boxes[i + 1]);
      continue;
    }
    needed += box.keepLines ? whole : firstLines(box, whole);
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
