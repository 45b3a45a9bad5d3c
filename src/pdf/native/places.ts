/** Where something stands in a document, said so that a clerk finds it: which part, which paragraph, the words there. */
import type { Block, Paragraph, WordDocument } from '../../word/reading/types.ts';

/** So many letters of a paragraph are enough to find it. */
const quoted = 40;

export function wordsOf(paragraph: Paragraph): string {
  let text = '';
  for (const inline of paragraph.inlines) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'tab' || inline.kind === 'break') text += ' ';
    if (text.length > 4 * quoted) break;
  }
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= quoted ? words : `${words.slice(0, quoted).trimEnd()}…`;
}

export function place(part: string, number: number, words: string): string {
  return `${part}, đoạn ${number}${words === '' ? '' : ` “${words}”`}`;
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/header[^/]*$/, 'đầu trang'],
  [/footer[^/]*$/, 'chân trang'],
  [/footnotes[^/]*$/, 'chú thích cuối trang'],
  [/document[^/]*$/, 'thân văn bản'],
];

/** A part of the package, such as `word/header1.xml`, as what it is on paper. */
export const partInWords = (part: string): string => parts.find(([pattern]) => pattern.test(part))?.[1] ?? part;

function* paragraphsOf(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks);
  }
}

/** Every paragraph of the body by its number. */
export function bodyParagraphs(document: WordDocument): ReadonlyMap<number, Paragraph> {
  const found = new Map<number, Paragraph>();
  for (const { blocks } of document.sections) {
    for (const paragraph of paragraphsOf(blocks)) found.set(paragraph.number, paragraph);
  }
  return found;
}
