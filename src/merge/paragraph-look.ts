/** How a finished paragraph looks, as far as measuring its text needs it. */
import type { Face } from '../fonts/metrics.ts';
import { runLook, type NamedStyle } from '../word/style-names.ts';

export interface ParagraphLook {
  styleId: string;
  face: Face;
  /** Points. */
  sizePt: number;
}

export function paragraphLook(paragraphXml: string, styles: ReadonlyMap<string, NamedStyle>): ParagraphLook {
  const styleId = /<w:pStyle w:val="([^"]*)"/.exec(paragraphXml)?.[1] ?? '';
  const named = styles.get(styleId);
  const own = runLook(/<w:r>.*?<w:rPr>(.*?)<\/w:rPr>/s.exec(paragraphXml)?.[1] ?? '');
  const bold = own.bold ?? named?.bold ?? false;
  const italic = own.italic ?? named?.italic ?? false;
  return {
    styleId,
    face: bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular',
    sizePt: own.size ?? named?.size ?? 14,
  };
}

/** Points that the text at a place may take: the width of the cell around it, or the page's. */
export function availableWidth(xml: string, at: number, textWidthTwips: number): number {
  const open = Math.max(xml.lastIndexOf('<w:tc>', at), xml.lastIndexOf('<w:tc ', at));
  const inCell = open >= 0 && xml.lastIndexOf('</w:tc>', at) < open;
  const width = inCell ? /<w:tcW\b[^>]*? w:w="(\d+)"/.exec(xml.slice(open, at))?.[1] : undefined;
  return Number(width ?? textWidthTwips) / 20;
}
