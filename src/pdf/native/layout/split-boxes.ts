/** What of a cell goes onto a page, and what onto the next. */
import { gapAfter, gapBefore, lastEdge, type Box, type CellBox, type ParagraphBox, type RowBox } from './boxes.ts';
import { stackHeight } from './boxes.ts';
import { roomAbove, roomBelow } from './frames.ts';
import { heightOf } from './row-heights.ts';

export interface TableParts {
  head: readonly RowBox[];
  rest: readonly RowBox[];
}

/** Cuts a nested table; undefined if nothing of it fits. */
export type CutNested = (rows: readonly RowBox[], room: number) => TableParts | undefined;

export const slack = 0.02;

/** The boxes that fit into a height, and those that do not; paragraphs are split between lines, tables as on pages. */
export function splitBoxes(boxes: readonly Box[], room: number, cutNested: CutNested): [Box[], Box[]] {
  let used = 0;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) break;
    const [first, rest, height] =
      box.kind === 'table'
        ? splitTable(box, room - used, cutNested)
        : splitParagraph(box, [boxes[i - 1], boxes[i + 1]], room - used);
    if (rest) {
      return [
        [...boxes.slice(0, i), ...(first ? [first] : [])],
        [rest, ...boxes.slice(i + 1)],
      ];
    }
    used += height + (box.kind === 'paragraph' ? gapAfter(box, boxes[i + 1]) : 0);
  }
  return [[...boxes], []];
}

type Split = [first: Box | undefined, rest: Box | undefined, height: number];

function splitTable(box: Box & { kind: 'table' }, room: number, cutNested: CutNested): Split {
  const parts = cutNested(box.rows, room);
  if (!parts) return [undefined, box, 0];
  const height = heightOf(parts.head) + lastEdge(parts.head.at(-1));
  return [{ ...box, rows: parts.head }, parts.rest.length > 0 ? { ...box, rows: parts.rest } : undefined, height];
}

/** In cells the reference does not hold back widows and orphans. */
function splitParagraph(
  box: ParagraphBox,
  [previous, next]: readonly [Box | undefined, Box | undefined],
  room: number,
): Split {
  let used = gapBefore(previous, box) + roomAbove(previous, box);
  const closing = roomBelow(box, undefined);
  for (let i = 0; i < box.lines.length; i++) {
    const height = box.lines[i]?.height ?? 0;
    if (used + height + closing > room + slack) return [...partsOf(box, i), used];
    used += height;
  }
  return [box, undefined, used + roomBelow(box, next)];
}

function partsOf(box: ParagraphBox, count: number): [ParagraphBox | undefined, ParagraphBox] {
  if (count === 0) return [undefined, box];
  const breaks = [...box.breaksAfter];
  return [
    { ...box, lines: box.lines.slice(0, count), after: 0, breaksAfter: new Set(breaks.filter((at) => at < count)) },
    {
      ...box,
      lines: box.lines.slice(count),
      before: 0,
      outline: undefined,
      breaksAfter: new Set(breaks.filter((at) => at >= count).map((at) => at - count)),
    },
  ];
}

/** The first line of a cell, however high it is, and the rest. */
export function firstLine(boxes: readonly Box[]): [Box[], Box[]] {
  const [first, ...others] = boxes;
  if (first?.kind !== 'paragraph' || first.lines.length < 2) return [boxes.slice(0, 1), others];
  const [head, rest] = partsOf(first, 1);
  return [head ? [head] : [], [rest, ...others]];
}

/** A cell with other contents, over other rows. */
export function withBoxes(cell: CellBox, boxes: readonly Box[], rows: number): CellBox {
  const content = boxes.length === 0 ? 0 : stackHeight(boxes) + cell.margin.top + cell.margin.bottom;
  return { ...cell, boxes, rows, content };
}
