/** What was not understood, as blocks without a sign, word for word. */
import type { Component } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Ledger } from '../ledger.ts';
import { richOf } from '../rich.ts';

export function freeBlocks(components: readonly Component[], ledger: Ledger): Block[] {
  return components.flatMap(({ places }) =>
    places.map((placed) => {
      const block: Block = { marker: '', text: richOf(placed) };
      ledger.free(placed, [block, 'text']);
      return block;
    }),
  );
}
