/** Heights of lines in Times New Roman (Tinos has the same): how Word and LibreOffice set a line of a font size. */
import { faceNamed, type Face } from '../../../fonts/metrics.ts';
import type { RunFormat } from '../../../word/reading/types.ts';

/** Parts of an em from the font's hhea table: 1825, 443 and 87 of 2048. */
const ascent = 0.891;
const descent = 0.216;
const lineGap = 0.042;

/** Layout works in whole twips where the reference does. */
export const wholeTwip = (points: number) => Math.round(points * 20) / 20;

export interface LineHeights {
  /** Points from the line's top to the baseline, and from there to the next line's top. */
  above: number;
  below: number;
}

const cache = new Map<number, LineHeights>();

/** A line of text of this size with single spacing. */
export function naturalHeights(size: number): LineHeights {
  let heights = cache.get(size);
  if (!heights) {
    // The reference sets the font's line gap above the text.
    const above = wholeTwip((ascent + lineGap) * size);
    heights = { above, below: wholeTwip((ascent + descent + lineGap) * size) - above };
    cache.set(size, heights);
  }
  return heights;
}

/** Text of a raised or lowered run is smaller: 58 % of its size, as in the reference. */
export const scriptScale = 0.58;

export function drawnSize(format: RunFormat): number {
  return format.vertical === 'baseline' ? format.size : format.size * scriptScale;
}

/** Points by which the baseline of a run is raised; negative: lowered. */
export function raised(format: RunFormat): number {
  // The reference sets the tops of raised and plain text at one height.
  if (format.vertical === 'superscript')
    return naturalHeights(format.size).above - naturalHeights(drawnSize(format)).above;
  return format.vertical === 'subscript' ? -format.size * 0.08 : 0;
}

export function faceOf(format: RunFormat): Face {
  const named = format.family === 'Times New Roman' ? format : faceNamed(format.family);
  const italic = format.italic || named.italic;
  if (format.bold || named.bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Small capitals are capitals of 80 % of the size. */
export const smallCapsScale = 0.8;

/** Height of a line of this size, in twips. */
export function lineTwips(size: number): number {
  const { above, below } = naturalHeights(size);
  return Math.round((above + below) * 20);
}

/** Whether text in both looks is drawn and measured alike. */
export function sameLook(a: RunFormat, b: RunFormat): boolean {
  return (
    a.size === b.size &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.caps === b.caps &&
    a.smallCaps === b.smallCaps &&
    a.color === b.color &&
    a.vertical === b.vertical &&
    a.spacing === b.spacing
  );
}
