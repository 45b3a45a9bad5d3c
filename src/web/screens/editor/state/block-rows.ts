/** A tree of blocks as rows of the form: each with its place, its level, and the sign that will be printed. */
import { counter } from '../../../../plan/conventions/counting.ts';
import type { Block } from '../../../../plan/model/block.ts';
import type { BlockPlace } from './blocks.ts';

export interface BlockRow {
  block: Block;
  place: BlockPlace;
  sign: string;
}

/** @param parent the number that signs such as `2.1` count below */
export function blockRows(blocks: readonly Block[], parent = '', above: BlockPlace = []): BlockRow[] {
  const count = counter(parent);
  return blocks.flatMap((block, i) => {
    const { sign, number } = count(block.marker ?? '-', block.label);
    const place = [...above, i];
    return [{ block, place, sign }, ...blockRows(block.children ?? [], number, place)];
  });
}

/** The path of a block below the path of its list. */
export function blockPath(place: BlockPlace): (string | number)[] {
  return place.flatMap((index, i) => (i === 0 ? [index] : ['children', index]));
}
