/** Blocks under each other in a column of a given width. */
import type { Block } from '../../../word/reading/types.ts';
import type { Box } from './boxes.ts';
import { layParagraph } from './paragraph.ts';
import type { PageNumbers } from './pieces.ts';
import type { LayoutSettings } from './settings.ts';
import { layTable } from './table.ts';

/** Word wants a paragraph below a table in a cell, and gives it no height if it is empty; so does LibreOffice. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  const tail = last?.kind === 'paragraph' && last.inlines.length === 0 && blocks.at(-2)?.kind === 'table';
  return tail ? blocks.slice(0, -1) : blocks;
}

/** @param nested whether the column is a cell of a table */
export function layBlocks(
  blocks: readonly Block[],
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
  nested = false,
): Box[] {
  const layCell = (inner: readonly Block[], room: number) => layBlocks(inner, room, settings, numbers, true);
  return (nested ? withoutTail(blocks) : blocks).map((block) => {
    settings.check();
    return block.kind === 'paragraph'
      ? layParagraph(block, width, settings, numbers)
      : layTable(block, { width, nested, settings, numbers, layCell });
  });
}
