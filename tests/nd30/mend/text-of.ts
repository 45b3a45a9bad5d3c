/** Every letter of a package, paragraph by paragraph, as the reading has it. */
import { readWord } from '../../../src/word/reading/read-word.ts';
import type { Block } from '../../../src/word/reading/types.ts';
import type { WordPackage } from '../../../src/word/package.ts';
import { paragraphText } from '../../../src/nd30/text.ts';

const linesOf = (blocks: readonly Block[] = []): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [paragraphText(block), ...(block.textBoxes ?? []).flatMap((box) => linesOf(box.blocks))]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.blocks))),
  );

/** The body and its notes; headers and footers apart, for page numbers move there. */
export function textOf(parts: WordPackage): string[] {
  const { sections, notes } = readWord(parts);
  return [...sections.flatMap(({ blocks }) => linesOf(blocks)), ...notes.flatMap(({ blocks }) => linesOf(blocks))];
}
