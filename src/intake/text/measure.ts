/** How wide the lines of a text were set, seen from the lines that surely go on: whether another word would have fitted. */
import { textWidth } from '../../fonts/metrics.ts';
import type { Line } from './lines.ts';

/** Points; only ratios count. */
const width = (text: string) => textWidth(text, { sizePt: 14 });

/** The line goes on in the next one: it is no end of a sentence, and the next begins in small letters. */
export const surelyGoesOn = (text: string, next: string) => /[^.;:!?…)"”]$/u.test(text) && /^\p{Ll}[^).]/u.test(next);

/** What of a line could have stood on the line before it: up to its first blank, or hyphen within a word. */
const firstWord = (text: string) => /^[^\s-]*-?/u.exec(text)?.[0] ?? '';

/** Lines on either side that were set as wide as this one; pages lie across, tables have narrow columns. */
const reach = 80;
const fewest = 4;
/** Of the widths of lines that go on, this share counts as set to the full measure or less. */
const share = 0.95;
/** A first line is indented by up to so much of the measure. */
const firstLine = 0.92;
/** Justified lines are pressed a little, and faces differ. */
const slack = 0.985;

/** Lines wider than this are not wrapped; where there are more than a few of them, none is. */
const furthest = 1.12;
const mostBeyond = 0.1;

const percentile = (sorted: readonly number[]) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

export class Measure {
  private readonly known: readonly (number | undefined)[];
  private readonly widths: readonly number[];

  constructor(private readonly lines: readonly Line[]) {
    this.widths = lines.map(({ text }) => width(text));
    const sure = lines.map(({ text }, at) => surelyGoesOn(text, lines[at + 1]?.text ?? ''));
    const whole = this.among(sure, 0, lines.length);
    const parts: (number | undefined)[] = [];
    for (let from = 0; from < lines.length; from += reach)
      parts.push(this.among(sure, Math.max(0, from - reach), from + 2 * reach) ?? whole);
    this.known = parts;
  }

  private among(sure: readonly boolean[], from: number, to: number): number | undefined {
    const found: number[] = [];
    for (let at = from; at < Math.min(to, this.widths.length); at++) if (sure[at]) found.push(this.widths[at] ?? 0);
    if (found.length < fewest) return undefined;
    const measure = percentile(found.sort((a, b) => a - b)) ?? 0;
    let beyond = 0;
    for (let at = from; at < Math.min(to, this.widths.length); at++) if (this.isBeyond(at, measure)) beyond++;
    return beyond > (Math.min(to, this.widths.length) - from) * mostBeyond ? undefined : measure;
  }

  /** Too wide to have been set to that measure: a whole paragraph on one line. */
  private isBeyond(at: number, measure: number): boolean {
    return (this.widths[at] ?? 0) > measure * furthest;
  }

  /** Width that lines around this one were set to; undefined where lines are not wrapped. */
  at(index: number): number | undefined {
    return this.known[Math.floor(index / reach)];
  }

  /**
   * Whether the line has no room for the first word of the next.
   *
   * @param opens it is the first line of its paragraph
   */
  isFull(index: number, next: number, opens: boolean): boolean {
    const measure = this.at(index);
    if (measure === undefined || this.isBeyond(index, measure)) return false;
    const needed = (this.widths[index] ?? 0) + width(` ${firstWord(this.lines[next]?.text ?? '')}`);
    return needed > measure * slack * (opens ? firstLine : 1);
  }
}
