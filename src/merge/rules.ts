/**
 * The rules (đường kẻ) under Tiêu ngữ, organ and subject: line shapes whose length follows the text above them. A template
 * says the share in the shape's alternative text: `Kẻ 0,4 dòng chữ phía trên`; under the Tiêu ngữ it is 1 (Phụ lục I,
 * II.1.b, II.2.b, II.5.b: the whole, or a third to a half, of the line of text).
 */
import { wrapLines, textWidth, type Face } from '../fonts/metrics.ts';
import { paragraphText } from '../word/xml.ts';
import { runLook, type NamedStyle } from '../word/style-names.ts';

const emuPerPoint = 12_700;

interface Measured {
  text: string;
  face: Face;
  sizePt: number;
}

function face(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** Paragraphs directly above a place that have text and the same style: the lines of one name or subject. */
function above(xml: string, before: number, styles: ReadonlyMap<string, NamedStyle>): Measured[] {
  const found: Measured[] = [];
  let end = before;
  let style: string | undefined;
  for (;;) {
    const close = xml.lastIndexOf('</w:p>', end);
    if (close < 0) break;
    const start = Math.max(xml.lastIndexOf('<w:p>', close), xml.lastIndexOf('<w:p ', close));
    if (start < 0 || /<\/w:tc>|<\/w:tbl>/.test(xml.slice(close, end))) break;
    const paragraph = xml.slice(start, close);
    const text = paragraphText(paragraph);
    const id = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
    if (text.trim() === '' || (style !== undefined && id !== style)) break;
    style = id;
    const named = styles.get(id);
    const own = runLook(/<w:r>.*?<w:rPr>(.*?)<\/w:rPr>/s.exec(paragraph)?.[1] ?? '');
    found.push({
      text,
      face: face(own.bold ?? named?.bold ?? false, own.italic ?? named?.italic ?? false),
      sizePt: own.size ?? named?.size ?? 14,
    });
    end = start;
  }
  return found;
}

/** Points that the text around a place may take: its cell's width, or the page's. */
function available(xml: string, at: number, textWidthTwips: number): number {
  const open = Math.max(xml.lastIndexOf('<w:tc>', at), xml.lastIndexOf('<w:tc ', at));
  const inCell = open >= 0 && xml.lastIndexOf('</w:tc>', at) < open;
  const width = inCell ? /<w:tcW\b[^>]* w:w="(\d+)"|<w:tcW w:w="(\d+)"/.exec(xml.slice(open, at)) : undefined;
  return Number(width?.[1] ?? width?.[2] ?? textWidthTwips) / 20;
}

/** Sets the length of every rule that names a share of the text above it. */
export function fitRules(xml: string, styles: ReadonlyMap<string, NamedStyle>, textWidthTwips: number): string {
  if (!xml.includes('descr="Kẻ ')) return xml;
  return xml.replace(
    /<w:drawing>(?:(?!<\/w:drawing>).)*?descr="Kẻ (\d+(?:[.,]\d+)?) [^"]*".*?<\/w:drawing>/gs,
    (drawing, share: string, at: number) => {
      const paragraph = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
      const most = available(xml, paragraph, textWidthTwips);
      let longest = 0;
      for (const { text, face, sizePt } of above(xml, paragraph, styles)) {
        for (const line of wrapLines(text, face, sizePt, most)) {
          longest = Math.max(longest, textWidth(line, { face, sizePt }));
        }
      }
      if (longest === 0) return drawing;
      const length = Math.round(Math.min(longest * Number(share.replace(',', '.')), most) * emuPerPoint);
      return drawing.replace(/(<wp:extent cx=")\d+/, `$1${length}`).replace(/(<a:ext cx=")\d+/, `$1${length}`);
    },
  );
}
