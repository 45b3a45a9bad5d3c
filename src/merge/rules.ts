/**
 * The rules (đường kẻ) under Tiêu ngữ, organ and subject: line shapes whose length follows the text above them. A template
 * says the share in the shape's alternative text: `Kẻ 0,4 dòng chữ phía trên`; under the Tiêu ngữ it is 1 (Phụ lục I,
 * II.1.b, II.2.b, II.5.b: the whole, or a third to a half, of the line of text).
 */
import { textWidth, wrapLines } from '../fonts/metrics.ts';
import type { NamedStyle } from '../word/style-names.ts';
import { paragraphText } from '../word/xml.ts';
import { availableWidth, paragraphLook } from './paragraph-look.ts';

const emuPerPoint = 12_700;

/** The width in points of the longest line in the paragraphs directly above, all of the same style. */
function longestAbove(xml: string, before: number, styles: ReadonlyMap<string, NamedStyle>, most: number): number {
  let longest = 0;
  let end = before;
  let style: string | undefined;
  for (;;) {
    const close = xml.lastIndexOf('</w:p>', end);
    const start = Math.max(xml.lastIndexOf('<w:p>', close), xml.lastIndexOf('<w:p ', close));
    if (close < 0 || start < 0 || /<\/w:tc>|<\/w:tbl>/.test(xml.slice(close, end))) return longest;
    const paragraph = xml.slice(start, close);
    const text = paragraphText(paragraph);
    const { styleId, face, sizePt } = paragraphLook(paragraph, styles);
    if (text.trim() === '' || (style !== undefined && styleId !== style)) return longest;
    style = styleId;
    for (const line of wrapLines(text, face, sizePt, most))
      longest = Math.max(longest, textWidth(line, { face, sizePt }));
    end = start;
  }
}

const ruleShape = /<w:drawing>(?:(?!<\/w:drawing>).)*?descr="Kẻ (\d+(?:[.,]\d+)?) [^"]*".*?<\/w:drawing>/gs;

/** Sets the length of every rule that names a share of the text above it. */
export function fitRules(xml: string, styles: ReadonlyMap<string, NamedStyle>, textWidthTwips: number): string {
  if (!xml.includes('descr="Kẻ ')) return xml;
  return xml.replace(ruleShape, (drawing, share: string, at: number) => {
    const paragraph = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
    const most = availableWidth(xml, paragraph, textWidthTwips);
    const longest = longestAbove(xml, paragraph, styles, most);
    if (longest === 0) return drawing;
    const length = Math.round(Math.min(longest * Number(share.replace(',', '.')), most) * emuPerPoint);
    return drawing.replace(/(<wp:extent cx=")\d+/, `$1${length}`).replace(/(<a:ext cx=")\d+/, `$1${length}`);
  });
}
