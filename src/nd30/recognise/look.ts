/** What a stretch of text looks like, as far as it tells what the stretch is. */
import type { Placed } from '../document.ts';
import { wordsOf, type Words } from '../text.ts';

const share = (some: number, all: number) => all > 0 && some / all > 0.6;

/** Reckoned when asked for: most stretches are known by their words. */
export class Look {
  private known: readonly Words[] | undefined;
  private upper: boolean | undefined;

  constructor(private readonly placed: Placed) {}

  private get words(): readonly Words[] {
    return (this.known ??= wordsOf(this.placed));
  }

  private most(holds: (words: Words) => boolean): boolean {
    let all = 0;
    let some = 0;
    for (const words of this.words) {
      all += words.text.length;
      if (holds(words)) some += words.text.length;
    }
    return share(some, all);
  }

  get bold(): boolean {
    return this.most(({ format }) => format.bold);
  }

  get italic(): boolean {
    return this.most(({ format }) => format.italic);
  }

  /** Nearly all its letters are capitals, by themselves or by format; false without letters. */
  get capitals(): boolean {
    return (this.upper ??= inCapitals(this.words));
  }

  get centred(): boolean {
    return this.placed.paragraph.format.alignment === 'center';
  }
}

function inCapitals(words: readonly Words[]): boolean {
  let letters = 0;
  let small = 0;
  for (const { text, format } of words) {
    const upper = text.toUpperCase();
    const lower = text.toLowerCase();
    for (let at = 0; at < text.length; at++) {
      if (upper[at] === lower[at]) continue;
      letters++;
      if (!format.caps && text[at] !== upper[at]) small++;
    }
    if (small > 20 && small > letters / 2) return false;
  }
  return letters > 1 && small / letters < 0.1;
}

export const lookOf = (placed: Placed) => new Look(placed);
