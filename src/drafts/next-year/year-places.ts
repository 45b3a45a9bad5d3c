/** Finds the years in a text that are the plan's own, so that they can move with it. Places are UTF-16 units from 0. */
import { withoutCitations } from '../../plan/conventions/citation-text.ts';

/** First and last year of a plan; the same for a plan of one year. */
export interface Years {
  from: number;
  to: number;
}

export interface YearsInText {
  /** Where the four digits of a year stand that is the plan's own. */
  own: number[];
  /** Own years that may be something else, such as a count. */
  unclear: number[];
  /** Years right before and after the plan's own, named as years. */
  near: number[];
  /** Longer or other periods, told as written: `2021-2025`. */
  periods: Years[];
}

export interface Reading {
  /** The text is a title, a heading or a deadline: any year in it is meant as one. */
  titled?: boolean;
  /** It is a *Kèm theo* line: what it says about the document it names is this plan's own subject. */
  reference?: boolean;
}

const ranges = /(?<![\d:])(20\d{2})\s*[-–—]\s*(20\d{2})(?![\d/])/gu;
const years = /(?<![\d:])20\d{2}(?![\d/])/gu;
/** Words or signs right before a number that make it a year. */
const yearBefore =
  /(?:năm|niên độ|tháng\s+\d{1,2}\s*\/|quý\s+[IVX\d]{1,3}\s*[/,]|\d{1,2}\s*[/.-]|cchc|hành chính|kế hoạch|chương trình|nhà nước|năm\s+20\d{2}\s*(?:,|và|hoặc))\s*$/iu;
/** An ISO day, as in `{{ngay "2026-01-31"}}`. */
const isoAfter = /^-\d{2}(?:-\d{2})?(?!\d)/;

/** Two years with a hyphen are a period; a year and a month are not. */
function isWithin(inner: Years, outer: Years): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

export function yearsIn(text: string, plan: Years, reading: Reading = {}): YearsInText {
  const found: YearsInText = { own: [], unclear: [], near: [], periods: [] };
  if (!/20\d{2}/.test(text)) return found;
  let rest = withoutCitations(text, () => (reading.reference ? 'number' : 'all'));
  rest = rest.replace(ranges, (whole: string, first: string, last: string, at: number) => {
    const period = { from: Number(first), to: Number(last) };
    if (isWithin(period, plan)) found.own.push(at, at + whole.length - 4);
    else found.periods.push(period);
    return ' '.repeat(whole.length);
  });
  for (const match of rest.matchAll(years)) {
    const year = Number(match[0]);
    const at = match.index;
    const sure =
      reading.titled === true ||
      text.trim() === match[0] ||
      yearBefore.test(rest.slice(Math.max(0, at - 30), at)) ||
      isoAfter.test(rest.slice(at + 4, at + 11));
    if (year >= plan.from && year <= plan.to) (sure ? found.own : found.unclear).push(at);
    else if (sure && (year === plan.from - 1 || year === plan.to + 1)) found.near.push(at);
  }
  found.own.sort((a, b) => a - b);
  return found;
}

/** The text with the years at these places moved; as long as before. */
export function moveYears(text: string, places: readonly number[], by: number): string {
  let out = '';
  for (const at of places) {
    out += text.slice(out.length, at);
    out += String(Number(text.slice(at, at + 4)) + by);
  }
  return out + text.slice(out.length);
}
