/** Checks of how paragraphs of the body stand: first line, gap between them, lines. Nothing inside a table is judged. */
import type { Paragraph } from '../../word/reading/types.ts';
import type { Component, Placed } from '../document.ts';
import { wordsOf } from '../text.ts';
import type { Breach, Check } from './check.ts';
import { breachOf, each } from './each.ts';
import { figure } from './looks.ts';

/** Twips. Word rounds lengths; half a millimetre is not seen. */
const tolerance = 28;
const perCentimetre = 1440 / 2.54;
const indents = [567, 720] as const;

/** Words in the body, not in a table; a line of dots for filling in is none. */
const outsideTables = ({ places: [first], text }: Component) =>
  first !== undefined && first.cell === undefined && first.story === 'body' && /\p{L}/u.test(text);

/** Where the paragraph's first words begin from the left margin, in twips; undefined where blanks hold the place. */
function firstLineAt({ paragraph: { format, inlines }, from }: Placed, defaultTab: number): number | undefined {
  const { left, firstLine } = format.indent;
  let at = left + firstLine;
  let count = 0;
  for (const inline of inlines) {
    if (count >= from) break;
    if (inline.kind === 'tab') {
      const stops = [...format.tabs.map(({ position }) => position), ...(firstLine < 0 ? [left] : [])].sort(
        (a, b) => a - b,
      );
      at = stops.find((stop) => stop > at) ?? (Math.floor(at / defaultTab) + 1) * defaultTab;
      count++;
    } else if (inline.kind === 'text') {
      if (/^\s*$/u.test(inline.text.slice(0, from - count)) === false) return at;
      return undefined;
    } else count++;
  }
  return at;
}

const begins = ({ places }: Component) => {
  const [first] = places;
  return first !== undefined && /^[\s\uFFFC]*$/u.test(textBefore(first)) ? first : undefined;
};

const textBefore = ({ paragraph, from }: Placed) =>
  paragraph.inlines
    .map((one) => (one.kind === 'text' ? one.text : ' '))
    .join('')
    .slice(0, from);

const runsOn = ({ format }: Paragraph) => format.alignment !== 'center' && format.alignment !== 'right';

/** The first line begins 1 or 1,27 cm from the margin. */
export const firstLines: Check = each(
  (component, { recognised }) => {
    const placed = begins(component)!;
    const at = firstLineAt(placed, recognised.word.settings.defaultTabStop);
    const severity = weighsLess(component);
    if (at === undefined) return { found: 'đầu dòng có dấu cách', placed, ...severity };
    if (indents.some((one) => Math.abs(one - at) <= tolerance)) return undefined;
    const found =
      Math.abs(at) <= tolerance ? 'đầu dòng không lùi vào' : `đầu dòng lùi vào ${figure(at / perCentimetre, 2)} cm`;
    return { found, placed, ...severity };
  },
  (component) => {
    const placed = begins(component);
    return placed !== undefined && outsideTables(component) && runsOn(placed.paragraph);
  },
);

/** Signs and căn cứ are the decree's body only in a wider sense. */
const weighsLess = ({ kind }: Component): Pick<Breach, 'severity'> =>
  /^(otherItem|citation|proposal)$/.test(kind) ? { severity: 'warning' } : {};

/** Twips between two paragraphs as Word sets them: the greater of both, less where same styles close up. */
function gapBetween(above: Paragraph, below: Paragraph): number {
  const alike = above.style === below.style;
  const after = above.format.contextualSpacing && alike ? 0 : above.format.spacing.after;
  const before = below.format.contextualSpacing && alike ? 0 : below.format.spacing.before;
  return Math.max(after, before);
}

const leastGap = 120;

/** Paragraphs of the body that follow each other without anything between them. */
export const gaps: Check = ({ document }, { kinds }) => {
  const some = document.components.filter((one) => kinds.includes(one.kind) && outsideTables(one));
  let judged = false;
  const breaches = some.flatMap((component, at): Breach[] => {
    const above = some[at - 1]?.places.at(-1);
    const below = component.places[0];
    if (above === undefined || below === undefined || !follows(above, below)) return [];
    judged = true;
    const gap = gapBetween(above.paragraph, below.paragraph);
    if (gap >= leastGap - 1) return [];
    return [
      { ...breachOf(component, `cách đoạn trên ${figure(gap / 20)}pt`), placed: below, ...weighsLess(component) },
    ];
  });
  return judged ? breaches : 'notApplicable';
};

const follows = (above: Placed, below: Placed) =>
  above.part === below.part &&
  above.section === below.section &&
  below.number === above.number + 1 &&
  !below.paragraph.format.pageBreakBefore;

/** A line of Times New Roman set single, in its font size. */
const single = 1.149;
/** Word offers whole points for exact lines. */
const halfPoint = 0.5;

/** Lines as a multiple of single ones; undefined without words. */
function linesOf(placed: Placed): { share: number; slack: number } | undefined {
  const { line, rule } = placed.paragraph.format.spacing;
  if (rule === 'auto') return { share: line / 240, slack: 0.005 };
  const size = Math.max(0, ...wordsOf(placed).map(({ format }) => format.size));
  if (size === 0) return undefined;
  const share = line / 20 / (size * single);
  return { share: rule === 'atLeast' ? Math.max(1, share) : share, slack: halfPoint / (size * single) };
}

/** Single to 1.5 lines. */
export const leading: Check = each(
  ({ places }) => {
    for (const placed of places) {
      const { share, slack } = linesOf(placed) ?? { share: 1, slack: 0 };
      if (share < 1 - slack || share > 1.5 + slack) return { found: shownLines(placed, share), placed };
    }
    return undefined;
  },
  (component) => outsideTables(component),
);

function shownLines({ paragraph }: Placed, share: number): string {
  const { line, rule } = paragraph.format.spacing;
  const lines = `${figure(share, 2)} lines`;
  return rule === 'auto' ? `giãn dòng ${lines}` : `giãn dòng ${figure(line / 20)}pt (khoảng ${lines})`;
}
