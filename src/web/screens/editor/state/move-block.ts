/** A block dropped on another: it goes with all below it, and takes the level and the sign of where it lands. */
import type { Block } from '../../../../plan/model/block.ts';
import { blockAt, removeBlock, withChildren, withMarker, type BlockEdit, type BlockPlace } from './blocks.ts';

const startsWith = (place: BlockPlace, head: BlockPlace): boolean => head.every((index, i) => place[i] === index);

/** The place after something was put in (`by` 1) or taken out (-1) at `changed`. */
function shifted(place: BlockPlace, changed: BlockPlace, by: 1 | -1): BlockPlace {
  const level = changed.length - 1;
  const index = place[level];
  const beside = startsWith(place, changed.slice(0, -1));
  if (!beside || index === undefined || index < changed[level]!) return place;
  return place.with(level, index + by);
}

/**
 * @param side of `to`, as it stands on the page: behind a block with others below it is before the first of these
 * @returns undefined where it cannot go: on itself and below itself
 */
export function moveBlock(
  blocks: readonly Block[],
  from: BlockPlace,
  to: BlockPlace,
  side: 'before' | 'after',
): BlockEdit | undefined {
  const block = blockAt(blocks, from);
  const target = blockAt(blocks, to);
  if (!block || !target || startsWith(to, from)) return undefined;
  const first = side === 'after' ? target.children?.[0] : undefined;
  const list = first ? to : to.slice(0, -1);
  const index = first ? 0 : (to.at(-1) ?? 0) + (side === 'after' ? 1 : 0);
  const goal = [...list, index];
  const put = withChildren(blocks, list, (all) => all.toSpliced(index, 0, withMarker(block, (first ?? target).marker)));
  const old = shifted(from, goal, 1);
  return { blocks: removeBlock(put, old), place: shifted(goal, old, -1), caret: 0 };
}
