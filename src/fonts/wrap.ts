/** Breaking text into lines by width, word after word. */
import { textWidth, type Face } from './text-width.ts';

/** A piece that is never broken (up to a space, or behind a hyphen or slash inside a word) and the spaces after it. */
const pieces = /([^ \t/-]*(?:[/-]+|(?=[ \t]|$)))([ \t]*)/g;

/** Whole letters, with the marks that belong to them. */
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * The lines of a text no wider than `maxWidthPt` points: broken at spaces (which then are dropped), behind hyphens and
 * slashes, and where there is a line feed. A word wider than a whole line is broken between letters.
 */
export function wrapLines(text: string, face: Face, sizePt: number, maxWidthPt: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, { face, sizePt }, maxWidthPt));
}

function wrapParagraph(text: string, font: { face: Face; sizePt: number }, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  /** Width of `line`, and the spaces that follow it if something else does. */
  let width = 0;
  let spaces = '';
  for (const [, piece = '', after = ''] of text.matchAll(pieces)) {
    if (piece === '' && after === '') break;
    const pieceWidth = textWidth(piece, font);
    const joined = width + textWidth(spaces, font) + pieceWidth;
    if (joined <= most) {
      line += spaces + piece;
      width = joined;
    } else {
      if (line !== '') lines.push(line);
      const parts = pieceWidth <= most ? [piece] : splitWord(piece, font, most);
      line = parts.pop() ?? '';
      lines.push(...parts);
      width = textWidth(line, font);
    }
    spaces = after;
  }
  lines.push(line);
  return lines;
}

/** A word that no line can hold, in parts that fit; each has at least one letter. */
function splitWord(word: string, font: { face: Face; sizePt: number }, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const { segment } of letters.segment(word)) {
    const more = textWidth(segment, font);
    if (part !== '' && width + more > most) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += segment;
    width += more;
  }
  parts.push(part);
  return parts;
}
