/** A row that goes over a page end: each cell's lines up to the room that is left, and the rest. */
import type { Box, CellBox, ParagraphBox, RowBox } from './boxes.ts';
import { gapBefore, stackHeight } from './boxes.ts';

/** The boxes that fit into a height, and those that do not; a paragraph is split between lines. */
function splitBoxes(boxes: readonly Box[], room: number): [Box[], Box[]] {
  const head: Box[] = [];
  let used = 0;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i];
    if (!box) break;
    const height = stackHeight([box]);
    if (used + height <= room + 0.02) {
      head.push(box);
      used += height;
      continue;
    }
    if (box.kind === 'table') return [head, boxes.slice(i)];
    const [first, rest] = splitLines(box, room - used - gapBefore(boxes[i - 1], box));
    if (!first) return [head, boxes.slice(i)];
    return [
      [...head, first],
      [rest, ...boxes.slice(i + 1)],
    ];
  }
  return [head, []];
}

function splitLines(box: ParagraphBox, room: number): [ParagraphBox | undefined, ParagraphBox] {
  let count = 0;
  let used = 0;
  while (count < box.lines.length && used + (box.lines[count]?.height ?? 0) <= room + 0.02) {
    used += box.lines[count]?.height ?? 0;
    count++;
  }
  // In cells the reference does not hold back widows and orphans.
  if (count === 0) return [undefined, box];
  return [
    { ...box, lines: box.lines.slice(0, count), after: 0 },
    { ...box, lines: box.lines.slice(count), before: 0, outline: undefined },
  ];
}

function withBoxes(cell: CellBox, boxes: readonly Box[]): CellBox {
  return { ...cell, boxes, content: stackHeight(boxes) + cell.margin.top + cell.margin.bottom };
}

/** Two rows in place of one, or undefined if nothing of it fits. */
export function splitRow(row: RowBox, room: number): [RowBox, RowBox] | undefined {
  const heads: CellBox[] = [];
  const tails: CellBox[] = [];
  for (const cell of row.cells) {
    const inner = room - cell.margin.top - cell.margin.bottom;
    if (inner <= 0) return undefined;
    const [head, tail] = splitBoxes(cell.boxes, inner);
    if (head.length === 0 && tail.length > 0) return undefined;
    heads.push({ ...withBoxes(cell, head), vertical: 'top' });
    tails.push({ ...withBoxes(cell, tail), vertical: 'top' });
  }
  if (tails.every((cell) => cell.boxes.length === 0)) return undefined;
  const height = (cells: readonly CellBox[]) => Math.max(0, ...cells.map((cell) => cell.content));
  return [
    { ...row, cells: heads, height: Math.min(room, height(heads)), keepNext: false },
    { ...row, cells: tails, height: height(tails) },
  ];
}
