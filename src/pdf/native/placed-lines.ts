/** The lines of a laid-out document, each with its place on its page: what stands where in the PDF that is written of it. */
import { naturalHeights } from './layout/metrics.ts';
import type { LaidOut, Page, PageItem, RuleItem, TextItem } from './pages.ts';

/** Letters in a row, on one baseline and without a gap: a line, or what of it stands between two tabs or in one cell. */
export interface PlacedLine {
  /** From 1. */
  page: number;
  /** Points from the page's top left corner; the height is that of a line of the largest letters in it. */
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  /** How its characters are drawn, in stretches of UTF-16 units; equal words look equal. */
  looks: readonly { length: number; look: string }[];
  /** It belongs to a header or footer. */
  furniture: boolean;
}

/** Points that letters of one line may be apart, or lie over each other. */
const touching = 1;

interface OpenLine extends PlacedLine {
  looks: { length: number; look: string }[];
  right: number;
  /** Of the item that was added last. */
  last: TextItem;
}

const lookOf = ({ face, size, color, letterSpacing }: TextItem) =>
  `${face} ${Math.round(size * 100)} ${color}${letterSpacing === 0 ? '' : ` ${Math.round(letterSpacing * 100)}`}`;

/** Raised and lowered letters stand on another baseline, but on it. */
function goesOn(line: OpenLine, item: TextItem): boolean {
  const near = Math.abs(item.x - line.right) <= touching;
  return near && Math.abs(item.y - line.last.y) < Math.max(item.size, line.last.size) / 2;
}

function boxOf({ x, y, width, size }: TextItem) {
  const { above, below } = naturalHeights(size);
  return { x, y: y - above, width, height: above + below };
}

function append(line: OpenLine, item: TextItem): void {
  const box = boxOf(item);
  const bottom = Math.max(line.y + line.height, box.y + box.height);
  line.y = Math.min(line.y, box.y);
  line.height = bottom - line.y;
  line.right = item.x + item.width;
  line.width = line.right - line.x;
  line.text += item.text;
  line.looks.push({ length: item.text.length, look: lookOf(item) });
  line.last = item;
}

/** A line drawn along the letters before it, through or under them, is part of their look. */
function underlines({ last }: OpenLine, { x1, x2, y1, y2 }: RuleItem): boolean {
  const along = Math.abs(x1 - last.x) < touching && Math.abs(x2 - last.x - last.width) < touching;
  return along && y1 === y2 && Math.abs(y1 - last.y) < last.size / 2;
}

function linesOfPage({ items, bodyItems = items.length }: Page, page: number): PlacedLine[] {
  const lines: OpenLine[] = [];
  const add = (item: PageItem, furniture: boolean) => {
    const line = lines.at(-1);
    if (item.kind === 'rule' && line && underlines(line, item)) {
      const look = line.looks.at(-1);
      if (look) look.look += item.y1 > line.last.y ? ' _' : ' -';
    }
    if (item.kind !== 'text' || item.text === '') return;
    if (line?.furniture === furniture && goesOn(line, item)) {
      append(line, item);
      return;
    }
    const looks = [{ length: item.text.length, look: lookOf(item) }];
    lines.push({ page, ...boxOf(item), text: item.text, looks, furniture, right: item.x + item.width, last: item });
  };
  items.forEach((item, at) => {
    add(item, at >= bodyItems);
  });
  return lines.map(({ x, y, width, height, text, looks, furniture }) => ({
    page,
    x,
    y,
    width,
    height,
    text,
    looks,
    furniture,
  }));
}

/** In the order of the document on each page; its headers and footers come last. */
export function placedLines({ pages }: LaidOut): PlacedLine[] {
  return pages.flatMap((page, at) => linesOfPage(page, at + 1));
}
