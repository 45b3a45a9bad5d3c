/** The paragraphs of a template as the reading has them, by their number in the body. */
import { readWord } from '../../word/reading/read-word.ts';
import type { Block, Paragraph, WordDocument } from '../../word/reading/types.ts';
import type { WordPackage } from '../../word/package.ts';

function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield block;
      for (const box of block.textBoxes ?? []) yield* paragraphsOf(box.blocks);
    } else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks);
  }
}

export interface ReadTemplate {
  document: WordDocument;
  /** By number; those in tables and text boxes too. */
  paragraphs: ReadonlyMap<number, Paragraph>;
}

export function readTemplate(parts: WordPackage): ReadTemplate {
  const document = readWord(parts);
  const all = document.sections.flatMap(({ blocks }) => [...paragraphsOf(blocks)]);
  return { document, paragraphs: new Map(all.map((one) => [one.number, one])) };
}
