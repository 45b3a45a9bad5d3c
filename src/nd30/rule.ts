/** What a rule of the decree is, and what checking it gives. Rules are data; checks read them. */
import type { Severity } from '../failure.ts';
import type { DocumentForm, DocumentRole, Placed } from './document.ts';
import type { ComponentKind } from './kinds.ts';

/** A place in Nghị định 30/2020/NĐ-CP. */
export interface Clause {
  /** Undefined: the decree's own articles. */
  appendix?: 'I' | 'II' | 'III';
  /** Phần. */
  part?: 'I' | 'II';
  /** Mục, or the model (`Mẫu 1.3`) of Phụ lục III as `model`. */
  section?: 'I' | 'II' | 'III' | 'IV' | 'V';
  model?: string;
  article?: number;
  /** Khoản. */
  number?: string;
  /** Điểm. */
  letter?: string;
}

const steps: readonly [keyof Clause, string][] = [
  ['letter', 'điểm'],
  ['number', 'khoản'],
  ['article', 'Điều'],
  ['model', 'Mẫu'],
  ['section', 'Mục'],
  ['part', 'Phần'],
  ['appendix', 'Phụ lục'],
];

/** `điểm b khoản 5 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP`. */
export function citeClause(clause: Clause): string {
  const named = steps.flatMap(([step, word]) => (clause[step] === undefined ? [] : [`${word} ${clause[step]}`]));
  return [...named, 'Nghị định 30/2020/NĐ-CP'].join(' ');
}

/** What is required, as data: a number between bounds, one of several values, a text, yes or no. */
export type Required =
  | { range: readonly [number, number]; unit: 'pt' | 'mm' | 'cm' | 'lines' | 'share' }
  | { oneOf: readonly (string | number)[]; unit?: 'pt' | 'mm' | 'cm' }
  | { text: string }
  | { is: boolean };

export interface Rule {
  /** Stable: `nd30.motto-size`. */
  id: `nd30.${string}`;
  clause: Clause;
  /** Components that it speaks of; empty: the page, the file or the document as a whole. */
  kinds: readonly ComponentKind[];
  /** Documents that it holds for; absent: all. */
  roles?: readonly DocumentRole[];
  forms?: readonly DocumentForm[];
  required: Required;
  severity: Severity;
  /** One Vietnamese sentence: what the decree requires. */
  sentence: string;
  /** One Vietnamese sentence: how to mend it in Word. */
  remedy: string;
  /** It has one safe answer that changes no word but those that the mend lists. */
  fixable: boolean;
  /** Rules that a breach of this one brings along. */
  implies: readonly Rule['id'][];
}

export type State = 'met' | 'notMet' | 'notApplicable';

export interface FoundPlace {
  /** In Vietnamese: `Phần đầu văn bản`, `Nội dung`, `Phụ lục II`. */
  pagePart: string;
  /** Part of the package and the paragraph's number in it; undefined for the page or the file as a whole. */
  part?: string;
  paragraph?: number;
  /** The words at the place, at most 60 characters. */
  quoted: string;
  /** Where the mend or the comment goes. */
  placed?: Placed;
  /** Index in `WordDocument.sections`, for what belongs to a page. */
  section?: number;
}

export interface RuleFinding {
  severity: Severity;
  /** In Vietnamese, with units: `cỡ chữ 15`. */
  found: string;
  /** In Vietnamese, with units: `cỡ chữ 13 đến 14`. */
  required: string;
  place: FoundPlace;
  /** Further places in the same page part where the same was found. */
  others?: readonly FoundPlace[];
  remedy: string;
}

/** What checking one rule gave. */
export interface Outcome {
  rule: Rule;
  state: State;
  /** Empty unless `notMet`. */
  findings: readonly RuleFinding[];
}

/** Longest quotation in a finding. */
export const quotedLength = 60;

/** The words at a place as a finding quotes them: one line, cut at a word, with `…` where cut. */
export function quote(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= quotedLength) return line;
  const short = letters.slice(0, quotedLength - 1).join('');
  const space = short.lastIndexOf(' ');
  return `${space > quotedLength / 2 ? short.slice(0, space) : short}…`;
}
