/** An appendix: its title, the table of tasks, and what stands around it. */
import type { Component } from '../../nd30/document.ts';
import type { Appendix } from '../../plan/model/appendix.ts';
import { freeBlocks } from '../body/free-blocks.ts';
import type { Ledger } from '../ledger.ts';

export function readAppendix(components: readonly Component[], ledger: Ledger): Appendix {
  return { blocks: freeBlocks(components, ledger) };
}
