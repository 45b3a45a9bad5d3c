/**
 * How wide text is in Times New Roman, measured with the advances of Tinos, which has the same widths, and of a font
 * for the symbols that Tinos lacks (check boxes, ticks, arrows). Without kerning, as Word sets text unless a style asks for it.
 */
import { readFileSync } from 'node:fs';
import { composed } from './composed.ts';

export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Face = (typeof faces)[number];

export interface FontSetting {
  /** `regular` unless told. */
  face?: Face;
  /** Size in points. */
  sizePt: number;
}

interface AdvanceFile {
  unitsPerEm: number;
  /** Code point, then the advance in each face. */
  advances: [code: number, ...byFace: number[]][];
  /** What the font for symbols has and Tinos lacks; the same in each face. */
  symbolUnitsPerEm: number;
  symbols: [code: number, advance: number][];
}

/** Code points below this have a place in the tables; all known ones are. */
const tableSize = 0x2c00;
const firstMark = 0x300;
const lastMark = 0x36f;
/** Characters that steer text and have no width: joiners, directions, invisible operators. */
const steering: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [firstMark, lastMark],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
];
/** The same beyond the tables: variation selectors, the byte order mark. */
const steersBeyond = (unit: number) => (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff;

interface FaceAdvances {
  /** By UTF-16 unit, in ems; the average for a unit that the font data does not know. */
  byUnit: Float64Array;
  average: number;
}

/** The folder is as far from `src/fonts` as from `dist/fonts`. */
function readAdvances(): Record<Face, FaceAdvances> {
  const url = new URL('../../data/tinos-advances.json', import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as AdvanceFile;
  const symbols = file.symbols.map(([code, advance]) => ({ code, em: advance / file.symbolUnitsPerEm }));
  const tables = faces.map((_, at): FaceAdvances => {
    const known = file.advances.map(([code, ...byFace]) => ({ code, em: (byFace[at] ?? 0) / file.unitsPerEm }));
    const wide = known.filter(({ em }) => em > 0);
    const average = wide.reduce((sum, { em }) => sum + em, 0) / wide.length;
    const byUnit = new Float64Array(tableSize).fill(average);
    for (const [first, last] of steering) byUnit.fill(0, first, last + 1);
    for (const { code, em } of [...known, ...symbols]) byUnit[code] = em;
    return { byUnit, average };
  });
  return Object.fromEntries(faces.map((face, at) => [face, tables[at]])) as Record<Face, FaceAdvances>;
}

let advances: Record<Face, FaceAdvances> | undefined;

function widthInEms(text: string, advances: FaceAdvances, isComposed = false): number {
  const { byUnit, average } = advances;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < tableSize) {
      // Ơ and Ư are wider than the letters they are composed from: such text is measured in its composed form.
      if (!isComposed && unit >= firstMark && unit <= lastMark) return widthInEms(composed(text), advances, true);
      width += byUnit[unit] ?? average;
    } else if ((unit < 0xdc00 || unit > 0xdfff) && !steersBeyond(unit)) {
      // The second half of a surrogate pair adds nothing: the pair is one character.
      width += average;
    }
  }
  return width;
}

/** The width of one line of text in points. A character that the font data does not know counts as one of average width. */
export function textWidth(text: string, { face = 'regular', sizePt }: FontSetting): number {
  return widthInEms(text, (advances ??= readAdvances())[face]) * sizePt;
}

/**
 * Where each UTF-16 unit of a text ends, in points from the text's start; as `textWidth` for a text in composed form.
 * @param letterSpacing points added after each unit but the second half of a pair and marks
 */
export function textEnds(text: string, { face = 'regular', sizePt }: FontSetting, letterSpacing: number): number[] {
  const { byUnit, average } = (advances ??= readAdvances())[face];
  const ends: number[] = [];
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) {
      width += (unit < tableSize ? (byUnit[unit] ?? average) : average) * sizePt;
      if (unit < firstMark || unit > lastMark) width += letterSpacing;
    }
    ends.push(width);
  }
  return ends;
}
