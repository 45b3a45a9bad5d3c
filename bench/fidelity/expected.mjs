/** The committed figures: how much may differ, by document. */
import { readFile } from 'node:fs/promises';

/** Of each document: what is counted, by the name it has in expected.json. */
const counted = {
  pagesOff: ['pages too many or too few', ({ ownPages, pages }) => Math.abs(ownPages - pages)],
  sizesOff: ['pages of another size', ({ pages, sizes }) => pages - sizes],
  wordsOff: ['words too many or too few', ({ ownWords, words }) => Math.abs(ownWords - words)],
  linesOff: ['lines with other words', ({ lines, same }) => lines - same],
  placesOff: ['lines not within 1 pt', ({ lines, near }) => lines - near],
  rulesOff: ['rules that only one of the two has there', ({ rulesOff }) => rulesOff.length],
  inkOff: ['lines with other ink', ({ blots }) => blots.length],
};

export const figuresOf = (results) =>
  Object.fromEntries(
    results.map((result) => [
      result.name,
      Object.fromEntries(Object.entries(counted).map(([key, [, count]]) => [key, count(result)])),
    ]),
  );

/** What is worse than the committed figures. */
export async function regressions(results) {
  const expected = JSON.parse(await readFile(new URL('expected.json', import.meta.url), 'utf8'));
  return results.flatMap((result) => {
    const figures = expected[result.name];
    if (!figures) return [`${result.name}: no figures in expected.json (--measure prints them)`];
    return Object.entries(counted)
      .map(([key, [what, count]]) => ({ what, found: count(result), most: figures[key] }))
      .filter(({ found, most }) => !(found <= most))
      .map(({ what, found, most }) => `${result.name}: ${what}: ${found}, expected at most ${most}`);
  });
}
