/** Letters and signs as a document would have them: composed, readable, without what only steers a display. */

/** Signs of Word's symbol fonts, which a PDF hands out as private characters, and joined letters of old fonts. */
const mended: Readonly<Record<string, string>> = {
  // What Word writes into a text for its own hyphens: the one that keeps words together, the one that only may divide.
  '\u001E': '-',
  '\u001F': '\u00AD',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF02D': '-',
  '\uF02B': '+',
  '\uF0E0': '→',
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const mendable = /[\u001E\u001F\uF0B7\uF0A7\uF0D8\uF0FC\uF02D\uF02B\uF0E0\uFB00-\uFB06]/g;
/** No width and no meaning between Vietnamese letters. */
const invisible = /[\u200B\u2060\uFEFF]/g;
/** What XML 1.0 (2.2) does not allow, halves of pairs included. */
const illegal =
  /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Stands where something could not be read. */
const unreadable = '\uFFFD';

export interface Readable {
  text: string;
  /** How many characters were replaced. */
  replaced: number;
}

/** Soft hyphens stay: where lines end they tell something. */
export function readable(text: string): Readable {
  let replaced = 0;
  const kept = text
    .replace(invisible, '')
    .replace(mendable, (sign) => mended[sign] ?? sign)
    .replace(illegal, () => {
      replaced++;
      return unreadable;
    });
  return { text: kept.normalize('NFC'), replaced };
}

/** Blanks of all kinds as single spaces; tabs stay. */
export const singleSpaced = (text: string) =>
  text
    .replace(/[^\S\t\n]+/gu, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
