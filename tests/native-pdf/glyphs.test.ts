import { describe, expect, it } from 'vitest';
import { faces } from '../../src/fonts/metrics.ts';
import { writePdf } from '../../src/pdf/native/write/write-pdf.ts';
import { laidOut, page, textItem, vietnameseLetters } from './laid-out.ts';
import { pictureOf, textOf, type Picture } from './poppler.ts';

/** Letters stand in a grid, one in each field: points. */
const field = 40;
const perRow = 14;
const size = 24;
/** Of the picture: 100 dots an inch. */
const dots = 100 / 72;

const placed = (letters: readonly string[], face: (typeof faces)[number]) =>
  page(
    ...letters.map((letter, at) =>
      textItem(letter, { face, size, x: 10 + (at % perRow) * field, y: 50 + Math.floor(at / perRow) * field }),
    ),
  );

/** How dark each letter's field is, in black dots. */
function inkOf({ width, greys }: Picture, at: number): number {
  const left = Math.round((5 + (at % perRow) * field) * dots);
  const base = 50 + Math.floor(at / perRow) * field;
  let sum = 0;
  for (let y = Math.round((base - 30) * dots); y < Math.round((base + 9) * dots); y++) {
    for (let x = left; x < left + Math.round((field - 6) * dots); x++) sum += 255 - (greys[y * width + x] ?? 255);
  }
  return sum / 255;
}

const inks = async (letters: readonly string[], face: (typeof faces)[number]) => {
  const { bytes, missing } = await writePdf(laidOut([placed(letters, face)]));
  expect(missing).toEqual([]);
  const picture = await pictureOf(bytes);
  return { bytes, inks: letters.map((_, at) => inkOf(picture, at)) };
};

/** The letter without its marks: đ and Đ lose their stroke, an i with a mark the dot that the mark takes the place of. */
const bare = (letter: string) =>
  letter
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace('i', 'ı')
    .replace('đ', 'd')
    .replace('Đ', 'D');

describe.each(faces)('the 134 Vietnamese letters in %s', (face) => {
  it.each(['NFC', 'NFD'] as const)('leave ink, and more than without their marks, from %s', async (form) => {
    const own = await inks(
      vietnameseLetters.map((letter) => letter.normalize(form)),
      face,
    );
    const plain = await inks(vietnameseLetters.map(bare), face);
    const weak = vietnameseLetters.filter((_, at) => (own.inks[at] ?? 0) < (plain.inks[at] ?? 0) + 1);
    expect(vietnameseLetters).toHaveLength(134);
    expect(Math.min(...plain.inks)).toBeGreaterThan(10);
    expect(weak).toEqual([]);
    // A grid has no one order to read it in.
    const read = (await textOf(own.bytes)).flat().join('').replace(/\s/gu, '');
    expect([...read].sort()).toEqual([...vietnameseLetters].sort());
  });

  it('look different from each other', async () => {
    const { inks: found } = await inks(vietnameseLetters, face);
    // Equal sums would mean that one glyph stands for many; a few letters are as dark as another by chance.
    expect(new Set(found.map((ink) => ink.toFixed(2))).size).toBeGreaterThan(100);
  });
});

it('check boxes, ticks and bullets leave ink', async () => {
  const signs = [...'☐☑☒✓✔✗●■□◆❖▪➢➔★→≥≤≠±°§№₫…'];
  const { inks: found } = await inks(signs, 'regular');
  expect(signs.filter((_, at) => (found[at] ?? 0) < 3)).toEqual([]);
});
