/**
 * A template to begin with: a stock template that explains itself in comments. They change nothing of what is made with it
 * (`merge/template.ts` drops them).
 */
import { loadStockTemplate } from '../../render/stock.ts';
import { addComments } from '../../word/comments/add-comments.ts';
import type { Comment } from '../../word/comments/comment.ts';
import { openPackage, writePackage } from '../../word/package.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { Block, Paragraph } from '../../word/reading/types.ts';
import { paragraphStyles } from '../../word/style-names.ts';
import { paragraphText } from '../../nd30/text.ts';
import type { TemplateForm } from '../contract.ts';
import { stockOf } from './forms.ts';
import { fixedNotes, howToGoOn, partNotes } from './notes.ts';
import { tagNotes } from './tag-notes.ts';

/** Those in tables too, in the order of reading. */
const paragraphsIn = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((c) => paragraphsIn(c.blocks))),
  );

/** A comment on a whole paragraph: no run is cut, so that the text stays as the stock template has it. */
function onParagraph(paragraph: Paragraph, lines: readonly string[]): Comment {
  const text = paragraphText(paragraph);
  return { place: { paragraph, text, from: 0, to: text.length }, lines, elsewhere: '' };
}

const roles = [
  ['Quyết định.', 'decision'],
  ['Kế hoạch.', 'plan'],
  ['Phụ lục.', 'appendix'],
] as const;

const roleOf = (paragraphs: readonly Paragraph[]) => {
  const tagged = paragraphs.map(paragraphText).find((text) => text.includes('{')) ?? '';
  return roles.find(([start]) => tagged.includes(`{${start}`))?.[1];
};

/** What is said of words that stand fast is said once in the file. */
function fixedNote(paragraph: Paragraph, styleNames: ReadonlyMap<string, string>, said: Set<string>): Comment[] {
  const note = fixedNotes.find(({ style }) => style === styleNames.get(paragraph.style));
  if (!note || said.has(note.style)) return [];
  said.add(note.style);
  return [onParagraph(paragraph, note.lines)];
}

function commentsFor(
  sections: readonly (readonly Paragraph[])[],
  styleNames: ReadonlyMap<string, string>,
  form: TemplateForm,
): Comment[] {
  const said = new Set<string>();
  const start: Comment = { place: undefined, lines: howToGoOn(form), elsewhere: '' };
  const others = sections.flatMap((paragraphs) => {
    const role = roleOf(paragraphs);
    const [first] = paragraphs;
    const part = role && first ? [onParagraph(first, partNotes[role](form))] : [];
    const each = paragraphs.flatMap((paragraph) => {
      const lines = tagNotes(paragraphText(paragraph));
      return lines.length > 0 ? [onParagraph(paragraph, lines)] : fixedNote(paragraph, styleNames, said);
    });
    return [...part, ...each];
  });
  return [start, ...others];
}

/** The file for a form. The same program gives the same bytes. */
export async function starterTemplate(form: TemplateForm): Promise<Uint8Array> {
  const parts = openPackage((await loadStockTemplate(stockOf[form])).bytes);
  const sections = readWord(parts).sections.map(({ blocks }) => paragraphsIn(blocks));
  const styles = paragraphStyles(String(parts.get('word/styles.xml')));
  const styleNames = new Map(styles.map(({ id, name }) => [id, name]));
  return writePackage(addComments(parts, commentsFor(sections, styleNames, form)));
}
