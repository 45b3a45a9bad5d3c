/** Headers and footers: page numbers, addresses, whatever else stands there. */
import type { Block, HeaderSet, WordDocument } from '../../word/reading/types.ts';
import type { FormDocument, Placed, RunningComponent } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';
import { fold, oneLine, paragraphText } from '../text.ts';
import { placedAt, spotOf, type Spot } from './range.ts';
import { patterns } from './words.ts';

interface Shown {
  blocks: readonly Block[];
  story: 'header' | 'footer';
  pages: keyof HeaderSet;
  sections: number[];
}

/** Each header and footer once, with the sections that show it. */
function shownOf({ sections, settings }: WordDocument): Shown[] {
  const found: Shown[] = [];
  sections.forEach((section, index) => {
    for (const [story, set] of [
      ['header', section.headers],
      ['footer', section.footers],
    ] as const) {
      for (const pages of ['default', 'first', 'even'] as const) {
        const blocks = set[pages];
        if (blocks === undefined || (pages === 'first' && !section.titlePage)) continue;
        if (pages === 'even' && !settings.evenAndOddHeaders) continue;
        const known = found.find((one) => one.blocks === blocks && one.pages === pages);
        if (known === undefined) found.push({ blocks, story, pages, sections: [index] });
        else known.sections.push(index);
      }
    }
  });
  return found;
}

function spotsOf(blocks: readonly Block[], place: Omit<Spot, 'paragraph' | 'text' | 'made'>, depth = 0): Spot[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const boxes = (block.textBoxes ?? []).flatMap((box) => spotsOf(box.blocks, place, depth));
      return [spotOf(block, place), ...boxes];
    }
    return block.rows.flatMap((row, at) =>
      row.cells.flatMap((cell, index) =>
        spotsOf(cell.blocks, { ...place, cell: { table: block, row: at, cell: index, depth } }, depth + 1),
      ),
    );
  });
}

const hasPageField = ({ paragraph }: Spot) =>
  paragraph.inlines.some((one) => one.kind === 'field' && one.field === 'PAGE');

/** The whole paragraph of a page number: its field is no letter, but it is what counts. */
function placeOfField(spot: Spot): Placed {
  const text = paragraphText(spot.paragraph);
  const { section, story, cell, paragraph } = spot;
  return {
    part: paragraph.part,
    section,
    story,
    cell,
    paragraph,
    number: paragraph.number,
    from: 0,
    to: text.length,
    whole: true,
    text,
    folded: fold(text),
  };
}

export function runningComponents(word: WordDocument, documents: readonly FormDocument[]): readonly RunningComponent[] {
  return shownOf(word).flatMap(({ blocks, story, pages, sections }) => {
    const [section = 0] = sections;
    const page = word.sections[section];
    const width = page === undefined ? 0 : page.page.width - page.margin.left - page.margin.right;
    const shownIn = documents.flatMap((one, at) => (one.sections.some((each) => sections.includes(each)) ? [at] : []));
    const spots = spotsOf(blocks, { section, story, cell: undefined, width });
    return spots.flatMap((spot): RunningComponent[] => {
      const field = hasPageField(spot);
      const placed = field ? placeOfField(spot) : placedAt(spot);
      if (placed === undefined) return [];
      const kind: ComponentKind = field
        ? 'pageNumber'
        : patterns.address.test(placed.folded)
          ? 'address'
          : 'runningText';
      return [
        { kind, places: [placed], text: oneLine(placed.text), confidence: 1, pages, sections, documents: shownIn },
      ];
    });
  });
}
