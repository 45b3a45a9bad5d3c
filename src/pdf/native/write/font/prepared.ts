/**
 * One face made ready for embedding: a subset of the font as compressed bytes, and which code each character is written
 * with. Nothing in it belongs to one document, so documents share it.
 */
import { createHash } from 'node:crypto';
import type { Font } from '@cantoo/fontkit';
import { zlibSync } from 'fflate';
import { textWidth } from '../../../../fonts/metrics.ts';
import { cidMap } from './cid-map.ts';
import { assignCodes } from './codes.ts';
import type { FontName } from './faces.ts';
import { leavesNoInk } from './inkless.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Stands in `codes` for a character that is known and draws nothing. */
export const nothingToDraw = 0xffff;

export interface PreparedFace {
  face: FontName;
  font: Font;
  /** PostScript name behind the tag that marks a subset: `ABCDEF+Tinos-Bold`. */
  name: string;
  /** By UTF-16 unit: what it is written with; 0, which draws an empty box, for what the subset doesn't hold. */
  codes: Uint16Array;
  /** By code point, in 1/1000 em: how much wider the layout takes a character to be than its glyph is. */
  corrections: ReadonlyMap<number, number>;
  /** Advances by glyph of the subset, in 1/1000 em. */
  widths: readonly number[];
  /** The subset, a TrueType file. */
  program: { compressed: Uint8Array; length: number };
  /** The CMap that leads from codes to glyphs, and its name. */
  encoding: { name: string; compressed: Uint8Array };
  /** The CMap that leads from codes back to characters, compressed. */
  toUnicode: Uint8Array;
}

/** Six letters from the subset's bytes, as ISO 32000-1, 9.6.4 wants for a subset's name. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(0x41 + (byte % 26))).join('');
}

const perMille = (units: number, font: Font) => Math.round((units * 100_000) / font.unitsPerEm) / 100;

/** @param characters code points; those that the font lacks get the empty box. */
export function prepareFace(face: FontName, font: Font, characters: readonly number[]): PreparedFace {
  const subset = font.createSubset();
  const codes = new Uint16Array(0x10000);
  const corrections = new Map<number, number>();
  const widths = [perMille(font.getGlyph(0)?.advanceWidth ?? 0, font)];
  const codeOf = assignCodes(
    characters.filter((character) => !leavesNoInk(character) && font.hasGlyphForCodePoint(character)),
  );
  const characterOf = new Map<number, number>();
  // Symbols are as wide in every face.
  const measured = face === 'symbols' ? 'regular' : face;
  const glyphOf = new Map<number, number>();
  /** The first character of each glyph: what is found when a no-break space is searched for is a space. */
  const firstOf = new Map<number, number>();

  for (const character of characters) {
    const glyph = font.hasGlyphForCodePoint(character) ? font.glyphForCodePoint(character) : null;
    let advance = widths[0] ?? 0;
    if (leavesNoInk(character)) {
      codes[character] = nothingToDraw;
      advance = 0;
    } else if (glyph) {
      const code = codeOf.get(character) ?? 0;
      const id = subset.includeGlyph(glyph);
      advance = perMille(glyph.advanceWidth, font);
      codes[character] = code;
      glyphOf.set(code, id);
      widths[id] = advance;
      if (!firstOf.has(id)) firstOf.set(id, character);
      characterOf.set(code, firstOf.get(id) ?? character);
    }
    const correction = textWidth(String.fromCodePoint(character), { face: measured, sizePt: 1000 }) - advance;
    if (Math.abs(correction) > 0.01) corrections.set(character, correction);
  }

  const program = subset.encode();
  const tag = subsetTag(program);
  const encoding = `${tag}-Codes`;
  return {
    face,
    font,
    name: `${tag}+${font.postscriptName}`,
    codes,
    corrections,
    widths,
    program: { compressed: zlibSync(program, { level: 9 }), length: program.length },
    encoding: { name: encoding, compressed: zlibSync(cidMap(encoding, glyphOf), { level: 9 }) },
    toUnicode: zlibSync(toUnicodeMap(characterOf), { level: 9 }),
  };
}
