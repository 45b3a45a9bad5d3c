/** Nodes of the tree as blocks. */
import type { Placed } from '../../nd30/document.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Marker } from '../../plan/model/marker.ts';
import { plainText, type RichText } from '../../plan/model/text.ts';
import { isRowNumber } from '../appendix/row-number.ts';
import { richOf } from '../rich.ts';
import type { Reading } from './reading.ts';
import { wordsOfPlaced, type Line } from './lines.ts';
import type { Node } from './tree.ts';

/** What the paragraphs are, in Vietnamese; undefined: nobody knows. */
export type What = string | undefined;

const upright = { bold: false, italic: false } as const;

/** A paragraph of running text: what is bold or slanted in it is said. */
export const textOf = ({ rest, placed }: Line): RichText => richOf(rest ?? placed, upright);

/** Headings with the sign `I.` are printed in capitals: one that is not needs another sign. */
export const headingMarker = (marker: Marker, heading: RichText): Marker =>
  marker === 'I.' && plainText(heading) !== plainText(heading).toUpperCase() ? '1.' : marker;

export function blocksOfNodes(nodes: readonly Node[], reading: Reading, what: What): Block[] {
  return nodes.map((node) => blockOf(node, reading, what));
}

function blockOf(node: Node, reading: Reading, what: What): Block {
  const { line, more, children } = node;
  if (line.row !== undefined) return rowOf(node, reading, what);
  const { sign, rest } = line;
  const block: Block = {};
  if (rest === undefined && children.length + more.length === 0) {
    reading.put(line, [block, 'text'], what);
    return Object.assign(block, { marker: '' as const, text: textOf(line) });
  }
  reading.signs.set(block, sign?.text ?? '');
  const heading = headingOf(node);
  const marker =
    sign === undefined ? '' : heading === undefined ? sign.marker : headingMarker(sign.marker, heading.text);
  if (marker !== '-') block.marker = marker;
  if (heading !== undefined) block.heading = heading.text;
  const prose = heading === undefined ? [] : leadingProse(children);
  const further = [...more, ...prose.map((one) => one.line)];
  const own = heading === undefined ? rest : heading.rest;
  const [text, ...texts] = [...(own === undefined ? [] : [richOf(own, upright)]), ...further.map(textOf)];
  if (text !== undefined) block.text = text;
  reading.put(line, [block, heading === undefined ? 'text' : 'heading'], what);
  if (texts.length > 0) block.more = texts;
  further.forEach((one, at) => {
    const index = at + (own === undefined ? -1 : 0);
    reading.put(one, index < 0 ? [block, 'text'] : [block, 'more', index], what);
  });
  const below = blocksOfNodes(children.slice(prose.length), reading, what);
  if (below.length > 0) block.children = below;
  return block;
}

/** A row of a table: its number is its sign, and its cells stand below each other. */
function rowOf({ line, more }: Node, reading: Reading, what: What): Block {
  const number = wordsOfPlaced(line.rest);
  const counted = more.length > 0 && isRowNumber(number);
  const [first = line, ...rest] = counted ? more : [line, ...more];
  const block: Block = { marker: '', ...(counted && { label: number }), text: textOf(first) };
  if (rest.length > 0) block.more = rest.map(textOf);
  if (counted) reading.put(line, [block, 'label'], what);
  reading.put(first, [block, 'text'], what);
  rest.forEach((one, at) => {
    reading.put(one, [block, 'more', at], what);
  });
  return block;
}

/** A title on its own line; that of a dash is text, and so is one that runs in. */
function headingOf({ line: { sign, rest }, title }: Node): { text: RichText; rest: Placed | undefined } | undefined {
  if (title === undefined || title.runIn || sign?.counts !== true || rest === undefined) return undefined;
  return title.rest === undefined
    ? { text: richOf(rest), rest: undefined }
    : { text: richOf(title.heading), rest: title.rest };
}

/** The plain paragraphs right below a heading. */
function leadingProse(children: readonly Node[]): Node[] {
  const end = children.findIndex(
    ({ line, title, children: below }) =>
      line.sign !== undefined || line.row !== undefined || title !== undefined || below.length > 0,
  );
  return children.slice(0, end < 0 ? children.length : end);
}
