/** Small documents laid out: the lines that stand on each page, in the order of their places. */
import { textWidth } from '../../src/fonts/metrics.ts';
import { layOut } from '../../src/pdf/native/layout/lay-out.ts';
import type { Page, PageItem } from '../../src/pdf/native/pages.ts';
import { read, type Pieces } from '../word/small-document.ts';

/** Points between page edge and text, on all sides. */
export const edge = 20;

/** Size of the text, and the height of its lines, in points. */
export const size = 14;
export const lineHeight = 16.1;

export const widthOf = (text: string) => textWidth(text, { sizePt: size });

const twips = (points: number) => Math.round(points * 20);

export interface Area {
  /** Of the text area, in points. */
  width?: number;
  height?: number;
}

/** A section's properties; the page is as large as its text area and the edges. */
export function sectPr({ width = 300, height = 1000 }: Area = {}, inner = '', orientation = 'portrait'): string {
  const page = `w:w="${twips(width + 2 * edge)}" w:h="${twips(height + 2 * edge)}" w:orient="${orientation}"`;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${edge * 20}"`).join(' ');
  const referencesFirst = inner.replace(/<w:(?!headerReference)[^>]*>/gu, '');
  const rest = inner.replace(/<w:headerReference[^>]*>/gu, '');
  return `<w:sectPr>${referencesFirst}<w:pgSz ${page}/><w:pgMar ${sides} w:header="0" w:footer="0" w:gutter="0"/>${rest}</w:sectPr>`;
}

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${size * 2}"/></w:rPr></w:rPrDefault></w:docDefaults>`;

const mode = (number: number) =>
  `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${number}"/></w:compat>`;

export interface Given extends Area, Omit<Pieces, 'body' | 'settings'> {
  compatibility?: number;
}

/** @param body inner XML; a last section is added unless one stands at the end */
export function pagesOf(body: string, given: Given = {}): readonly Page[] {
  const { compatibility = 15, styles: more = '', ...rest } = given;
  const whole = body.endsWith('</w:sectPr>') ? body : body + sectPr(given);
  const document = read({ ...rest, body: whole, styles: styles + more, settings: mode(compatibility) });
  if (document.unsupported.length > 0) throw new Error(JSON.stringify(document.unsupported));
  return layOut(document).pages;
}

export interface Row {
  text: string;
  /** Left edge from the text area's, baseline from the page's top, and the right end. */
  x: number;
  y: number;
  end: number;
}

const isText = (item: PageItem) => item.kind === 'text';

export function rowsOf({ items }: Page): Row[] {
  const rows = new Map<string, Row>();
  for (const { text, x, y, width } of items.filter(isText)) {
    const row = rows.get(y.toFixed(1));
    if (row) Object.assign(row, { text: `${row.text}|${text}`, end: x + width - edge });
    else rows.set(y.toFixed(1), { text, x: x - edge, y, end: x + width - edge });
  }
  return [...rows.values()].sort((a, b) => a.y - b.y);
}

/** Lines of the only page. */
export const linesOf = (body: string, given: Given = {}): string[] =>
  pagesOf(body, given).flatMap((page) => rowsOf(page).map(({ text }) => text.trim()));

/** Lines by page. */
export const linesByPage = (body: string, given: Given = {}): string[][] =>
  pagesOf(body, given).map((page) => rowsOf(page).map(({ text }) => text.trim()));

/** Room for so many lines. */
export const lines = (count: number) => count * lineHeight + 0.1;
