/** Paragraphs whose items are parted by line breaks (Shift+Enter) instead of paragraphs. */
import type { Placed } from '../../nd30/document.ts';
import { labelOf } from '../../nd30/recognise/labels.ts';
import { lookOf } from '../../nd30/recognise/look.ts';
import { linesWithin } from '../../nd30/recognise/range.ts';
import { cut } from '../rich.ts';

/** Of a heading, in words. */
const longestHeading = 30;

const isSentence = ({ text }: Placed) => /[.;:!?…]$/u.test(text);

/** A counted line that looks other than the one below it. */
function isHeading(line: Placed, below: Placed): boolean {
  const label = labelOf(line.text)?.label;
  if (label === undefined || label.form === 'sign' || isSentence(line)) return false;
  if (line.text.split(/\s+/u).length > longestHeading) return false;
  const [own, other] = [lookOf(line), lookOf(below)];
  return (own.bold && !other.bold) || (own.capitals && !other.capitals);
}

/** Cut at a break before an item, and at the one behind a heading; other breaks only part lines of a text. */
export function softLines(placed: Placed): Placed[] {
  if (!placed.text.includes('\n')) return [placed];
  const parts: Placed[] = [];
  let [start, last]: [number, Placed | undefined] = [0, undefined];
  for (const [from, to] of linesWithin(placed.text, 0, placed.text.length)) {
    const line = cut(placed, from, to);
    if (line === undefined) continue;
    const heading = last !== undefined && isHeading(last, line);
    if (last !== undefined && (heading || (isSentence(last) && labelOf(line.text) !== undefined))) {
      parts.push(cut(placed, start, from) ?? last);
      start = from;
    }
    last = line;
  }
  const rest = cut(placed, start);
  return parts.length === 0 || rest === undefined ? [placed] : [...parts, rest];
}
