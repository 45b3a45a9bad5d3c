/**
 * Borders and shading of paragraphs (17.3.1.24 and 31). They lie outside the text, at a distance of their own; neighbours whose
 * borders and indents are alike stand in one frame, with the line `between` them if they have one.
 */
import type { Border, ParagraphFormat } from '../../../word/reading/types.ts';
import type { PageItem } from '../pages.ts';
import type { Box, Edge, Frame, ParagraphBox } from './boxes.ts';
import { edgeOf } from './edge.ts';

const twip = 1 / 20;

/** What a border and its distance from the text take, in points. */
function roomOf(border: Border | undefined): number {
  const edge = edgeOf(border);
  return edge && border ? edge.weight + border.space : 0;
}

/** @param width of the column, in points */
export function frameOf({ borders, shading, indent }: ParagraphFormat, width: number): Frame | undefined {
  const { top, bottom, left, right, between } = borders;
  const edges = {
    top: edgeOf(top),
    bottom: edgeOf(bottom),
    left: edgeOf(left),
    right: edgeOf(right),
    between: edgeOf(between),
  };
  const lines = Object.values(edges).some((edge) => edge !== undefined);
  if (!lines && shading === undefined) return undefined;
  // A first line that hangs out stands in the frame too.
  const start = indent.left + Math.min(0, indent.firstLine);
  return {
    left: start * twip - roomOf(left),
    right: width - indent.right * twip + roomOf(right),
    edges,
    above: roomOf(top),
    below: roomOf(bottom),
    belowBetween: roomOf(between),
    aboveBetween: edges.between ? ((edges.bottom ? bottom : between)?.space ?? 0) : 0,
    fill: shading,
    likeness: lines ? JSON.stringify([borders, start, indent.right]) : 'shading alone',
  };
}

/** Whether two neighbours stand in one frame. */
export function framedTogether(a: Box | undefined, b: Box | undefined): boolean {
  if (a?.kind !== 'paragraph' || b?.kind !== 'paragraph') return false;
  return a.frame !== undefined && a.frame.likeness === b.frame?.likeness;
}

/** Room between a paragraph's space above and its text. @param previous on the same page, in the same cell */
export function roomAbove(previous: Box | undefined, box: ParagraphBox): number {
  if (!box.frame) return 0;
  return framedTogether(previous, box) ? box.frame.belowBetween : box.frame.above;
}

/** Room between a paragraph's text and its space below. @param next on the same page, in the same cell */
export function roomBelow(box: ParagraphBox, next: Box | undefined): number {
  if (!box.frame) return 0;
  return framedTogether(box, next) ? box.frame.aboveBetween : box.frame.below;
}

/** Where a paragraph, or a part of it, stands. */
export interface FramePlace {
  /** Left edge of the column. */
  x: number;
  /** Without the space above and below. */
  top: number;
  bottom: number;
  /** The gap to the paragraph before. */
  gap: number;
  /** The neighbours that stand on the same page; undefined for a part that does not begin or end the paragraph. */
  previous: Box | undefined;
  next: Box | undefined;
}

/** Draws what lies behind and around a paragraph's text. */
export function drawFrame(box: ParagraphBox, place: FramePlace, items: PageItem[]): void {
  const { frame } = box;
  if (!frame) return;
  const { edges } = frame;
  const after = framedTogether(place.previous, box);
  const before = framedTogether(box, place.next);
  // One frame goes on over the space between its paragraphs, unless a line parts them.
  const top = after && !edges.between ? place.top - place.gap : place.top;
  const { bottom } = place;
  const [left, right] = [place.x + frame.left, place.x + frame.right];
  if (frame.fill) {
    items.push({ kind: 'fill', x: left, y: top, width: right - left, height: bottom - top, color: frame.fill });
  }
  const rule = (edge: Edge | undefined, x1: number, y1: number, x2: number, y2: number) => {
    if (edge) items.push({ kind: 'rule', x1, y1, x2, y2, ...edge });
  };
  const half = (edge: Edge | undefined) => (edge?.weight ?? 0) / 2;
  const upper = after ? edges.between : edges.top;
  rule(upper, left, top + half(upper), right, top + half(upper));
  rule(edges.left, left + half(edges.left), top, left + half(edges.left), bottom);
  rule(edges.right, right - half(edges.right), top, right - half(edges.right), bottom);
  if (!before) rule(edges.bottom, left, bottom - half(edges.bottom), right, bottom - half(edges.bottom));
}
