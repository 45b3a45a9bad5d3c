/** What stands before or after the table of an appendix, in its order. */
import type { Component, Placed } from '../../nd30/document.ts';
import type { ComponentKind } from '../../nd30/kinds.ts';
import { fold, paragraphText } from '../../nd30/text.ts';
import type { Block } from '../../plan/model/block.ts';
import { blocksOf } from '../body/blocks-of.ts';
import { freeBlocks } from '../body/free-blocks.ts';
import type { Ledger } from '../ledger.ts';
import { tabbedBlock, tableBlocks } from './table-blocks.ts';

/** Components that a text of paragraphs and items is made of; others have no place in an appendix. */
const prose: ReadonlySet<ComponentKind> = new Set([
  ...(['part', 'partTitle', 'chapter', 'chapterTitle', 'section', 'sectionTitle', 'subsection'] as const),
  ...(['subsectionTitle', 'article', 'romanHeading', 'clause', 'point', 'otherItem', 'paragraph'] as const),
]);

/** `./.` belongs to its paragraph: an appendix has no end mark of its own. */
function withEndMarks(components: readonly Component[]): Component[] {
  const out: Component[] = [];
  for (const component of components) {
    const before = out.at(-1);
    const last = before?.places.at(-1);
    const [mark] = component.places;
    if (component.kind === 'bodyEnd' && before && last && mark && last.paragraph === mark.paragraph)
      out[out.length - 1] = { ...before, places: [...before.places.slice(0, -1), upTo(last, mark.to)] };
    else out.push(component);
  }
  return out;
}

function upTo(placed: Placed, to: number): Placed {
  const text = paragraphText(placed.paragraph).slice(placed.from, to);
  return { ...placed, to, text, folded: fold(text) };
}

/**
 * Paragraphs and items as blocks; a further table, and lines that an appendix has no field for, word for word.
 *
 * @param what in Vietnamese, what the paragraphs are
 */
export function blocksAround(components: readonly Component[], ledger: Ledger, what: string): Block[] {
  const blocks: Block[] = [];
  let text: Component[] = [];
  const settle = () => {
    if (text.length > 0) blocks.push(...blocksOf(text, ledger, what));
    text = [];
  };
  for (const component of withEndMarks(components)) {
    const row = prose.has(component.kind) ? tabbedBlock(component, ledger) : undefined;
    if (row !== undefined) {
      settle();
      blocks.push(row);
      continue;
    }
    if (prose.has(component.kind)) {
      text.push(component);
      continue;
    }
    settle();
    blocks.push(...(component.kind === 'dataTable' ? tableBlocks(component, ledger) : freeBlocks([component], ledger)));
  }
  settle();
  return blocks;
}
