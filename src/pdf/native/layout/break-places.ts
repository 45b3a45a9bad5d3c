/**
 * Where a line may break inside a paragraph's text: the rules of Unicode (UAX #14) as far as Vietnamese documents ask for
 * them, and as the reference follows them. It never breaks behind a slash, a full stop or an `@`, so that numbers of
 * documents (30/2020/NĐ-CP), web and mail addresses break behind hyphens and dashes only, and not there either when a
 * slash and a letter follow on the same line.
 */

/** What stands in the text for a tab, an image or a break of the line. */
export const tabSign = '\t';
export const imageSign = '\ufffc';
export const breakSign = '\n';

/** A line may end behind these: hyphen and dashes, and what the rules count with them. */
const endsLine = new Set('-–—!?}…|\u200b\u2002\u2003\u2009');
/** A line never starts with these, even behind one of the above: closing signs, stops, dashes, quotes, no-break signs. */
const neverStarts = new Set(')]}!?.,:;/…-–—|"\'“”‘’«»\u00a0\u2007\u2011\u202f\u200b\u2060\ufeff\t\n');
/** Signs that stay with what stands before them even over spaces. */
const staysBehind = new Set(')]}.,:;');
/** Behind these a long dash does not begin a line. */
const keepsDash = new Set('—([{"\'“”‘’«»\u00a0\u2007\u2011\u202f\u2060');
const firstMark = 0x300;
const lastMark = 0x36f;

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isMark = (unit: number) => unit >= firstMark && unit <= lastMark;

/** Whether a line may start at this index of the text, 1 or more. */
export function mayBreakAt(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === ' ') return after !== ' ' && !staysBehind.has(after) && lastSign(text, at) !== '(';
  if (before === tabSign || before === imageSign || after === imageSign) return true;
  // A long dash may also begin a line.
  if (after === '—') return !keepsDash.has(before);
  if (!endsLine.has(before)) return false;
  if (neverStarts.has(after) || after === ' ' || isMark(text.charCodeAt(at))) return false;
  if (before !== '-') return true;
  // A hyphen that begins a word stays with it; so does one before a number, unless it stands between two numbers.
  if (at < 2 || text.charAt(at - 2) === ' ' || text.charAt(at - 2) === tabSign) return false;
  return !isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 2));
}

/** The last sign before the spaces that end here. */
function lastSign(text: string, at: number): string {
  let place = at - 1;
  while (place > 0 && text.charAt(place) === ' ') place--;
  const sign = text.charAt(place);
  return sign === '[' || sign === '{' ? '(' : sign;
}

/** Unicode would let a line end behind this slash; the reference then goes back to a space. */
function opensWord(text: string, at: number): boolean {
  const after = text.charAt(at);
  const unit = text.charCodeAt(at);
  return text.charAt(at - 1) === '/' && after !== ' ' && !neverStarts.has(after) && !isDigit(unit) && !isMark(unit);
}

/** The last place up to `at` where a line that began at `start` may end; -1 if there is none. */
export function lastBreak(text: string, at: number, start: number): number {
  let spacesOnly = false;
  for (let place = at; place > start; place--) {
    if (opensWord(text, place)) spacesOnly = true;
    else if ((!spacesOnly || text.charAt(place - 1) <= ' ') && mayBreakAt(text, place)) return place;
  }
  return -1;
}

/** Moves a cut between letters back so that it does not part a letter from its marks or the halves of a pair. */
export function wholeLetter(text: string, at: number, start: number): number {
  let place = at;
  const inside = (unit: number) => isMark(unit) || (unit >= 0xdc00 && unit <= 0xdfff);
  while (place > start && inside(text.charCodeAt(place))) place--;
  if (place > start) return place;
  place = at;
  while (place < text.length && inside(text.charCodeAt(place))) place++;
  return place;
}
