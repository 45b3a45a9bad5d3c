/** The nearest of a few known words to one that was mistyped. */
import { plainLetters } from './conventions/folding.ts';

/** Folded for comparing: no case, diacritics, spaces, underscores or hyphens; `đ` as `d`. */
export function fold(text: string): string {
  return plainLetters(text).replace(/[\s_-]+/g, '');
}

/** Levenshtein distance, rows kept short. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The known word nearest to this one, if any is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = fold(word).slice(0, 80);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) >= least) continue;
    const d = distance(wanted, folded);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
