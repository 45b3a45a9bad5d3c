import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../../../plan/model/block.ts';
import { blockRows } from './block-rows.ts';
import { blockAt } from './blocks.ts';
import { moveBlock } from './move-block.ts';

const leaf = (text: string): Block => ({ text });
const tree: Block[] = [leaf('a'), { text: 'b', children: [{ marker: '+', text: 'b1' }, leaf('b2')] }, leaf('c')];
/** `a b(b1 b2) c` */
const said = (blocks: readonly Block[] | undefined): string =>
  (blocks ?? []).map(({ text, children }) => `${text as string}${children ? `(${said(children)})` : ''}`).join(' ');

it('goes before and behind a block on the same level', () => {
  expect(said(moveBlock(tree, [2], [0], 'before')?.blocks)).toBe('c a b(b1 b2)');
  const down = moveBlock(tree, [0], [2], 'after');
  expect([said(down?.blocks), down?.place]).toEqual(['b(b1 b2) c a', [2]]);
});

it('takes the level and the sign of where it lands', () => {
  const inner = moveBlock(tree, [2], [1, 0], 'before');
  expect(said(inner?.blocks)).toBe('a b(c b1 b2)');
  expect(blockAt(inner!.blocks, inner!.place)).toEqual({ marker: '+', text: 'c' });
  const outer = moveBlock(tree, [1, 0], [2], 'after');
  expect(said(outer?.blocks)).toBe('a b(b2) c b1');
  expect(blockAt(outer!.blocks, outer!.place)).toEqual({ text: 'b1' });
});

it('behind a block with others below it stands first among these, as the page shows', () => {
  expect(said(moveBlock(tree, [0], [1], 'after')?.blocks)).toBe('b(a b1 b2) c');
});

it('goes with all below it, but never below itself', () => {
  expect(said(moveBlock(tree, [1], [0], 'before')?.blocks)).toBe('b(b1 b2) a c');
  expect(moveBlock(tree, [1], [1, 1], 'after')).toBeUndefined();
  expect(moveBlock(tree, [1], [1], 'after')).toBeUndefined();
});

it('loses nothing, and tells where the block is, wherever it is dropped', () => {
  const rows = blockRows(tree);
  const any = fc.constantFrom(...rows.map(({ place }) => place));
  fc.assert(
    fc.property(any, any, fc.constantFrom('before' as const, 'after' as const), (from, to, side) => {
      const moved = moveBlock(tree, from, to, side);
      if (!moved) return;
      expect(blockAt(moved.blocks, moved.place)?.text).toBe(blockAt(tree, from)?.text);
      const texts = (blocks: readonly Block[]) => blockRows(blocks).map(({ block }) => block.text);
      expect(texts(moved.blocks).toSorted()).toEqual(texts(tree).toSorted());
    }),
  );
});
