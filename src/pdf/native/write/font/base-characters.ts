/** What every embedded subset holds: the characters that Vietnamese administrative documents are written with. */

/**
 * First and last code point of each range, in the order of the glyphs in a subset. 31 letters stand before ASCII so that its
 * glyphs have the numbers of its codes: poppler takes away `Tw` behind glyph 32, whichever that is, when it looks for words.
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x1ea0, 0x1ebe], // Latin Extended Additional: Vietnamese
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1 Supplement
  [0x102, 0x103], // Ă ă
  [0x110, 0x111], // Đ đ
  [0x128, 0x129], // Ĩ ĩ
  [0x168, 0x169], // Ũ ũ
  [0x1a0, 0x1a1], // Ơ ơ
  [0x1af, 0x1b0], // Ư ư
  [0x1ebf, 0x1ef9], // Vietnamese, the rest
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022], // daggers, bullet
  [0x2026, 0x2026], // …
  [0x2030, 0x2033], // ‰ and primes
  [0x2039, 0x203a], // ‹ ›
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2190, 0x2193], // arrows
  [0x2260, 0x2260], // ≠
  [0x2264, 0x2265], // ≤ ≥
];

export const baseCharacters: readonly number[] = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at),
);
