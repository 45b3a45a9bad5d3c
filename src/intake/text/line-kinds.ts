/** What a line surely is by itself: what stands alone on its line in any document of the genre. */
import { isMotto, isNationalName, wholeKind } from '../../nd30/recognise/known.ts';
import { labelOf } from '../../nd30/recognise/labels.ts';
import { patterns } from '../../nd30/recognise/words.ts';
import { fold } from '../../nd30/text.ts';

export type LineKind =
  | 'nationalName'
  | 'motto'
  | 'number'
  | 'placeAndDate'
  | 'kind'
  | 'reference'
  | 'resolves'
  | 'appendix'
  | 'recipients'
  | 'signing'
  | 'capitals';

/** `l` and `O` are figures that a machine misread. */
const numberLine = /^(?:Số|SỐ)\s*:?\s*[\dlIOo.…_\s]{0,20}\/\s?\p{Lu}[\p{Lu}\d./–-]{1,30}$/u;
const dateLine =
  /^\p{Lu}[^/;:()]{1,50},\s*(?:ngày|Ngày)[\s\dlIOo.…_]{1,20}tháng[\s\dlIOo.…_]{1,20}năm[\s\dlIOo.…_]{0,12}$/u;
const appendixLine = /^phụ lục(\s+(số\s*)?([IVXLC]{1,7}|\d{1,3}|[A-ZĐ]))?\s*[.:]?$/iu;
const appendixWithTitle = /^PHỤ LỤC(\s+(SỐ\s*)?([IVXLC]{1,7}|\d{1,3}))?\s*[.:–—-]?\s+\P{Ll}+$/u;
const signingRight = /^(TM|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}/u;

/** Longer lines say more than what one thing is. */
const longest = 150;
const longestDate = 80;

export const inCapitals = (text: string) => text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);

/** Forms of one line, in the order of trying. */
const tests: readonly [LineKind, (text: string, folded: string) => unknown][] = [
  ['nationalName', (text, folded) => isNationalName({ text, folded })],
  ['motto', (text, folded) => isMotto({ text, folded })],
  ['number', (text) => numberLine.test(text)],
  ['placeAndDate', (text) => text.length <= longestDate && dateLine.test(text)],
  ['resolves', (text, folded) => patterns.resolves.test(folded) && text.toUpperCase() === text],
  ['kind', (text, folded) => inCapitals(text) && !text.endsWith(':') && folded.length < 40 && wholeKind(folded)],
  ['appendix', (text) => appendixLine.test(text) || appendixWithTitle.test(text)],
  ['recipients', (_, folded) => patterns.recipientsHeading.test(folded) && folded.length < 60],
  ['signing', (text, folded) => signingRight.test(text) && folded.length < longest],
  ['reference', (text, folded) => patterns.reference.test(folded) && /^\(|^Kèm|^Ban/iu.test(text)],
];

/** @param text words of a line, single-spaced */
export function kindOfLine(text: string): LineKind | undefined {
  if (text.length > longest) return undefined;
  const folded = fold(text);
  const found = tests.find(([, holds]) => Boolean(holds(text, folded)))?.[0];
  if (found !== undefined) return found;
  return inCapitals(text) && labelOf(text) === undefined && text.includes(' ') ? 'capitals' : undefined;
}

/** What can stand only on the right of a head or a signing block. */
export const standsRight = (kind: LineKind | undefined) =>
  kind === 'nationalName' || kind === 'motto' || kind === 'placeAndDate';
