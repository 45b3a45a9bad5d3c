/** The words of laid-out pages, each with its look: what is compared to find the lines that differ. */
import type { PlacedLine } from '../../../pdf/native/placed-lines.ts';

export interface PageWord {
  /** Equal for the same letters in the same look. */
  key: string;
  /** Equal for the same letters. */
  letters: string;
  /** Index of its line. */
  line: number;
}

/** What fills a line as far as it goes: how many there are of it says nothing. */
const filling = /^([.…_·-])\1{3,}$/u;

function lookKey(looks: PlacedLine['looks'], from: number, to: number): string {
  const parts: string[] = [];
  let at = 0;
  for (const { length, look } of looks) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + length)];
    if (start < end) {
      const last = parts.at(-1);
      if (last !== look) parts.push(start === from ? look : `${start - from} ${look}`);
    }
    at += length;
    if (at >= to) break;
  }
  return parts.join('|');
}

/** @param lines without headers and footers, in the order of the document */
export function pageWords(lines: readonly PlacedLine[]): PageWord[] {
  return lines.flatMap(({ text, looks }, line) =>
    [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): PageWord => {
      const letters = filling.test(word) ? word.charAt(0).repeat(4) : word.normalize('NFC');
      return { letters, key: `${letters}\u0000${lookKey(looks, index, index + word.length)}`, line };
    }),
  );
}
