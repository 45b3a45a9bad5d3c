/**
 * The codes that text is written with: one byte for ASCII and the letters of Vietnamese, two for everything else. Compressing
 * pages is most of the work of writing, and goes by the byte. A space of one byte also obeys `Tw` (ISO 32000-1, 9.3.3), so a
 * justified line needs one number instead of one for each space.
 */

export const space = 0x20;

/** First bytes of the codes of two bytes; lower ones stand for themselves. */
const firstOfTwo = 0xf0;
const firstPair = (firstOfTwo << 8) + 1;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const lastOfAscii = 0x7e;

/** Bytes that ASCII leaves over: no zero, which is nobody's code, and no ends of lines. */
const freeBytes = Array.from({ length: firstOfTwo - 1 }, (_, at) => at + 1).filter(
  (byte) => (byte < space || byte > lastOfAscii) && byte !== lineFeed && byte !== carriageReturn,
);

/** Signs that are nearly as frequent as letters. */
const frequentSigns = new Set(['–', '“', '”', '’', '…', '\u00a0', '•', '§']);
const isVietnamese = (character: number) =>
  /^[àáâãèéêìíòóôõùúýđăĩũơư\u1ea0-\u1ef9]$/iu.test(String.fromCodePoint(character));
const isFrequent = (character: number) => isVietnamese(character) || frequentSigns.has(String.fromCodePoint(character));

/** @param characters code points. @returns a code for each */
export function assignCodes(characters: readonly number[]): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  let freeAt = 0;
  let pair = firstPair;
  for (const character of characters) {
    const free = freeBytes[freeAt];
    if (character >= space && character <= lastOfAscii) codes.set(character, character);
    else if (free !== undefined && isFrequent(character)) {
      codes.set(character, free);
      freeAt++;
    } else codes.set(character, pair++);
  }
  return codes;
}

export const isPair = (code: number): boolean => code > 0xff;

/** As CMaps write it: the digits say how many bytes a code has. */
export const codeHex = (code: number): string =>
  `<${code
    .toString(16)
    .toUpperCase()
    .padStart(isPair(code) ? 4 : 2, '0')}>`;

/** The lines of a CMap that say how long codes are (ISO 32000-1, 9.7.6.2). */
export const codeSpace = `2 begincodespacerange
<00> <EF>
<F000> <FFFF>
endcodespacerange`;
