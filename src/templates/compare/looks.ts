/** Paragraphs that look otherwise for another reason than their style: formatting given directly, or by their table. */
import type { RunFormat } from '../../word/reading/types.ts';
import type { Pair } from './align.ts';
import type { LookDifference, PropertyChange } from './contract.ts';
import type { FlatParagraph } from './flatten.ts';
import { changesOf, paragraphProperties, runProperties } from './properties.ts';
import type { Token } from './tokens.ts';

export interface LookContext {
  /** The name of a paragraph's style, in either file. */
  styleBefore: (one: FlatParagraph) => string;
  styleAfter: (one: FlatParagraph) => string;
  explained: (styleName: string) => readonly PropertyChange[];
}

/** Words in a row that changed in the same way. */
interface ChangedWords {
  text: string;
  changes: PropertyChange[];
}

/** What also shows where there are no letters. */
const seenInSpaces = new Set(['size', 'underline', 'strike', 'highlight']);

const quotedLength = 80;
const quote = (text: string) => {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= quotedLength ? words : `${words.slice(0, quotedLength).trimEnd()}…`;
};

/** The looks of two words of the same letters, cut where either changes. */
function* cuts(before: Token, after: Token): Generator<{ at: number; length: number; was: RunFormat; is: RunFormat }> {
  let [b, a, usedB, usedA, at] = [0, 0, 0, 0, 0];
  for (;;) {
    const [left, right] = [before.looks[b], after.looks[a]];
    if (!left || !right) return;
    const length = Math.min(left.length - usedB, right.length - usedA);
    yield { at, length, was: left.format, is: right.format };
    at += length;
    usedB += length;
    usedA += length;
    if (usedB === left.length) [b, usedB] = [b + 1, 0];
    if (usedA === right.length) [a, usedA] = [a + 1, 0];
  }
}

/** Stretches of words that both have whose look differs; `undefined` between them where it does not. */
function changedWords(
  before: FlatParagraph,
  after: FlatParagraph,
  pairs: readonly Pair[],
  known: readonly PropertyChange[],
) {
  const found: (ChangedWords | undefined)[] = [];
  const add = (text: string, changes: PropertyChange[]) => {
    const blank = text.trim() === '';
    const seen = blank ? changes.filter(({ property }) => seenInSpaces.has(property)) : changes;
    const last = found.at(-1);
    // A space goes with the words before it.
    if (blank && last && seen.length === 0) last.text += text;
    else if (seen.length === 0) {
      if (!blank) found.push(undefined);
    } else if (last && sameChanges(last.changes, seen)) last.text += text;
    else found.push({ text, changes: seen });
  };
  for (const { before: b, after: a } of pairs) {
    const [left, right] = [before.tokens[b], after.tokens[a]];
    if (!left || !right) continue;
    for (const { at, length, was, is } of cuts(left, right)) {
      const changes = changesOf(runProperties, was, is).filter((change) => !known.some((one) => equal(one, change)));
      add(right.text.slice(at, at + length), changes);
    }
  }
  return found;
}

const equal = (a: PropertyChange, b: PropertyChange) =>
  a.property === b.property && a.before === b.before && a.after === b.after;
const sameChanges = (a: readonly PropertyChange[], b: readonly PropertyChange[]) =>
  a.length === b.length && a.every((one, i) => equal(one, b[i]!));

/** @param pairs the words that both have */
export function compareLooks(
  before: FlatParagraph,
  after: FlatParagraph,
  pairs: readonly Pair[],
  context: LookContext,
): LookDifference[] {
  const [wasStyle, isStyle] = [context.styleBefore(before), context.styleAfter(after)];
  const known = wasStyle === isStyle ? context.explained(isStyle) : [];
  const whole = [
    ...(wasStyle === isStyle ? [] : [{ property: 'style', label: 'kiểu', before: wasStyle, after: isStyle }]),
    ...changesOf(paragraphProperties, before.paragraph.format, after.paragraph.format),
  ].filter((change) => !known.some((one) => equal(one, change)));
  const place = { before: before.place, after: after.place, also: [] };
  const words = changedWords(before, after, pairs, known);
  const [only] = words;
  if (words.length === 1 && only) {
    const changes = [...whole, ...only.changes];
    return [{ ...place, of: 'paragraph', quoted: quote(after.text), changes }];
  }
  // The mark of an empty paragraph is its height.
  if (after.tokens.length === 0) {
    const marks = changesOf(runProperties, before.paragraph.mark, after.paragraph.mark);
    whole.push(...marks.filter((one) => one.property === 'size' && !known.some((other) => equal(one, other))));
  }
  return [
    ...(whole.length > 0 ? [{ ...place, of: 'paragraph' as const, quoted: quote(after.text), changes: whole }] : []),
    ...words.flatMap((one) =>
      one ? [{ ...place, of: 'words' as const, quoted: quote(one.text), changes: one.changes }] : [],
    ),
  ];
}

/** What changed alike in many paragraphs is told once, at the first of them. */
export function together(differences: readonly LookDifference[]): LookDifference[] {
  const first = new Map<string, LookDifference>();
  const out: LookDifference[] = [];
  for (const one of differences) {
    const key = JSON.stringify(one.changes);
    const known = one.of === 'paragraph' ? first.get(key) : undefined;
    if (known) {
      known.also.push(one.after);
      continue;
    }
    const told = { ...one, also: [...one.also] };
    if (one.of === 'paragraph') first.set(key, told);
    out.push(told);
  }
  return out;
}
