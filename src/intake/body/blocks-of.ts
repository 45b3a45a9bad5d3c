/** Items and paragraphs as blocks: with their signs, nested as they stand in the source. */
import type { Component } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Ledger } from '../ledger.ts';
import { freeBlocks } from './free-blocks.ts';

/** @param components of the body, in order; each is entered into the ledger */
export function blocksOf(components: readonly Component[], ledger: Ledger): Block[] {
  return freeBlocks(components, ledger);
}
