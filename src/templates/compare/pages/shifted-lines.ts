/** Lines of the same words that stand further left or right than on the other side: another alignment or indent. */
import type { PlacedLine } from '../../../pdf/native/placed-lines.ts';
import type { Pair } from '../align.ts';
import type { PageWord } from './page-words.ts';

interface Lines {
  body: readonly PlacedLine[];
  words: readonly PageWord[];
}

/** Points; less cannot be seen. */
const visible = 1.5;

/** Lines that hold the same words and no others. */
function sameLines(before: Lines, after: Lines, pairs: readonly Pair[]): Pair[] {
  const partners = new Map<number, number>();
  const spoilt = new Set<number>();
  for (const pair of pairs) {
    const [b, a] = [before.words[pair.before]!.line, after.words[pair.after]!.line];
    const known = partners.get(a);
    if (known !== undefined && known !== b) spoilt.add(a);
    partners.set(a, b);
  }
  return [...partners].flatMap(([a, b]) => {
    const same = !spoilt.has(a) && before.body[b]?.text.trim() === after.body[a]?.text.trim();
    return same ? [{ before: b, after: a }] : [];
  });
}

/** Pairs of line indices. None where most lines have shifted: then the margins are others, which the page setup tells. */
export function shiftedLines(before: Lines, after: Lines, pairs: readonly Pair[]): Pair[] {
  const same = sameLines(before, after, pairs);
  const shifted = same.filter(({ before: b, after: a }) => {
    const [was, is] = [before.body[b]!, after.body[a]!];
    const left = Math.abs(is.x - was.x);
    const right = Math.abs(is.x + is.width - was.x - was.width);
    return Math.max(left, right) > visible;
  });
  return shifted.length > same.length / 2 ? [] : shifted;
}
