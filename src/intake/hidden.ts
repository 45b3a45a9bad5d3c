/** Words that Word does not show: they are no part of what a document says, and the report quotes them. */
import { oneLine } from '../nd30/text.ts';
import type { Block, Inline, Paragraph, WordDocument } from '../word/reading/types.ts';
import type { Noise } from './source.ts';

const isHidden = (inline: Inline) => inline.kind === 'text' && inline.format.hidden;

class Shown {
  readonly noise: Noise[] = [];

  blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => {
      if (block.kind === 'paragraph') return this.paragraph(block);
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: this.blocks(cell.blocks) })),
      }));
      return { ...block, rows };
    });
  }

  private paragraph(paragraph: Paragraph): Paragraph {
    const { inlines, textBoxes, part, number, numbered = 0 } = paragraph;
    const [front, rest] = numbered > 0 ? parted(inlines, numbered) : [[], inlines];
    const words = oneLine(rest.flatMap((one) => (one.kind === 'text' && isHidden(one) ? one.text : [])).join(''));
    if (words !== '')
      this.noise.push({ text: words, place: { part, paragraph: number }, what: 'Chữ ẩn', confidence: 1 });
    return {
      ...paragraph,
      inlines: [...front, ...rest.filter((one) => !isHidden(one))],
      ...(textBoxes && { textBoxes: textBoxes.map((box) => ({ ...box, blocks: this.blocks(box.blocks) })) }),
    };
  }
}

/** What Word counts in front, and what stands behind it. @param length characters of the first */
function parted(inlines: readonly Inline[], length: number): [readonly Inline[], readonly Inline[]] {
  let at = 0;
  let end = 0;
  for (; end < inlines.length && at < length; end++) {
    const inline = inlines[end]!;
    at += inline.kind === 'text' ? inline.text.length : 1;
  }
  return [inlines.slice(0, end), inlines.slice(end)];
}

/** The document without its hidden words. */
export function withoutHidden(word: WordDocument): { word: WordDocument; noise: readonly Noise[] } {
  const shown = new Shown();
  const sections = word.sections.map((section) => ({ ...section, blocks: shown.blocks(section.blocks) }));
  const notes = word.notes.map((note) => ({ ...note, blocks: shown.blocks(note.blocks) }));
  return shown.noise.length === 0 ? { word, noise: [] } : { word: { ...word, sections, notes }, noise: shown.noise };
}
