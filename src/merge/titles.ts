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

/** A paragraph with one run of text and nothing else. */
const oneText =
  /^(<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">)([^<]*)(<\/w:t><\/w:r><\/w:p>)$/s;

export function breakTitles(xml: string, styles: ReadonlyMap<string, NamedStyle>, textWidthTwips: number): string {
  const ids = [...styles.values()].filter((style) => titleStyles.has(foldTag(style.name))).map((style) => style.id);
  let out = xml;
  for (const id of ids) {
    const mark = `<w:pStyle w:val="${id}"/>`;
    for (let at = out.indexOf(mark); at >= 0; at = out.indexOf(mark, at + 1)) {
      const start = Math.max(out.lastIndexOf('<w:p>', at), out.lastIndexOf('<w:p ', at));
      const end = out.indexOf('</w:p>', at) + '</w:p>'.length;
      const found = oneText.exec(out.slice(start, end));
      if (!found) continue;
      const [, before = '', text = '', after = ''] = found;
      const { face, sizePt } = paragraphLook(out.slice(start, end), styles);
      const lines = titleLines(unescapeText(text), face, sizePt, availableWidth(out, start, textWidthTwips));
      if (lines.length < 2) continue;
      const broken = lines.map(escapeText).join('</w:t><w:br/><w:t xml:space="preserve">');
      out = out.slice(0, start) + before + broken + after + out.slice(end);
    }
  }
  return out;
}
