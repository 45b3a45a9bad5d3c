/** The rules beneath components, however they are drawn, and how long they are. */
import { textWidth } from '../../fonts/metrics.ts';
import type { Border, LineShape, RunFormat } from '../../word/reading/types.ts';
import type { DrawnRule, Placed } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import { paragraphText, wordsOf } from '../text.ts';
import type { Draft, Growing, Piece } from './draft.ts';
import { sameColumn } from './draft.ts';
import { isBlank, type Spot } from './range.ts';

const ruled: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  ...(['nationalName', 'motto', 'parentOrgan', 'organ', 'kind', 'subject', 'reference'] as const),
  ...(['appendixHeading', 'appendixTitle'] as const),
]);

const points = (twips: number) => twips / 20;

/** Offset, in points, of the middle of a column of text from its left edge. */
const middleOf = ({ width, paragraph }: Spot) => {
  const { left, right } = paragraph.format.indent;
  return points((left + width - right) / 2);
};

/** Whom a rule at this spot belongs to: the last in its column that may have one. */
function owner(draft: Draft, spot: Spot): Growing | undefined {
  const last = draft.components.findLast((one) => sameColumn(one.spot, spot));
  return last !== undefined && ruled.has(last.kind) && last.rule === undefined ? last : undefined;
}

function give(component: Growing, draft: Draft, rule: DrawnRule): true {
  component.rule = rule;
  if (/^(kind|subject|reference|appendixTitle)$/.test(component.kind)) draft.titleClosed = true;
  return true;
}

export function faceOf({ bold, italic }: RunFormat) {
  return bold && italic ? 'boldItalic' : bold ? 'bold' : italic ? 'italic' : 'regular';
}

/** Raised and lowered letters are smaller, as in the layout of PDF. */
const shownSize = ({ size, vertical }: RunFormat) => (vertical === 'baseline' ? size : size * 0.58);

/** Width of a stretch set in one line, in points. */
export const widthOf = (placed: Placed) =>
  wordsOf(placed).reduce(
    (sum, { text, format }) =>
      sum + textWidth(format.caps ? text.toUpperCase() : text, { face: faceOf(format), sizePt: shownSize(format) }),
    0,
  );

/** A line of underscores or dashes. False: nobody above it can have a rule. */
export function takeTypedRule(draft: Draft, { spot, placed }: Piece): boolean {
  const above = owner(draft, spot);
  const format = wordsOf(placed)[0]?.format;
  if (above === undefined) return false;
  const length = widthOf(placed);
  const aligned = spot.paragraph.format.alignment === 'center';
  const upper = above.spot;
  return give(above, draft, {
    drawn: 'characters',
    length,
    weight: undefined,
    offCentre: aligned && upper.paragraph.format.alignment === 'center' ? middleOf(spot) - middleOf(upper) : undefined,
    solid: /^[_─━¯‾]+$/u.test(placed.text),
    color: format?.color ?? '000000',
    place: placed,
  });
}

/** Middle of a shape from the left edge of its column, in points; undefined where it depends on the page. */
function middleOfShape({ horizontal, width }: LineShape, spot: Spot): number | undefined {
  if (horizontal.from !== 'column' && !(horizontal.from === 'margin' && spot.cell === undefined)) return undefined;
  const { align, offset } = horizontal;
  if (align === undefined) return points(offset + width / 2);
  if (align === 'center') return points(spot.width) / 2;
  return align === 'left' ? points(width) / 2 : points(spot.width - width / 2);
}

/** A line drawn less far below its anchor than this stands above the paragraph's own words. */
const belowWords = 160;

/** The paragraph by itself, whatever it says. */
const wholeOf = ({ paragraph, section, story, cell, text }: Spot): Placed => ({
  ...{ part: paragraph.part, number: paragraph.number, paragraph, section, story, cell },
  ...{ from: 0, to: text.length, whole: true, text: '', folded: '' },
});

/** Lines that are drawn at a paragraph. `ownWords`: what the paragraph itself says has been placed. */
export function takeShapes(draft: Draft, spot: Spot, ownWords: boolean): void {
  for (const inline of spot.paragraph.inlines) {
    if (inline.kind !== 'line' || inline.shape.height > inline.shape.width) continue;
    const { shape } = inline;
    const { vertical } = shape;
    const below = vertical.from === 'page' || vertical.from === 'margin' || vertical.offset > belowWords;
    const blank = isBlank(spot.text);
    if (!blank && below !== ownWords) continue;
    if (blank && ownWords) continue;
    const above = owner(draft, spot);
    if (above === undefined) continue;
    const middle = middleOfShape(shape, spot);
    const centred = above.spot.paragraph.format.alignment === 'center';
    give(above, draft, {
      drawn: 'shape',
      length: points(shape.width),
      weight: points(shape.weight),
      offCentre: middle === undefined || !centred ? undefined : middle - middleOf(above.spot),
      solid: true,
      color: shape.color,
      place: wholeOf(spot),
    });
  }
  if (!ownWords) takeBorder(draft, spot);
}

const shows = (border: Border | undefined): border is Border => border !== undefined && border.style !== 'none';

function bordered(
  border: Border,
  length: number,
  offCentre: number,
  drawn: DrawnRule['drawn'],
  place: Placed,
): DrawnRule {
  const solid = border.style === 'single' || border.style === 'thick';
  return { drawn, length, weight: border.width / 8, offCentre, solid, color: border.color, place };
}

const breadth = ({ width, paragraph }: Spot) =>
  points(width - paragraph.format.indent.left - paragraph.format.indent.right);

/** A blank paragraph with a border. */
function takeBorder(draft: Draft, spot: Spot): void {
  const { borders } = spot.paragraph.format;
  const border = shows(borders.top) ? borders.top : borders.bottom;
  if (!shows(border)) return;
  const above = isBlank(spot.text) ? owner(draft, spot) : undefined;
  if (above === undefined) return;
  give(
    above,
    draft,
    bordered(border, breadth(spot), middleOf(spot) - middleOf(above.spot), 'paragraphBorder', wholeOf(spot)),
  );
}

/** What has no rule of another kind may have a border below its paragraph, below its cell, or be underlined. */
export function settleRules(draft: Draft): void {
  for (const component of draft.components) {
    if (!ruled.has(component.kind) || component.rule !== undefined) continue;
    const rule = ownRule(component);
    if (rule !== undefined) component.rule = rule;
  }
}

function ownRule({ places, spot, kind }: Growing): DrawnRule | undefined {
  const place = places.at(-1);
  if (place === undefined) return undefined;
  const border = spot.paragraph.format.borders.bottom;
  if (shows(border)) return bordered(border, breadth(spot), 0, 'paragraphBorder', place);
  const words = wordsOf(place);
  if (words.length > 0 && words.every(({ format }) => format.underline)) {
    const color = words[0]?.format.color ?? '000000';
    return { drawn: 'underline', length: widthOf(place), weight: undefined, offCentre: 0, solid: true, color, place };
  }
  const cell = spot.cell?.table.rows[spot.cell.row]?.cells[spot.cell.cell];
  const below = kind === 'motto' || kind === 'organ' ? cell?.borders.bottom : undefined;
  const text = cell?.blocks.findLast((block) => block.kind === 'paragraph' && paragraphText(block).trim() !== '');
  if (!shows(below) || text !== spot.paragraph) return undefined;
  return bordered(below, points(spot.width), 0, 'cellBorder', place);
}
