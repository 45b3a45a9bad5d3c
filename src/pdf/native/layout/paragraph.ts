/** A paragraph as a box of lines: heights, justified spaces, runs of one look. */
import type { Paragraph, RunFormat } from '../../../word/reading/types.ts';
import type { PageItem, TextItem } from '../pages.ts';
import type { LineBox, ParagraphBox } from './boxes.ts';
import { countSpaces, stretchableSpaces, type BrokenLine, type Placed } from './broken-line.ts';
import { frameOf } from './frames.ts';
import { leaderItem, type LeaderPlace } from './leaders.ts';
import { breakLines } from './lines.ts';
import { drawnSize, naturalHeights, raised, wholeTwip } from './metrics.ts';
import { toPieces, type PageNumbers, type Stretch } from './pieces.ts';
import { shapeItem } from './shapes.ts';
import type { LayoutSettings } from './settings.ts';

const twip = 1 / 20;

interface Heights {
  above: number;
  below: number;
}

/** The tallest text of a line decides; an empty line has the paragraph mark's height. */
function natural(line: BrokenLine, mark: RunFormat): Heights {
  let above = 0;
  let below = 0;
  for (const { piece } of line.placed) {
    if (piece.kind === 'image') above = Math.max(above, piece.image.height * twip);
    if (piece.kind !== 'text' && piece.kind !== 'tab') continue;
    const heights = naturalHeights(drawnSize(piece.format));
    const raise = raised(piece.format);
    above = Math.max(above, heights.above + raise);
    below = Math.max(below, heights.below - raise);
  }
  return above + below === 0 ? naturalHeights(mark.size) : { above, below };
}

/** Line spacing (17.3.1.33): `auto` scales the line; `exact` puts the baseline at 80 %. */
function spaced({ above, below }: Heights, { line, rule }: Paragraph['format']['spacing']): Heights {
  const height = above + below;
  if (rule === 'exact') return { above: line * twip * 0.8, below: line * twip * 0.2 };
  if (rule === 'atLeast') return { above: above + Math.max(0, line * twip - height), below };
  if (line === 240) return { above, below };
  const wanted = wholeTwip((height * line) / 240);
  // More than a line goes below the text, less is taken away above it.
  const top = wanted < height ? above - (height - wanted) : above;
  return { above: top, below: wanted - top };
}

/** Where a line starts and by how much each of its spaces grows, both in twips. */
function aligned(line: BrokenLine, format: Paragraph['format']): { shift: number; stretch: number } {
  const free = line.end - line.start - line.natural;
  switch (format.alignment) {
    case 'center':
      return { shift: Math.floor(free / 2), stretch: 0 };
    case 'right':
      return { shift: free, stretch: 0 };
    case 'both':
    case 'distribute': {
      const full = line.ended === 'full' || format.alignment === 'distribute';
      const count = stretchableSpaces(line);
      // A line whose spaces were shrunk to fit a word is set so wherever it ends.
      return { shift: 0, stretch: (full || free < 0) && count > 0 ? free / count : 0 };
    }
    default:
      return { shift: 0, stretch: 0 };
  }
}

function underlines(item: Pick<TextItem, 'x' | 'y' | 'width' | 'size' | 'color'>, format: RunFormat): PageItem[] {
  const out: PageItem[] = [];
  const rule = (dy: number) =>
    out.push({
      kind: 'rule',
      x1: item.x,
      x2: item.x + item.width,
      y1: item.y + dy,
      y2: item.y + dy,
      weight: Math.max(0.4, item.size / 20),
      color: item.color,
    });
  if (format.underline) rule(item.size * 0.12);
  if (format.strike) rule(-item.size * 0.26);
  return out;
}

/** @param x twips @param stretch twips that each space grows by @returns twips that the text is wider than it was measured */
function pushText(items: PageItem[], placed: Placed, piece: Stretch, x: number, y: number, stretch: number): number {
  const { format, face, size } = piece;
  const text = piece.text.slice(placed.from, placed.to);
  const spaces = stretch === 0 ? 0 : countSpaces(piece.text, placed.from, placed.to);
  // Inside a stretch the reference widens spaces by whole twips only; the next one starts where the fractions would have it.
  const each = Math.trunc(stretch);
  const item: TextItem = {
    kind: 'text',
    text,
    x: x * twip,
    y: y - raised(format),
    face,
    size,
    color: format.color,
    wordSpacing: each * twip,
    letterSpacing: format.spacing * twip,
    width: (placed.width + spaces * each) * twip,
  };
  items.push(item);
  if (format.underline || format.strike) items.push(...underlines(item, format));
  return Math.trunc(spaces * stretch);
}

/** What fills a tab, and the line under it. */
function tabItems({ leader = 'none' }: Placed, format: RunFormat, place: LeaderPlace): PageItem[] {
  const filling = leaderItem(leader, format, place);
  const lines = underlines({ ...place, size: drawnSize(format), color: format.color }, format);
  return [...(filling ? [filling] : []), ...lines];
}

function lineBox(line: BrokenLine, paragraph: Paragraph, width: number): LineBox {
  const { format } = paragraph;
  const tall = natural(line, paragraph.mark);
  const { above, below } = spaced(tall, format.spacing);
  const { shift, stretch } = aligned(line, format);
  const items: PageItem[] = [];
  let wider = 0;
  line.placed.forEach((placed, i) => {
    const { piece } = placed;
    const x = placed.x + shift + wider;
    if (piece.kind === 'text') {
      if (placed.to > placed.from)
        wider += pushText(items, placed, piece, x, above, i >= line.stretchFrom ? stretch : 0);
    } else if (piece.kind === 'tab') {
      items.push(...tabItems(placed, piece.format, { x: x * twip, y: above, width: placed.width * twip }));
    } else if (piece.kind === 'shape') {
      const item = shapeItem(piece.shape, { start: 0, width, x: x * twip });
      if (item) items.push(item);
    } else if (piece.kind === 'image') {
      const height = piece.image.height * twip;
      const { mediaType, bytes } = piece.image;
      const place = { x: x * twip, y: above - height, width: piece.image.width * twip, height };
      items.push({ kind: 'image', ...place, mediaType, bytes });
    }
  });
  const { line: spacing, rule } = format.spacing;
  const leading = rule === 'auto' && spacing > 240 ? above + below - (tall.above + tall.below) : 0;
  return { height: above + below, leading, items };
}

function plainText(paragraph: Paragraph): string {
  return paragraph.inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'break' || inline.kind === 'tab' ? ' ' : '',
    )
    .join('')
    .trim();
}

/** A paragraph in a column of this width (points). */
export function layParagraph(
  paragraph: Paragraph,
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
): ParagraphBox {
  const { format } = paragraph;
  const pieces = toPieces(paragraph.inlines, numbers);
  const broken = breakLines(pieces, { format, width: Math.round(width / twip), ...settings });
  // A page break at the paragraph's end ends its last line; it does not open another.
  const last = broken.at(-1);
  if (broken.length > 1 && last?.placed.length === 0 && broken.at(-2)?.ended === 'page') broken.pop();
  const breaksAfter = new Set<number>();
  broken.forEach((line, i) => {
    if (line.ended === 'page') breaksAfter.add(i);
  });
  const level = format.outlineLevel;
  const title = level === undefined ? '' : plainText(paragraph);
  return {
    kind: 'paragraph',
    lines: broken.map((line) => lineBox(line, paragraph, width)),
    before: format.spacing.before * twip,
    after: format.spacing.after * twip,
    keepNext: format.keepNext,
    keepLines: format.keepLines,
    pageBreakBefore: format.pageBreakBefore,
    widowControl: format.widowControl,
    style: paragraph.style,
    contextual: format.contextualSpacing,
    breaksAfter,
    outline: level === undefined || title === '' ? undefined : { title, level },
    frame: frameOf(format, width),
  };
}
