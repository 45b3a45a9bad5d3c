/** Items and paragraphs as blocks: with their signs, nested as they stand in the source. */
import type { Component } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Ledger } from '../ledger.ts';
import { blocksOfNodes } from './blocks.ts';
import { settleBlockLabels } from './labels.ts';
import { linesOf } from './lines.ts';
import { Reading } from './reading.ts';
import { treeOf } from './tree.ts';

/**
 * @param components of a body, in order; each is entered into the ledger
 * @param what in Vietnamese, what they are; undefined: nobody knows
 */
export function blocksOf(components: readonly Component[], ledger: Ledger, what?: string): Block[] {
  const { lines, end } = linesOf(components);
  const reading = new Reading();
  const blocks = blocksOfNodes(treeOf(lines), reading, what);
  settleBlockLabels(blocks, reading.signs);
  reading.enter(ledger);
  ledger.form(end, 'Dấu kết thúc nội dung');
  return blocks;
}
