/** Line shapes at their paragraph. */
import type { LineShape } from '../../../word/reading/types.ts';
import type { RuleItem } from '../pages.ts';

const twip = 1 / 20;

interface Anchor {
  /** The column's left edge and width, and where the shape's character stands, in points. */
  start: number;
  width: number;
  x: number;
}

/** The rule that a shape draws, y from the top of its paragraph's line; undefined if it has no length. */
export function shapeItem(shape: LineShape, anchor: Anchor): RuleItem | undefined {
  const width = shape.width * twip;
  const height = shape.height * twip;
  if (width === 0 && height === 0) return undefined;
  const { align, offset, from } = shape.horizontal;
  const base = from === 'character' ? anchor.x : anchor.start;
  const room = from === 'character' ? 0 : anchor.width;
  const left =
    align === 'center' ? base + (room - width) / 2 : align === 'right' ? base + room - width : base + offset * twip;
  const top = shape.vertical.offset * twip;
  return {
    kind: 'rule',
    x1: left,
    x2: left + width,
    y1: top,
    y2: top + height,
    weight: shape.weight * twip,
    color: shape.color,
  };
}
