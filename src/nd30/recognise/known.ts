/** Whether a line says something that only one component says. */
import type { Placed } from '../document.ts';
import { distance, lettersOf } from './spelling.ts';
import { documentKinds, marks, motto, nationalName, officeWords, organWords, patterns, unitWords } from './words.ts';

/** Slips that still leave a known text known. */
const mostSlips = 3;

export interface Sureness {
  confidence: number;
}

/** The words of a stretch, wherever it stands. */
type Said = Pick<Placed, 'text' | 'folded'>;

function near(placed: Said, known: { folded: string; exact: readonly string[] }): Sureness | undefined {
  const { folded } = placed;
  if (folded.length > known.folded.length + 12) return undefined;
  const slips = distance(lettersOf(folded), known.folded, mostSlips);
  if (slips > mostSlips) return undefined;
  const exact = known.exact.includes(placed.text.normalize('NFC'));
  return { confidence: exact ? 1 : slips === 0 ? 0.9 : 0.7 };
}

export const isNationalName = (placed: Said) => near(placed, nationalName);
export const isMotto = (placed: Said) => near(placed, motto);

/** A line of rules typed out: underscores, dashes or the like. */
export const isTypedRule = (text: string) =>
  /^[_\-–—─━=¯‾*\s]{3,}$/u.test(text) && /[_\-–—─━=¯‾]{3}/u.test(text.replace(/\s/gu, ''));

export function markOf(placed: Placed): 'secrecy' | 'urgency' | 'circulation' | undefined {
  const words = lettersOf(placed.folded);
  // A mark of one word, such as MẬT, is known by its capitals alone.
  const sure = words.includes(' ') || placed.text === placed.text.toUpperCase();
  return sure ? marks.find((one) => one.words.includes(words))?.kind : undefined;
}

const startsWith = (words: readonly string[]) => {
  const known = new RegExp(`^(${words.join('|')})(?![a-z])`);
  return (folded: string) => known.test(folded.replace(/^[^a-z0-9]+/, ''));
};

export const beginsOrgan = startsWith(organWords);
export const beginsUnit = startsWith(unitWords);
export const beginsOffice = startsWith(officeWords);
const beginsKind = startsWith(documentKinds);

/** The longest kind of document that the text begins with, folded; footnote figures of a form do not count. */
export function kindAtFront(folded: string): string | undefined {
  const words = lettersOf(folded);
  if (!beginsKind(words)) return undefined;
  return [...documentKinds].sort((a, b) => b.length - a.length).find((kind) => words.startsWith(kind));
}

/** The text is the name of a kind and nothing else; a slip of one letter leaves it known. */
export function wholeKind(folded: string): { kind: string; confidence: number } | undefined {
  const words = lettersOf(folded).replace(/\s*\d+$/, '');
  const exact = documentKinds.find((kind) => kind === words);
  if (exact !== undefined) return { kind: exact, confidence: 1 };
  const close = words.length < 6 ? undefined : documentKinds.find((kind) => distance(words, kind, 1) === 1);
  return close === undefined ? undefined : { kind: close, confidence: 0.7 };
}

export const isNumber = ({ folded }: Placed) => folded.length < 80 && patterns.number.test(folded);
export const isDate = ({ folded }: Placed) =>
  folded.length < 120 &&
  (patterns.placeAndDate.test(folded) || patterns.shortDate.test(folded)) &&
  !patterns.opening.test(folded);
export const isDigitalSignature = ({ folded }: Placed) => folded.length < 120 && patterns.digitalSignature.test(folded);
