/** Closing paragraphs: what stands after the last section, before the signature. */
import { plainLetters } from '../../plan/conventions/folding.ts';
import type { Line } from './lines.ts';
import { titleOf } from './titles.ts';

export interface Ending {
  /** Index of the first closing paragraph; the number of lines if there is none. */
  closing: number;
  /** Index of the note in brackets after `./.`. */
  note: number;
}

/** How closing paragraphs begin. */
const opens =
  /^(tren day la|tren day|trong qua trinh|can cu (cac )?(noi dung )?(cua )?(ban )?ke hoach nay|nhan duoc ke hoach|ke hoach nay|yeu cau|de nghi|giao)\b|^(uy ban nhan dan|ubnd|chu tich)\b.{0,80}\b(yeu cau|de nghi|giao)\b/;

/** What the last one says somewhere. */
const asks = /\b(yeu cau|de nghi|nghiem tuc|to chuc trien khai|trien khai thuc hien|bao cao|phan anh|xem xet)\b/;

const isPlain = (line: Line) => line.sign === undefined && line.kind === 'paragraph' && titleOf(line) === undefined;
const inBrackets = ({ placed }: Line) => /^\(.*\)[.;]?$/u.test(placed.text);

/** @param ended the mark `./.` stands at the end */
export function endingOf(lines: readonly Line[], ended: boolean): Ending {
  const count = lines.length;
  const last = lines[count - 1];
  const note = ended && last !== undefined && isPlain(last) && inBrackets(last) ? count - 1 : count;
  let first = note;
  while (first > 0 && isPlain(lines[first - 1]!)) first--;
  const above = lines[first - 1];
  // The first paragraph below a heading is its text.
  if (above !== undefined && titleOf(above) !== undefined) first++;
  const plain = lines.slice(first, note).map(({ placed }) => plainLetters(placed.text.slice(0, 200)));
  const opening = plain.findIndex((text) => opens.test(text));
  if (opening >= 0) return { closing: first + opening, note };
  const end = lines[note - 1];
  const asksAtEnd = first < note && ended && end !== undefined && asks.test(plainLetters(end.placed.text));
  return { closing: asksAtEnd ? note - 1 : note, note };
}
