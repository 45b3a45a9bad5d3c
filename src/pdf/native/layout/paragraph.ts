/** A paragraph as a box of lines: heights, justified spaces, runs of one look. */
import type { Paragraph, RunFormat } from '../../../word/reading/types.ts';
import type { PageItem, TextItem } from '../pages.ts';
import type { LineBox, ParagraphBox } from './boxes.ts';
import { breakLines, stretchableSpaces, type BrokenLine, type Placed } from './lines.ts';
import { drawnSize, faceOf, naturalHeights, raised, wholeTwip } from './metrics.ts';
import { toPieces, type PageNumbers, type TextPiece } from './pieces.ts';
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
    if (piece.kind === 'text' && piece.text === '' && piece.spaces === 0) continue;
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

function textItem(piece: TextPiece, x: number, y: number, wordSpacing: number): TextItem {
  const { format } = piece;
  return {
    kind: 'text',
    text: piece.text + ' '.repeat(piece.spaces),
    x,
    y: y - raised(format),
    face: faceOf(format),
    size: drawnSize(format),
    color: format.color,
    wordSpacing,
    letterSpacing: format.spacing * twip,
    width: piece.width + piece.spaces * (piece.space + wordSpacing),
  };
}

/** Whether two neighbours can be drawn as one. */
function joins(a: TextItem, b: TextItem): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.color === b.color &&
    a.y === b.y &&
    a.wordSpacing === b.wordSpacing &&
    a.letterSpacing === b.letterSpacing &&
    Math.abs(a.x + a.width - b.x) < 0.01
  );
}

function pushText(items: PageItem[], item: TextItem): void {
  const last = items.at(-1);
  if (last?.kind === 'text' && joins(last, item)) {
    items[items.length - 1] = { ...last, text: last.text + item.text, width: last.width + item.width };
    return;
  }
  items.push(item);
}

/** Where a line starts and how much each of its spaces grows. */
function aligned(line: BrokenLine, format: Paragraph['format']): { shift: number; stretch: number } {
  const free = line.end - line.start - line.natural;
  switch (format.alignment) {
    case 'center':
      return { shift: free / 2, stretch: 0 };
    case 'right':
      return { shift: free, stretch: 0 };
    case 'both':
    case 'distribute': {
      const full = line.ended === 'full' || format.alignment === 'distribute';
      const { count } = stretchableSpaces(line);
      // A line whose spaces were shrunk to fit a word is set so wherever it ends.
      return { shift: 0, stretch: (full || free < 0) && count > 0 ? free / count : 0 };
    }
    default:
      return { shift: 0, stretch: 0 };
  }
}

function underlines(item: TextItem, format: RunFormat): PageItem[] {
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

function lineBox(line: BrokenLine, paragraph: Paragraph, width: number): LineBox {
  const { format } = paragraph;
  const { above, below } = spaced(natural(line, paragraph.mark), format.spacing);
  const { shift, stretch } = aligned(line, format);
  const items: PageItem[] = [];
  let stretched = 0;
  line.placed.forEach((placed: Placed, i) => {
    const { piece } = placed;
    const x = placed.x + shift + stretched;
    if (piece.kind === 'text') {
      const more = i >= line.stretchFrom ? stretch : 0;
      const last = isLastText(line, i);
      const shown = last ? { ...piece, spaces: 0 } : piece;
      if (shown.text !== '' || shown.spaces > 0) {
        const item = textItem(shown, x, above, more);
        pushText(items, item);
        if (piece.format.underline || piece.format.strike) items.push(...underlines(item, piece.format));
      }
      if (!last) stretched += piece.spaces * more;
    } else if (piece.kind === 'shape') {
      const item = shapeItem(piece.shape, { start: 0, width, x });
      if (item) items.push(item);
    } else if (piece.kind === 'image') {
      const height = piece.image.height * twip;
      const { mediaType, bytes } = piece.image;
      items.push({ kind: 'image', x, y: above - height, width: piece.image.width * twip, height, mediaType, bytes });
    }
  });
  return { height: above + below, items };
}

function isLastText(line: BrokenLine, index: number): boolean {
  for (let i = index + 1; i < line.placed.length; i++) {
    const piece = line.placed[i]?.piece;
    if (piece?.kind === 'text' && piece.text !== '') return false;
    if (piece?.kind === 'tab' || piece?.kind === 'image') return false;
  }
  return true;
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
  const broken = breakLines(pieces, format, width, settings.defaultTabStop, settings.shrinking);
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
  };
}
