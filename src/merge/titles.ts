/** Breaks the centred titles of a finished part into lines that read well. */
import { foldTag } from '../compose/tags.ts';
import type { NamedStyle } from '../word/style-names.ts';
import { escapeText, unescapeText } from '../word/xml.ts';
import { availableWidth, paragraphLook } from './paragraph-look.ts';
import { titleLines } from './title-lines.ts';

/** Styles whose paragraphs are centred titles. */
const titleStyles = new Set(
  ['KH Trích yếu', 'KH Tên phụ lục', 'KH Dẫn chiếu', 'KH Cơ quan chủ quản', 'KH Tên cơ quan'].map(foldTag),
);

/** A paragraph, what stands before its content, and the content. */
const paragraphParts = /^(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)(.*)<\/w:p>$/s;

/** A run of nothing but text; the mark of a doubt about spelling; a bookmark. */
const piece =
  /<w:r(?: [^>]*)?>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?(?:\/>|>([^<]*)<\/w:t>)<\/w:r>|<w:proofErr [^>]*\/>|(<w:bookmark(?:Start|End) [^>]*\/>)/gs;

interface OneText {
  before: string;
  /** As XML has it. */
  text: string;
  after: string;
}

/**
 * A paragraph of text in one look, which Word has in as many runs as it was typed and checked in; undefined where there is
 * anything else in it. Bookmarks stand before the text afterwards.
 */
function oneText(paragraph: string): OneText | undefined {
  const [, head, content] = paragraphParts.exec(paragraph) ?? [];
  if (head === undefined || content === undefined || content.replace(piece, '') !== '') return undefined;
  const pieces = [...content.matchAll(piece)];
  const runs = pieces
    .filter(([, , text]) => text)
    .map(([, look = '', text]) => ({ look: withoutLanguage(look), text }));
  const [first] = runs;
  if (!first || runs.some(({ look }) => look !== first.look)) return undefined;
  const bookmarks = pieces.map(([, , , bookmark = '']) => bookmark).join('');
  return {
    before: `${head}${bookmarks}<w:r>${first.look && `<w:rPr>${first.look}</w:rPr>`}<w:t xml:space="preserve">`,
    text: runs.map(({ text }) => text).join(''),
    after: '</w:t></w:r></w:p>',
  };
}

/** What a run looks like does not depend on the language that Word has guessed. */
const withoutLanguage = (look: string): string => look.replace(/<w:lang [^>]*\/>/g, '');

export function breakTitles(xml: string, styles: ReadonlyMap<string, NamedStyle>, textWidthTwips: number): string {
  const ids = [...styles.values()].filter((style) => titleStyles.has(foldTag(style.name))).map((style) => style.id);
  let out = xml;
  for (const id of ids) {
    const mark = `<w:pStyle w:val="${id}"/>`;
    for (let at = out.indexOf(mark); at >= 0; at = out.indexOf(mark, at + 1)) {
      const start = Math.max(out.lastIndexOf('<w:p>', at), out.lastIndexOf('<w:p ', at));
      const end = out.indexOf('</w:p>', at) + '</w:p>'.length;
      const found = oneText(out.slice(start, end));
      if (!found) continue;
      const { before, text, after } = found;
      const { face, sizePt } = paragraphLook(out.slice(start, end), styles);
      const lines = titleLines(unescapeText(text), face, sizePt, availableWidth(out, start, textWidthTwips));
      if (lines.length < 2) continue;
      const broken = lines.map(escapeText).join('</w:t><w:br/><w:t xml:space="preserve">');
      out = out.slice(0, start) + before + broken + after + out.slice(end);
    }
  }
  return out;
}
