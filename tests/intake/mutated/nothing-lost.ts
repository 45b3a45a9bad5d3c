/** The promise of the import for any text: no crash, every word in the report, and all but noise printed by a plan that is valid. */
import { expect } from 'vitest';
import type { Imported } from '../../../src/intake/contract.ts';
import { printedWords } from '../../../src/intake/printed.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { importText, printedFiles } from '../imported.ts';

/** What is markup, not words: tags of HTML. */
const tags = /<\/?(?:b|i|u|strong|em|sup|sub|br|p)\s*\/?>/gi;
const words = (text: string): string[] =>
  text
    .replace(tags, ' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const bare = (word: string) => word.replace(/^0+(?=\d)/, '');

/** Words of `all` that `some` does not have as often; what the mending of a hyphen put together counts. */
export function missing(all: readonly string[], some: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of some) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  const left = all.filter((word) => {
    const count = counts.get(bare(word)) ?? 0;
    counts.set(bare(word), count - 1);
    return count <= 0;
  });
  const lost: string[] = [];
  for (let at = 0; at < left.length; at++) {
    const joined = `${left[at]}${left[at + 1] ?? ''}`;
    const count = counts.get(joined) ?? 0;
    if (count > 0 && at + 1 < left.length) {
      counts.set(joined, count - 1);
      at++;
    } else lost.push(left[at]!);
  }
  return lost;
}

/** @throws what an expectation throws, with the seed in its words */
export async function expectNothingLost(text: string, what: string, inWord = false): Promise<Imported> {
  const imported = importText(text);
  const { plan, report } = imported;
  const told = words(report.pieces.map((piece) => piece.text).join('\n'));
  expect(missing(words(text), told), `${what}: words that the report does not tell`).toEqual([]);
  const kept = report.pieces.filter(({ state }) => state === 'placed' || state === 'free');
  const printed = printedWords(parsePlan(plan, { draft: true })).words.join(' ');
  const asked = words(kept.map((piece) => piece.text).join('\n'));
  expect(missing(asked, words(printed)), `${what}: words that the plan does not print`).toEqual([]);
  for (const { path, state } of report.pieces)
    if (state === 'placed' || state === 'free') expect(path, `${what}: a piece without a place`).not.toBe('');
  if (inWord) expect((await printedFiles(plan)).length, what).toBeGreaterThan(0);
  return imported;
}
