/** Laid-out pieces before they stand on pages. Points; x from the left edge of their column, y from their own top. */
import type { PageItem } from '../pages.ts';

/** One line of text. */
export interface LineBox {
  height: number;
  /** Items with y relative to the line's top. */
  items: readonly PageItem[];
}

export interface ParagraphBox {
  kind: 'paragraph';
  lines: readonly LineBox[];
  before: number;
  after: number;
  keepNext: boolean;
  keepLines: boolean;
  pageBreakBefore: boolean;
  widowControl: boolean;
  style: string;
  contextual: boolean;
  /** Lines after which a page break stands. */
  breaksAfter: ReadonlySet<number>;
  /** A heading for the bookmarks. */
  outline: { title: string; level: number } | undefined;
}

export interface CellBox {
  /** From the table's left edge. */
  x: number;
  width: number;
  boxes: readonly Box[];
  /** Height of the content with the cell's margins. */
  content: number;
  margin: { top: number; bottom: number; left: number };
  vertical: 'top' | 'center' | 'bottom';
  /** Rows it covers; 0 for a place under a cell that started above. */
  rows: number;
  fill: string | undefined;
  edges: CellEdges;
  /** First grid column and how many it covers. */
  column: number;
  columns: number;
}

export interface Edge {
  weight: number;
  color: string;
  dash?: 'dotted' | 'dashed';
}

export interface CellEdges {
  top: Edge | undefined;
  bottom: Edge | undefined;
  left: Edge | undefined;
  right: Edge | undefined;
}

export interface RowBox {
  height: number;
  /** The height that its own cells ask for; cells over several rows that end with it may make it higher. */
  own: number;
  /** What is left of the height that it has at least (17.4.80). */
  least: number;
  /** Its height is given: nothing makes it higher, and what does not fit is cut off. */
  exact: boolean;
  cells: readonly CellBox[];
  header: boolean;
  /** A header row that has stood on a page before. */
  repeated: boolean;
  cantSplit: boolean;
  /** Stays on the page of the next row. */
  keepNext: boolean;
  /** The rest of a row that began on the page before. */
  continued: boolean;
  /** Thickness of the line under it where it is the last row, of the table or of a page's part. */
  bottomLine: number;
}

export interface TableBox {
  kind: 'table';
  x: number;
  rows: readonly RowBox[];
  /** Left edges of the grid columns, and the right edge of the last, from the table's left edge. */
  lefts: readonly number[];
}

export type Box = ParagraphBox | TableBox;

/** The thickness of the line under a row that ends a table, or a page's part of one. */
export function lastEdge(row: RowBox | undefined): number {
  return row?.bottomLine ?? 0;
}

/** The height of boxes under each other, spacing between them included. */
export function stackHeight(boxes: readonly Box[]): number {
  let height = 0;
  boxes.forEach((box, i) => {
    if (box.kind === 'table') {
      for (const row of box.rows) height += row.height;
      height += lastEdge(box.rows.at(-1));
      return;
    }
    height += gapBefore(boxes[i - 1], box);
    for (const line of box.lines) height += line.height;
    height += gapAfter(box, boxes[i + 1]);
  });
  return height;
}

function sameContext(a: Box | undefined, b: Box | undefined): boolean {
  return a?.kind === 'paragraph' && b?.kind === 'paragraph' && a.style === b.style;
}

/**
 * Space above a paragraph, beyond what the one before left below itself: the larger of the two stands between them, unless a
 * document asks for their sum (doNotUseHTMLParagraphAutoSpacing, 17.15.3). None between paragraphs of one style that ask for
 * that (17.3.1.9).
 */
export function gapBefore(previous: Box | undefined, box: ParagraphBox): number {
  if (box.contextual && sameContext(previous, box)) return 0;
  return previous?.kind === 'paragraph' ? Math.max(0, box.before - gapAfter(previous, box)) : box.before;
}

export function gapAfter(box: ParagraphBox, next: Box | undefined): number {
  return box.contextual && sameContext(box, next) ? 0 : box.after;
}
