/** Blocks under each other in a column of a given width. */
import type { Block } from '../../../word/reading/types.ts';
import type { Box } from './boxes.ts';
import { layParagraph } from './paragraph.ts';
import type { PageNumbers } from './pieces.ts';
import type { LayoutSettings } from './settings.ts';
import { layTable } from './table.ts';

export function layBlocks(
  blocks: readonly Block[],
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
): Box[] {
  return blocks.map((block) => {
    settings.check();
    return block.kind === 'paragraph'
      ? layParagraph(block, width, settings, numbers)
      : layTable(block, width, settings, numbers, layBlocks);
  });
}
