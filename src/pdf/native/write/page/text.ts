/**
 * Text items as operators: one TJ a line of one look. Word spacing goes into the TJ array, because Tw has no effect on
 * two-byte codes (ISO 32000-1, 9.3.3).
 */
import { composed } from '../../../../fonts/metrics.ts';
import type { TextItem } from '../../pages.ts';
import { nothingToDraw, type PreparedFace } from '../font/prepared.ts';
import type { Content } from './content.ts';

const space = 0x20;
const highSurrogates = { first: 0xd800, last: 0xdbff };

/** Letters as the fonts have them: a letter and its marks in one character. */
export const composedText = (item: TextItem): string => composed(item.text);

/** The string of a TJ array that is being written: opened by the first glyph, closed by a number or the end. */
class GlyphArray {
  readonly #content: Content;
  #inString = false;
  /** In 1/1000 em, to the right. What is left after rounding is carried to the next move: short numbers, no growing error. */
  #pending = 0;

  constructor(content: Content) {
    this.#content = content;
  }

  glyph(code: number): void {
    const whole = Math.round(this.#pending);
    if (whole !== 0) {
      if (!Number.isFinite(whole)) throw new TypeError(`A line is set with the spacing ${whole}.`);
      this.#close();
      this.#content.whole(-whole);
      this.#pending -= whole;
    }
    if (!this.#inString) {
      this.#content.openString();
      this.#inString = true;
    }
    this.#content.glyph(code);
  }

  move(perMille: number): void {
    this.#pending += perMille;
  }

  #close(): void {
    if (this.#inString) this.#content.closeString();
    this.#inString = false;
  }

  end(): void {
    this.#close();
  }
}

/** Text cut where its font changes: what only the font for symbols has, and the rest. */
export function stretches(
  text: string,
  own: PreparedFace,
  symbols: PreparedFace,
): { stretch: string; ofSymbols: boolean }[] {
  const found: { stretch: string; ofSymbols: boolean }[] = [];
  for (const unit of text.split('')) {
    const code = unit.charCodeAt(0);
    const ofSymbols = (own.codes[code] ?? 0) === 0 && (symbols.codes[code] ?? 0) !== 0;
    const last = found.at(-1);
    if (last?.ofSymbols === ofSymbols) last.stretch += unit;
    else found.push({ stretch: unit, ofSymbols });
  }
  return found;
}

/**
 * Writes `[…]TJ` for a text. Position, font and colour are set already.
 * @param item where the spacing is said
 */
export function showText(content: Content, text: string, item: TextItem, { codes, corrections }: PreparedFace): void {
  const perSpace = (item.wordSpacing * 1000) / item.size;
  const perCharacter = (item.letterSpacing * 1000) / item.size;
  const array = new GlyphArray(content);
  /** How far this word is behind where the layout takes it to be; made good at the next space. */
  let drift = 0;
  content.raw('[');
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = codes[unit] ?? 0;
    if (code === nothingToDraw) drift += perCharacter;
    else array.glyph(code);
    let character = unit;
    if (unit >= highSurrogates.first && unit <= highSurrogates.last) {
      character = text.codePointAt(at) ?? unit;
      if (character > 0xffff) at++;
    }
    if (corrections.size > 0) drift += corrections.get(character) ?? 0;
    if (unit === space) {
      array.move(perSpace + drift);
      drift = 0;
    }
  }
  array.end();
  content.raw(']TJ\n');
}
