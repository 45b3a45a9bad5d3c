/** Nothing is lost and nothing told twice: every letter of a file is in one component, in the rule of one, or unplaced. */
import { expect } from 'vitest';
import type { Placed, Recognised } from '../../src/nd30/document.ts';
import { paragraphText } from '../../src/nd30/text.ts';
import type { Block, Paragraph } from '../../src/word/reading/types.ts';

function paragraphsIn(blocks: readonly Block[], into: Set<Paragraph>): void {
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) paragraphsIn(cell.blocks, into);
    else {
      into.add(block);
      for (const box of block.textBoxes ?? []) paragraphsIn(box.blocks, into);
    }
  }
}

/** A part that several sections show is read once. */
function paragraphsOf({ word }: Recognised): Set<Paragraph> {
  const all = new Set<Paragraph>();
  for (const { blocks, headers, footers } of word.sections) {
    paragraphsIn(blocks, all);
    for (const set of [headers, footers])
      for (const each of [set.default, set.first, set.even]) paragraphsIn(each ?? [], all);
  }
  for (const note of word.notes) paragraphsIn(note.blocks, all);
  return all;
}

function placesOf({ documents, running, unplaced }: Recognised): Placed[] {
  const components = documents.flatMap((one) => one.components);
  const typed = components.flatMap(({ rule }) => (rule?.drawn === 'characters' ? [rule.place] : []));
  const known = new Set<string>();
  const shown = running
    .flatMap(({ places }) => places)
    .filter(({ part, number, from }) => {
      const key = `${part} ${number} ${from}`;
      return !known.has(key) && known.add(key);
    });
  return [...components.flatMap(({ places }) => places), ...typed, ...shown, ...unplaced];
}

export function everyLetterOnce(recognised: Recognised): void {
  const taken = new Map<Paragraph, number[]>();
  for (const { paragraph, from, to } of placesOf(recognised)) {
    const counts = taken.get(paragraph) ?? Array.from(paragraphText(paragraph), () => 0);
    for (let at = from; at < to; at++) counts[at] = (counts[at] ?? 0) + 1;
    taken.set(paragraph, counts);
  }
  const wrong: string[] = [];
  for (const paragraph of paragraphsOf(recognised)) {
    const text = paragraphText(paragraph);
    const counts = taken.get(paragraph) ?? [];
    const bad = [...text.matchAll(/[^\s\uFFFC]/g)].filter(({ index }) => (counts[index] ?? 0) !== 1);
    if (bad.length > 0)
      wrong.push(
        `${paragraph.part} ${paragraph.number}: ${bad
          .map(([letter, at]) => `${letter}${String(at)}`)
          .join('')
          .slice(0, 40)} in ${text.slice(0, 60)}`,
      );
  }
  expect(wrong).toEqual([]);
}
