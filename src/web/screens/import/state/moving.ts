/** What a block becomes in another place, no word of it lost, and where each of its texts stands then. */
import type { Block } from '../../../../plan/model/block.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { startsWith, type Path } from '../../editor/state/path.ts';
import type { Target } from './targets.ts';

export interface Moved {
  /** What comes to the end of the list. */
  values: readonly unknown[];
  /** From a place in the block to one in the values: the index first. */
  placeOf(below: Path): Path;
}

const isWritten = (text: RichText | undefined): text is RichText => plainText(text).trim() !== '';

const signs = /^\s*([-–+*•])\s+/u;

/** A sign that stands in the text itself becomes the block's own. */
function withOwnSign(block: Block): Block {
  const text = block.text;
  const found = block.marker === '' && typeof text === 'string' ? signs.exec(text) : null;
  if (!found || typeof text !== 'string') return block;
  return { ...block, marker: found[1] === '+' ? '+' : '-', text: text.slice(found[0].length) };
}

/** Title and text as one, for places that hold one text only. */
const wordsOf = ({ heading, text }: Block): RichText =>
  isWritten(heading) ? `${plainText(heading).trim()} ${plainText(text)}`.trim() : (text ?? '');

/** All texts of a block and of what stands below it, each with its place in the block. */
function textsOf(block: Block, at: Path = []): { at: Path; text: RichText }[] {
  const { more = [], children = [] } = block;
  const texts = [
    { at, text: wordsOf(block) },
    ...more.map((text, i) => ({ at: [...at, 'more', i], text })),
    ...children.flatMap((child, i) => textsOf(child, [...at, 'children', i])),
  ];
  return texts.filter(({ text }) => isWritten(text));
}

function oneByOne(block: Block, valueOf: (text: RichText) => unknown): Moved {
  const texts = textsOf(block);
  return {
    values: texts.map(({ text }) => valueOf(text)),
    placeOf: (below) => [
      Math.max(
        0,
        texts.findLastIndex(({ at }) => startsWith(below, at)),
      ),
    ],
  };
}

/** Its title, or else its text, is the heading; all else stands below. */
function asSection(block: Block): Moved {
  const { label, heading, text, more = [], children = [] } = block;
  const isTitled = isWritten(heading);
  const below = isTitled && isWritten(text) ? [text, ...more] : more;
  const blocks = [...below.map((one): Block => ({ marker: '', text: one })), ...children];
  const section = {
    ...(label === undefined ? {} : { label }),
    heading: isTitled ? heading : (text ?? ''),
    ...(blocks.length > 0 ? { blocks } : {}),
  };
  const before = below.length - more.length;
  return {
    values: [section],
    placeOf: ([key, index, ...rest]) => {
      if (key === 'more') return [0, 'blocks', before + Number(index), 'text'];
      if (key === 'children') return [0, 'blocks', below.length + Number(index), ...rest];
      return key === 'text' && before > 0 ? [0, 'blocks', 0, 'text'] : [0, 'heading'];
    },
  };
}

export const movedAs: Readonly<Record<Target['as'], (block: Block) => Moved>> = {
  block: (block) => ({ values: [withOwnSign(block)], placeOf: (below) => [0, ...below] }),
  text: (block) => oneByOne(block, (text) => text),
  citation: (block) => oneByOne(block, (text) => ({ text })),
  section: asSection,
};
