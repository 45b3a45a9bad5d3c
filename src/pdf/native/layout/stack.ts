/** Blocks under each other in a column of a given width. */
import type { Block } from '../../../word/reading/types.ts';
import type { Box } from './boxes.ts';
import { layParagraph } from './paragraph.ts';
import type { PageNumbers } from './pieces.ts';
import type { LayoutSettings } from './settings.ts';
import { layTable } from './table.ts';

/** @param nested whether the column is a cell of a table */
export function layBlocks(
  blocks: readonly Block[],
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
  nested = false,
): Box[] {
  const layCell = (inner: readonly Block[], room: number) => layBlocks(inner, room, settings, numbers, true);
  return blocks.map((block) => {
    settings.check();
    return block.kind === 'paragraph'
      ? layParagraph(block, width, settings, numbers)
      : layTable(block, { width, nested, settings, numbers, layCell });
  });
}
