/** Laid-out pieces before they stand on pages. Points; x from the left edge of their column, y from their own top. */
import type { PageItem } from '../pages.ts';
import { roomAbove, roomBelow } from './frames.ts';

/** One line of text. */
export interface LineBox {
  height: number;
  /** How much of it a line spacing of more than one line adds below the text. */
  leading: number;
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
  frame: Frame | undefined;
}

/** Borders and shading around a paragraph. Points. */
export interface Frame {
  /** Outer edges from the column's left edge. */
  left: number;
  right: number;
  edges: CellEdges & { between: Edge | undefined };
  /** What the lines above and below take with their distance from the text. */
  above: number;
  below: number;
  /** The same for the line between two paragraphs of one frame: above the lower one's text, and below the upper one's. */
  belowBetween: number;
  aboveBetween: number;
  fill: string | undefined;
  /** Equal for paragraphs that stand in one frame when they are neighbours. */
  likeness: string;
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
    const [previous, next] = [boxes[i - 1], boxes[i + 1]];
    height += gapBefore(previous, box) + framedHeight(box, previous, next) + gapAfter(box, next);
  });
  return height;
}

/** Of a paragraph's lines and what its frame takes above and below them, between neighbours on the same page. */
export function framedHeight(box: ParagraphBox, previous: Box | undefined, next: Box | undefined): number {
  return linesHeight(box.lines) + roomAbove(previous, box) + roomBelow(box, next);
}

export function linesHeight(lines: readonly LineBox[]): number {
  let height = 0;
  for (const line of lines) height += line.height;
  return height;
}

/** What the last line leaves free below itself: a frame ends above it. */
export const leadingOf = (lines: readonly LineBox[]) => lines.at(-1)?.leading ?? 0;

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

/** All of the space between two neighbours, the last line's leading included; none above the first. */
export function gapBetween(previous: Box | undefined, box: ParagraphBox): number {
  if (previous?.kind !== 'paragraph') return 0;
  return leadingOf(previous.lines) + gapAfter(previous, box) + gapBefore(previous, box);
}
