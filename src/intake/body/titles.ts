/** Which lines are headings, and what stands with a heading in its line. */
import type { Placed } from '../../nd30/document.ts';
import { lookOf } from '../../nd30/recognise/look.ts';
import { plainLetters } from '../../plan/conventions/folding.ts';
import { cut } from '../rich.ts';
import { wordsOfPlaced, type Line } from './lines.ts';
import { pillarOf } from './pillar-names.ts';
import { meaningOf, sideOf } from './words.ts';

export interface Title {
  heading: Placed;
  /** A remark in brackets at its end. */
  note: Placed | undefined;
  /** What follows in the same paragraph: its text if the heading runs in, else a paragraph that was joined to it. */
  rest: Placed | undefined;
  runIn: boolean;
}

/** Counted in words; what is longer is a sentence. */
const longest = { knownHeading: 14, frontOfText: 12, ownLine: 30, pillarHeading: 24 } as const;

const countOf = (text: string) => (text === '' ? 0 : text.split(/\s+/u).length);
const sentenceEnd = /[.;,]$/u;

/** Words about an appendix, or small letters after a heading in capitals. */
function isNote(note: string, heading: string): boolean {
  if (/\b(phu luc|kem theo|phu bieu|bieu)\b/.test(plainLetters(note))) return true;
  return heading === heading.toUpperCase() && note !== note.toUpperCase();
}

function whole(heading: Placed): Title {
  const open = heading.text.lastIndexOf('(');
  const note = open > 0 && /\)[.;]?$/u.test(heading.text) ? cut(heading, open) : undefined;
  const before = note && cut(heading, 0, open);
  const own = note !== undefined && before !== undefined && isNote(note.text, before.text);
  return { heading: own ? before : heading, note: own ? note : undefined, rest: undefined, runIn: false };
}

/** Cut before the word with that index, from 0. */
function splitAtWord(placed: Placed, index: number): [Placed | undefined, Placed | undefined] {
  let at = 0;
  const blanks = /\s+/gu;
  for (let word = 0; word < index; word++) {
    const found = blanks.exec(placed.text);
    if (found === null) return [placed, undefined];
    at = found.index;
  }
  return [cut(placed, 0, at), cut(placed, at)];
}

function pillarTitle(rest: Placed, text: string, ownLine: boolean): Title | undefined {
  const known = pillarOf(text);
  if (known === undefined) return undefined;
  const [name, tail] = splitAtWord(rest, known.words);
  if (name === undefined || tail === undefined) return whole(rest);
  if (/:$/u.test(name.text)) return { heading: name, note: undefined, rest: tail, runIn: true };
  if (/^\p{Lu}/u.test(tail.text) && /[:.;]$/u.test(tail.text))
    return { heading: name, note: undefined, rest: tail, runIn: false };
  const short = countOf(text) <= longest.pillarHeading;
  if (short && (ownLine || text.endsWith(':') || !/[.;:]/u.test(text))) return whole(rest);
  return runInAtColon(rest, longest.pillarHeading);
}

/** `Mục đích: …` */
function runInAtColon(rest: Placed, most: number): Title | undefined {
  const colon = rest.text.indexOf(':');
  const heading = colon < 0 ? undefined : cut(rest, 0, colon + 1);
  const tail = colon < 0 ? undefined : cut(rest, colon + 1);
  if (heading === undefined || tail === undefined || countOf(heading.text) > most) return undefined;
  return { heading, note: undefined, rest: tail, runIn: true };
}

const withoutColon = (text: string) => text.replace(/\s*:$/u, '');
const hasMeaning = (text: string) => meaningOf(text) !== undefined || sideOf(text) !== undefined;

function knownTitle(rest: Placed, text: string): Title | undefined {
  const own = withoutColon(text);
  if (countOf(own) <= longest.knownHeading && !sentenceEnd.test(own) && !own.includes(':') && hasMeaning(own))
    return whole(rest);
  const runIn = runInAtColon(rest, longest.frontOfText);
  return runIn !== undefined && hasMeaning(withoutColon(runIn.heading.text)) ? runIn : undefined;
}

/** `* Mục tiêu`, also `* Mục tiêu: 100% văn bản …`. */
function sideTitle(rest: Placed, text: string): Title | undefined {
  if (sideOf(withoutColon(text)) !== undefined) return whole(rest);
  const runIn = runInAtColon(rest, longest.frontOfText);
  return runIn !== undefined && sideOf(withoutColon(runIn.heading.text)) !== undefined ? runIn : undefined;
}

function unnumberedTitle(line: Line, rest: Placed, text: string): Title | undefined {
  if (sideOf(withoutColon(text)) !== undefined) return whole(rest);
  if (countOf(text) > longest.ownLine || sentenceEnd.test(text) || /^\(.*\)$/u.test(text)) return undefined;
  const look = lookOf(line.placed);
  return look.capitals || (look.bold && /\p{L}/u.test(text)) ? whole(rest) : undefined;
}

const divisions = /^(part|chapter|section|subsection)(Title)?$/;

/** The heading that a line is or begins with. */
export function titleOf(line: Line): Title | undefined {
  const { rest, sign, kind, titled } = line;
  if (rest === undefined || kind === 'dataTable') return undefined;
  if (divisions.test(kind)) return whole(rest);
  const text = wordsOfPlaced(rest);
  if (text === '') return undefined;
  if (sign === undefined) return unnumberedTitle(line, rest, text);
  if (!sign.counts) return sideTitle(rest, text);
  const ownLine = titled === 'ownLine' && countOf(text) <= 2 * longest.ownLine;
  return pillarTitle(rest, text, ownLine) ?? knownTitle(rest, text) ?? (ownLine ? whole(rest) : undefined);
}
