/** Organs in an appendix cell, written as a list of units or as free text. */
import { unitHeads } from './data/unit-names.ts';
import { expandNames } from './unit-names.ts';
import { plainWords } from './words.ts';

function beginsUnit(piece: string): boolean {
  const words = expandNames(plainWords(piece));
  return / [-–] /.test(piece) || unitHeads.some((head) => words === head || words.startsWith(`${head} `));
}

/** A longer cell is no list of organs. */
const mostPieces = 30;
/** A unit's name with commas has no more pieces: `Phòng Văn hóa, Khoa học và Thông tin`. */
const longestName = 6;

/** The pieces between commas and `và`, each with the sign before it. */
function pieces(text: string): { before: string; text: string }[] {
  const out: { before: string; text: string }[] = [];
  let before = '';
  for (const part of text.split(/( ?, ?| và | phối hợp với )/u)) {
    if (/^(?: ?, ?| và | phối hợp với )$/u.test(part)) before = part;
    else if (part.trim() !== '') out.push({ before, text: part.trim() });
  }
  return out;
}

/**
 * The units that a text names and that `isKnown` does not accept. `;` and line ends always part units; a comma or
 * `và` may stand inside a name (`Phòng Kinh tế, Hạ tầng và Đô thị`), so the longest accepted run of pieces counts first,
 * and what is left is one unit until a piece begins another.
 */
export function unknownUnits(text: string, isKnown: (name: string) => boolean): string[] {
  const unknown: string[] = [];
  for (const line of text.replace(/\([^)]*\)/g, ' ').split(/[;\n]|\s\/\s/u)) {
    const rest = pieces(
      line
        .trim()
        .replace(/^[-+•]\s*|[.…]+$/gu, '')
        .replace(/\s+/g, ' '),
    ).slice(0, mostPieces);
    const run = (from: number, to: number): string =>
      rest
        .slice(from, to)
        .map((piece, i) => (i === 0 ? '' : piece.before) + piece.text)
        .join('');
    let at = 0;
    let open = false;
    while (at < rest.length) {
      let to = Math.min(rest.length, at + longestName);
      while (to > at && !isKnown(run(at, to))) to--;
      if (to > at) {
        at = to;
        open = false;
        continue;
      }
      const piece = rest[at]!;
      if (open && !beginsUnit(piece.text)) unknown.push(`${unknown.pop() ?? ''}${piece.before}${piece.text}`);
      else unknown.push(piece.text);
      open = true;
      at++;
    }
  }
  return unknown;
}
