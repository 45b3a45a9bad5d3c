/** Text blocks as they are typed: a tree of paragraphs where keys split, join, and change levels. Nothing typed is lost. */
import type { Block } from '../../../../plan/model/block.ts';
import { plainText } from '../../../../plan/model/text.ts';
import { joinRich, splitRich } from './rich-text.ts';
import { without } from './without.ts';

/** Where a block stands: its index in the list, then in the children of that block, and so on. */
export type BlockPlace = readonly number[];

export interface BlockEdit {
  blocks: readonly Block[];
  /** The block that has the caret afterwards, and where in its text (UTF-16 units). */
  place: BlockPlace;
  caret: number;
}

type Blocks = readonly Block[];

function childrenAt(blocks: Blocks, parent: BlockPlace): Blocks {
  return parent.reduce<Blocks>((list, index) => list[index]?.children ?? [], blocks);
}

export function blockAt(blocks: Blocks, place: BlockPlace): Block | undefined {
  return childrenAt(blocks, place.slice(0, -1))[place.at(-1) ?? -1];
}

/** The same tree with another list of children below `parent`; an empty list is left out. */
export function withChildren(blocks: Blocks, parent: BlockPlace, change: (list: Blocks) => Blocks): Blocks {
  const [index, ...rest] = parent;
  if (index === undefined) return change(blocks);
  return blocks.map((block, i) => {
    if (i !== index) return block;
    const children = withChildren(block.children ?? [], rest, change);
    return children.length > 0 ? { ...block, children: [...children] } : without(block, 'children');
  });
}

/** The same tree with one block changed. */
export function withBlock(blocks: Blocks, place: BlockPlace, change: (block: Block) => Block): Blocks {
  const { parent, index } = at(place);
  return withChildren(blocks, parent, (list) => list.map((block, i) => (i === index ? change(block) : block)));
}

function at(place: BlockPlace): { parent: BlockPlace; index: number } {
  return { parent: place.slice(0, -1), index: place.at(-1) ?? 0 };
}

/** The place of the last block on the page at or below this one. */
function lastBelow(blocks: Blocks, place: BlockPlace): BlockPlace {
  const children = blockAt(blocks, place)?.children ?? [];
  return children.length === 0 ? place : lastBelow(blocks, [...place, children.length - 1]);
}

/** The block that stands before this one on the page. */
export function blockBefore(blocks: Blocks, place: BlockPlace): BlockPlace | undefined {
  const { parent, index } = at(place);
  if (index > 0) return lastBelow(blocks, [...parent, index - 1]);
  return parent.length > 0 ? parent : undefined;
}

export function blockAfter(blocks: Blocks, place: BlockPlace): BlockPlace | undefined {
  if (blockAt(blocks, place)?.children?.length) return [...place, 0];
  for (let here = place; here.length > 0; here = here.slice(0, -1)) {
    const { parent, index } = at(here);
    if (index + 1 < childrenAt(blocks, parent).length) return [...parent, index + 1];
  }
  return undefined;
}

export function withMarker(block: Block, marker: Block['marker']): Block {
  return marker === undefined ? without(block, 'marker') : { ...block, marker };
}

/**
 * Enter: the text after the caret becomes a block of its own, right behind on the page and with the same sign. Behind the
 * end of a block with children it is the first of these.
 */
export function split(blocks: Blocks, place: BlockPlace, caret: number): BlockEdit {
  const block = blockAt(blocks, place);
  if (!block) return { blocks, place, caret };
  const { parent, index } = at(place);
  const [head, tail] = splitRich(block.text, caret);
  const fresh = (text: Block['text'], marker: Block['marker']): Block => withMarker({ text }, marker);
  if (plainText(tail) === '' && block.children?.length) {
    const first = fresh('', block.children[0]?.marker);
    return { blocks: withChildren(blocks, place, (list) => [first, ...list]), place: [...place, 0], caret: 0 };
  }
  const { more, children, ...own } = block;
  const front: Block = { ...own, text: head };
  const back: Block = {
    ...fresh(tail, block.marker),
    ...(more ? { more } : {}),
    ...(children ? { children } : {}),
  };
  return {
    blocks: withChildren(blocks, parent, (list) => list.toSpliced(index, 1, front, back)),
    place: [...parent, index + 1],
    caret: 0,
  };
}

/** Whether a block is only a text: joining it to another loses no heading and no sign of its own. */
function isBareText(block: Block): boolean {
  return plainText(block.heading) === '' && !block.label;
}

/**
 * Backspace at the head of a text: the block goes on in the one before it on the page; its children stay in their place.
 * Undefined where there is nothing before it, or the block has a heading or sign of its own.
 */
export function join(blocks: Blocks, place: BlockPlace): BlockEdit | undefined {
  const block = blockAt(blocks, place);
  const before = blockBefore(blocks, place);
  if (!block || !before || !isBareText(block)) return undefined;
  const ownMore = block.more ?? [];
  const target = blockAt(blocks, before);
  const lastMore = target?.more?.at(-1);
  const joined = withBlock(blocks, before, (one) =>
    lastMore === undefined
      ? { ...one, text: joinRich(one.text, block.text), ...(ownMore.length > 0 ? { more: ownMore } : {}) }
      : { ...one, more: [...(one.more ?? []).slice(0, -1), joinRich(lastMore, block.text), ...ownMore] },
  );
  const { parent, index } = at(place);
  const children = block.children ?? [];
  // Below the parent the children move up into the block's own place; else they follow those of the sibling before it.
  const left = withChildren(joined, parent, (list) =>
    index === 0 ? [...children, ...list.slice(1)] : list.toSpliced(index, 1),
  );
  return {
    blocks: index === 0 ? left : withChildren(left, [...parent, index - 1], (list) => [...list, ...children]),
    place: before,
    caret: plainText(lastMore ?? target?.text).length,
  };
}

/** The sign of a list that begins below another: what its neighbours have, else `+` below `-`, else `-`. */
function markerBelow(parent: Block, neighbours: Blocks): Block['marker'] {
  const last = neighbours.at(-1);
  if (last) return last.marker;
  return parent.marker === undefined || parent.marker === '-' ? '+' : undefined;
}

/** Tab: one level deeper, below the block before it. Undefined for the first of its list. */
export function indent(blocks: Blocks, place: BlockPlace): BlockEdit | undefined {
  const { parent, index } = at(place);
  const siblings = childrenAt(blocks, parent);
  const block = siblings[index];
  const above = siblings[index - 1];
  if (!block || !above) return undefined;
  const neighbours = above.children ?? [];
  const moved = withMarker(block, markerBelow(above, neighbours));
  const put: Block = { ...above, children: [...neighbours, moved] };
  return {
    blocks: withChildren(blocks, parent, (list) => list.toSpliced(index - 1, 2, put)),
    place: [...parent, index - 1, neighbours.length],
    caret: 0,
  };
}

/** Shift-Tab: one level up, behind its parent. What followed it there now stands below it, so that the order of the page stays. */
export function outdent(blocks: Blocks, place: BlockPlace): BlockEdit | undefined {
  const { parent, index } = at(place);
  if (parent.length === 0) return undefined;
  const siblings = childrenAt(blocks, parent);
  const block = siblings[index];
  const above = blockAt(blocks, parent);
  if (!block || !above) return undefined;
  const { parent: list, index: i } = at(parent);
  const followers = [...(block.children ?? []), ...siblings.slice(index + 1)];
  const moved: Block = {
    ...withMarker(without(block, 'children'), above.marker),
    ...(followers.length > 0 ? { children: followers } : {}),
  };
  const left = siblings.slice(0, index);
  const upper: Block = left.length > 0 ? { ...above, children: [...left] } : without(above, 'children');
  return {
    blocks: withChildren(blocks, list, (all) => all.toSpliced(i, 1, upper, moved)),
    place: [...list, i + 1],
    caret: 0,
  };
}

/** Takes a block away with everything below it. */
export function removeBlock(blocks: Blocks, place: BlockPlace): Blocks {
  const { parent, index } = at(place);
  return withChildren(blocks, parent, (list) => list.toSpliced(index, 1));
}

/** Moves a block among its siblings by one. */
export function shiftBlock(blocks: Blocks, place: BlockPlace, by: -1 | 1): BlockEdit | undefined {
  const { parent, index } = at(place);
  const to = index + by;
  const siblings = childrenAt(blocks, parent);
  const block = siblings[index];
  if (!block || to < 0 || to >= siblings.length) return undefined;
  return {
    blocks: withChildren(blocks, parent, (list) => list.toSpliced(index, 1).toSpliced(to, 0, block)),
    place: [...parent, to],
    caret: 0,
  };
}

/** Several lines pasted into a text: the first goes on in the block, each further one is a block of its own behind it. */
export function pasteLines(
  blocks: Blocks,
  place: BlockPlace,
  from: number,
  to: number,
  lines: readonly string[],
): BlockEdit {
  const block = blockAt(blocks, place);
  if (!block) return { blocks, place, caret: from };
  const [head] = splitRich(block.text, from);
  const [, tail] = splitRich(block.text, to);
  const cleaned = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (cleaned.length === 0) return { blocks, place, caret: from };
  const last = cleaned.length - 1;
  const texts = cleaned.map((line, i) => joinRich(i === 0 ? head : '', line, i === last ? tail : ''));
  const { parent, index } = at(place);
  const made = texts.map((text, i): Block => (i === 0 ? { ...block, text } : withMarker({ text }, block.marker)));
  return {
    blocks: withChildren(blocks, parent, (list) => list.toSpliced(index, 1, ...made)),
    place: [...parent, index + last],
    caret: plainText(texts.at(-1)).length - plainText(tail).length,
  };
}
