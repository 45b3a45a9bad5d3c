/** Whether a line goes on with the paragraph of the line before it. */
import { areHalves, dangles, inBracket, isEnded, isOver, isSpan, refersOn } from './dangling.ts';
import { inCapitals } from './line-kinds.ts';
import { labelIn, type Labelled } from './labels-seen.ts';

export interface Neighbours {
  /** The last line of the paragraph so far. */
  text: string;
  /** The paragraph so far; of a long one, how it begins. */
  beginning: string;
  /** The paragraph so far; of a long one, how it ends. */
  ending: string;
  next: string;
  /** The line before has no room for the next one's first word; undefined where lines are not wrapped. */
  full: boolean | undefined;
  /** A count that comes now as it should. */
  expected: boolean;
  /** Indents begin paragraphs in this text: whether the next line has one; undefined where they tell nothing. */
  indented: boolean | undefined;
}

/** What stands between the two lines: nothing within a ký hiệu or a date, else a space; undefined: they are two paragraphs. */
export type Glue = '' | ' ' | undefined;

/** `06-` / `NQ/TU`, `24/` / `QĐ-UBND`, `15/7/` / `2021`. */
const cutSymbol = /[\p{L}\d][-/]$/u;
const word = /^[\p{L}\d]/u;

export function glueOf(of: Neighbours): Glue {
  const { text, next } = of;
  if (isOver(text)) return undefined;
  if (text.endsWith('\u00AD')) return '';
  const label = labelIn(next);
  if (
    cutSymbol.test(text) &&
    word.test(next) &&
    !(label !== undefined && / /.test(text) && !/\d/.test(text.slice(-6)) && of.expected && label.label.closing !== '/')
  )
    return '';
  if (/^\/\p{Lu}/u.test(next) && /\d$/.test(text)) return '';
  if (/^[,.;:)\]”…%]/u.test(next) && !isEnded(text)) return ' ';
  return (label === undefined ? goesOnWithout(of) : goesOnLabelled(of, label)) ? ' ' : undefined;
}

/** The next line looks like the beginning of an item. */
function goesOnLabelled(of: Neighbours, { kind, label, length }: Labelled): boolean {
  const { text, next, full, expected } = of;
  const rest = next.slice(length);
  if (isEnded(text)) return false;
  if (label.form === 'sign') return goesOnAfterSign(of, label.text, rest);
  if (kind === 'article') return refersOn(text) || (label.closing === '' && dangles(text));
  if (label.closing === '/' && !/^\S{1,4}\/\s/.test(next)) return true;
  if (kind === 'point') return /(điểm|khoản|tiết|mục|và|,)$/iu.test(text);
  if (refersOn(text) && !(expected && full === false)) return true;
  if (kind === 'romanHeading') return full === true && dangles(text);
  return full === true && !expected;
}

function goesOnAfterSign({ text, full, indented }: Neighbours, sign: string, rest: string): boolean {
  if (!/^[-–—+*]$/u.test(sign)) return false;
  if (/^[-–—]$/u.test(sign)) {
    if (isSpan(text, rest)) return true;
    if (areHalves(text, rest)) return full !== false || /^\p{Ll}/u.test(rest);
  }
  return full === true && indented !== true && /^\p{Ll}/u.test(rest);
}

function goesOnWithout(of: Neighbours): boolean {
  const { text, beginning, ending, next, full, indented } = of;
  const small = /^\p{Ll}/u.test(next);
  if (isEnded(text)) return goesOnAfterStop(of, small);
  if (small) return true;
  if (inCapitals(beginning) !== beginsInCapitals(next, inCapitals(beginning)) && isHeadingLike(beginning, next))
    return false;
  if (dangles(text) || inBracket(ending)) return true;
  if (indented === true) return false;
  if (/^(\d{1,2}\/\d|\d{1,4}\/\p{Lu}|\d{4}\b)/u.test(next)) return true;
  return full === true;
}

/** A remark in small letters may follow in the heading's last line: `CHÍNH NĂM 2026 (có Phụ lục kèm theo)`. */
const beginsInCapitals = (next: string, within: boolean) =>
  inCapitals(within ? next.split(' ', 2).join(' ').slice(0, 40) : next);

/** A heading in capitals ends where capitals end, and what is in capitals does not go on with small letters. */
const isHeadingLike = (beginning: string, next: string) =>
  inCapitals(beginning) ? beginning.length > 6 : next.length > 14 && next.includes(' ');

/** A sentence ends with the line: its paragraph may too. */
function goesOnAfterStop({ text, ending, next, full, indented }: Neighbours, small: boolean): boolean {
  if (indented !== undefined) return !indented && (small || !text.endsWith(':'));
  if (inBracket(ending)) return true;
  if (small) return full === true;
  if (text.endsWith(':') || /^\(.*\)[.;]?$/u.test(next)) return false;
  if (/^(Căn cứ|Theo đề nghị|Thực hiện|Xét|Nơi nhận)(?!\p{L})/u.test(next) && text.endsWith(';')) return false;
  return full === true;
}
