/**
 * Text items as operators: one string a line of one look. `Tc` and `Tw` are set before; a `TJ` array is only written where a
 * glyph is not as wide as the layout takes its character to be.
 */
import { composed } from '../../../../fonts/metrics.ts';
import type { TextItem } from '../../pages.ts';
import { space } from '../font/codes.ts';
import { nothingToDraw, type PreparedFace } from '../font/prepared.ts';
import type { Content } from './content.ts';

/** Below, nothing changes with NFC unless one of these follows. */
const firstMark = 0x300;
/** Further characters that NFC leaves as they are: letters of Vietnamese; dashes, quotation marks, dots. */
const isLetterOrSign = (unit: number) => (unit >= 0x1ea0 && unit <= 0x1ef9) || (unit >= 0x2010 && unit <= 0x2027);

function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= firstMark && !isLetterOrSign(unit)) return false;
  }
  return true;
}

/** Letters as the fonts have them: a letter and its marks in one character. */
export const composedText = ({ text }: TextItem): string => (isComposed(text) ? text : composed(text));

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
 * Writes `(…)Tj` for a text. Position, font, spacing and colour are set already.
 * @param item where the spacing is said
 */
export function showText(content: Content, text: string, item: TextItem, { codes, corrections }: PreparedFace): void {
  const letterSpacing = (item.letterSpacing * 1000) / item.size;
  /** How far this word is behind where the layout takes it to be, in 1/1000 em; made good at the next space. */
  let drift = 0;
  let moved = false;
  const start = content.mark();
  content.openString();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = codes[unit] ?? 0;
    if (code === nothingToDraw) drift += letterSpacing;
    else content.code(code);
    const character = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
    if (character > 0xffff) at++;
    if (corrections.size > 0) drift += corrections.get(character) ?? 0;
    if (unit === space && drift !== 0) {
      const whole = Math.round(drift);
      drift -= whole;
      if (whole === 0) continue;
      moved = true;
      content.closeString();
      content.whole(-whole);
      content.openString();
    }
  }
  content.closeString();
  if (moved) {
    content.insert(start, '[');
    content.raw(']TJ\n');
  } else {
    content.raw('Tj\n');
  }
}
