/** Which known bearer of duties a unit's name may mean. */
import { plainWords } from './words.ts';

/** Two names are near when half of the words of the shorter, and at least two, stand in the other. */
const leastShare = 0.5;
const leastWords = 2;

function share(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  return common < leastWords ? 0 : common / Math.min(a.length, b.length);
}

export interface Bearer {
  /** As it is written. */
  name: string;
  /** As it compares, see `unitKey`. */
  key: string;
}

/** The nearest of the bearers, if one is near enough to be meant. Bearers with more words than a name has are prose. */
export function nearUnit(key: string, bearers: readonly Bearer[]): string | undefined {
  const words = [...new Set(plainWords(key).split(' '))];
  let best: string | undefined;
  let most = leastShare;
  for (const bearer of bearers) {
    const other = [...new Set(bearer.key.split(' '))];
    if (other.length > 12) continue;
    const near = share(words, other);
    if (near < most || (near === most && best !== undefined)) continue;
    best = bearer.name;
    most = near;
  }
  return best;
}
