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
  /** Of headers and footers, each part once. */
  running: readonly Paragraph[];
}

export function readTemplate(parts: WordPackage): ReadTemplate {
  const document = readWord(parts);
  const body = document.sections.flatMap(({ blocks }) => [...paragraphsOf(blocks)]);
  // Sections that show the same header share what was read of it.
  const shown = new Set(
    document.sections.flatMap(({ headers, footers }) =>
      [headers, footers].flatMap((set) => [set.default, set.first, set.even].filter((one) => one !== undefined)),
    ),
  );
  return {
    document,
    paragraphs: new Map(body.map((one) => [one.number, one])),
    running: [...shown].flatMap((blocks) => [...paragraphsOf(blocks)]),
  };
}
