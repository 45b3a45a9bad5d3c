/**
 * How many words of a source its imported plan prints again. What counts: words between blanks, NFC, with case and signs.
 * Kept is a word that the document has in the longest common sequence, or that the report quotes as noise. Invented is a word
 * of the document that the source does not have there, unless the form prints it by itself: the head (organ, number, Quốc
 * hiệu, Tiêu ngữ, place and date), `QUYẾT ĐỊNH:`, `Nơi nhận:`, the end mark `./.`, dots where something is missing; and where
 * the source has none at all, the line `Lưu` and the line `(Kèm theo …)`. The sign at the end of a căn cứ, of the line
 * `Theo đề nghị …` and of a recipient is the form's too: it is not compared.
 */
import type { ImportReport } from '../../../src/intake/contract.ts';
import type { ComponentKind } from '../../../src/nd30/kinds.ts';
import { longestMatch } from './longest-match.ts';
import { wordsIn, type PrintedWord, type SourceWord } from './words.ts';

/** Words that stand one after the other. */
export interface Quoted {
  /** Line of the source; of what was invented, the line of the last word before it that both have. */
  line: number;
  text: string;
}

export interface Kept {
  words: number;
  kept: number;
  lost: readonly Quoted[];
  invented: readonly Quoted[];
  noise: readonly Quoted[];
}

const byForm: ReadonlySet<PrintedWord['kind']> = new Set<ComponentKind>([
  'nationalName',
  'motto',
  'parentOrgan',
  'organ',
  'number',
  'placeAndDate',
  'resolves',
  'recipientsHeading',
  'bodyEnd',
]);
const blank = /^[-….:;/]+$/;

/** Lines that the form makes up where the source has none. */
const madeUp: readonly (readonly [kind: PrintedWord['kind'], told: RegExp])[] = [
  ['archive', /^Lưu/],
  ['reference', /^\(?(Ban|Kèm|kèm)$/],
  ['authority', /^QUYẾT$/],
];

/** A word that the wrap divided at its hyphen is one word again where the document has it so. */
function mended(source: readonly SourceWord[], printed: readonly PrintedWord[]): SourceWord[] {
  const known = new Set(printed.map(({ word }) => word));
  const whole: SourceWord[] = [];
  for (const one of source) {
    const last = whole.at(-1);
    const divided = last !== undefined && last.line < one.line && /[^\s-]-$/.test(last.word);
    if (divided && known.has(last.word + one.word)) whole[whole.length - 1] = { ...last, word: last.word + one.word };
    else whole.push(one);
  }
  return whole;
}

/** Kinds whose last sign the form decides. */
const ended: ReadonlySet<PrintedWord['kind']> = new Set<ComponentKind>([
  'citation',
  'proposal',
  'recipient',
  'archive',
]);

const letters = (word: string) => word.replace(/[.;,:]+$/, '');

/** Marks of each word whether the report quotes it as noise. */
function noisy(source: readonly SourceWord[], report: ImportReport): boolean[] {
  const quoted = source.map(() => false);
  const at = new Map<number, number>();
  source.forEach(({ line }, index) => at.has(line) || at.set(line, index));
  for (const { text, place, state } of report.pieces) {
    if (state !== 'noise') continue;
    const words = wordsIn(text);
    const first = place.lines?.from ?? 1;
    const last = place.lines?.to ?? Infinity;
    let begin = source.findIndex(({ line }) => line >= first);
    for (; begin >= 0 && begin < source.length && source[begin]!.line <= last; begin++) {
      if (!words.every((word, i) => source[begin + i]?.word === word && !quoted[begin + i])) continue;
      words.forEach((_, i) => (quoted[begin + i] = true));
      break;
    }
  }
  return quoted;
}

/** @param within lines of the source that are looked at; all unless told */
export function keptWords(
  given: readonly SourceWord[],
  printed: readonly PrintedWord[],
  report: ImportReport,
  within: (line: number) => boolean = () => true,
): Kept {
  const source = mended(given, printed);
  const isNoise = noisy(source, report);
  const left = source.flatMap((_, index) => (isNoise[index] ? [] : [index]));
  const matched = longestMatch(
    left.map((index) => source[index]!.word),
    printed.map(({ word }) => word),
  );
  const counterpart = new Int32Array(printed.length).fill(-1);
  const isMatched = source.map(() => false);
  matched.forEach((other, index) => {
    if (other < 0) return;
    counterpart[other] = left[index]!;
    isMatched[left[index]!] = true;
  });
  printed.forEach(({ word, kind }, index) => {
    const at = (counterpart[index - 1] ?? -1) + 1;
    const own = ended.has(kind) && counterpart[index] === -1 && at > 0 && isMatched[at] === false;
    if (!own || letters(word) !== letters(source[at]?.word ?? '')) return;
    counterpart[index] = at;
    isMatched[at] = true;
  });
  const lost: Quoted[] = [];
  const noise: Quoted[] = [];
  const add = (list: Quoted[], line: number, word: string, goesOn: boolean) => {
    const last = list.at(-1);
    if (goesOn && last) last.text += ` ${word}`;
    else list.push({ line, text: word });
  };
  let words = 0;
  let kept = 0;
  source.forEach(({ word, line }, index) => {
    if (!within(line)) return;
    words++;
    if (isNoise[index] || isMatched[index]) kept++;
    if (isNoise[index]) add(noise, line, word, isNoise[index - 1] === true);
    else if (!isMatched[index]) add(lost, line, word, index > 0 && !isMatched[index - 1] && !isNoise[index - 1]);
  });
  const invented: Quoted[] = [];
  const own = new Set(byForm);
  for (const [kind, told] of madeUp) if (!source.some(({ word }) => told.test(word))) own.add(kind);
  let line = 0;
  printed.forEach(({ word, kind }, index) => {
    const other = counterpart[index]!;
    if (other >= 0) line = source[other]!.line;
    else if (within(line) && !own.has(kind) && !blank.test(word))
      add(invented, line, word, index > 0 && counterpart[index - 1]! < 0 && !own.has(printed[index - 1]!.kind));
  });
  return { words, kept, lost, invented, noise };
}
