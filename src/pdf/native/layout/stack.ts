/** Blocks under each other in a column of a given width. */
import type { Block, Table } from '../../../word/reading/types.ts';
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

/**
 * Tables with nothing between them are one table for Word, and for LibreOffice, if they look alike: the second goes on with the
 * rows of the first.
 */
function joined(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.kind === 'table' && last?.kind === 'table' && alike(last, block)) {
      all[all.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    } else all.push(block);
  }
  return all;
}

const lookOf = ({ alignment, indent, grid, borders }: Table) => JSON.stringify([alignment, indent, grid, borders]);
const alike = (a: Table, b: Table) => lookOf(a) === lookOf(b);

/** @param nested whether the column is a cell of a table */
export function layBlocks(
  blocks: readonly Block[],
  width: number,
  settings: LayoutSettings,
  numbers: PageNumbers,
  nested = false,
): Box[] {
  const layCell = (inner: readonly Block[], room: number) => layBlocks(inner, room, settings, numbers, true);
  return joined(nested ? withoutTail(blocks) : blocks).map((block) => {
    settings.check();
    return block.kind === 'paragraph'
      ? layParagraph(block, width, settings, numbers)
      : layTable(block, { width, nested, settings, numbers, layCell });
  });
}
