/** Makes the check of every rule that only compares a look: size, weight, slant, letters, alignment. */
import { faceNamed } from '../../fonts/families.ts';
import type { Alignment, RunFormat } from '../../word/reading/types.ts';
import type { Component, Placed } from '../document.ts';
import type { Required, Rule } from '../rule.ts';
import type { Breach, Check, CheckedRule, LookDemand, Quality } from './check.ts';
import { named, seenIn, within, type Seen } from './standing.ts';

/** Of the letters, what makes most of them. */
const mostOf = 0.6;

/** @param rule its `required` says the look: a range or list of sizes, `is` for weight (bold) and slant (italic), `oneOf` for letters and alignment */
export function lookRule(rule: Rule, look: LookDemand, { wholeFile = false } = {}): CheckedRule {
  const check: Check = ({ recognised, document }) => {
    const all = named(wholeFile ? recognised.running : document.components, rule.kinds);
    const some = look.titled === undefined ? all : all.filter(({ titled }) => look.titled?.includes(titled ?? 'none'));
    let judged = false;
    const breaches: Breach[] = [];
    for (const component of some) {
      const found = breachOf(component, look, rule.required);
      if (found === 'cannotTell') continue;
      judged = true;
      if (found !== undefined) breaches.push(found);
    }
    return judged ? breaches : 'notApplicable';
  };
  return { rule, check, look, ...(wholeFile && { wholeFile }) };
}

function breachOf(component: Component, look: LookDemand, required: Required): Breach | undefined | 'cannotTell' {
  if (look.quality === 'alignment') return misaligned(component, required);
  let letters = 0;
  let wrong = 0;
  let place: Placed | undefined;
  const values = new Set<string>();
  for (const placed of stretchesFor(component, look)) {
    const words = seenIn(placed);
    const offending = words.filter((one) => !holds(one, look.quality, required, words));
    letters += lettersOf(words);
    wrong += lettersOf(offending);
    for (const one of offending) values.add(shown(one, look.quality, required));
    const [first] = offending;
    if (first !== undefined) place ??= runOf(placed, words, offending, first);
  }
  if (letters === 0) return 'cannotTell';
  if (place === undefined || (look.extent === 'most' && wrong / letters <= 1 - mostOf)) return undefined;
  return { found: joinedValues([...values], look.quality), component, placed: place };
}

const lettersOf = (words: readonly Seen[]) => words.reduce((sum, { text }) => sum + text.length, 0);

/** From the first wrong word to the last that follows it without a right one between. */
function runOf(placed: Placed, words: readonly Seen[], offending: readonly Seen[], first: Seen): Placed {
  let { to } = first;
  for (const one of words.slice(words.indexOf(first) + 1)) {
    if (!offending.includes(one)) break;
    to = one.to;
  }
  return within(placed, first.from, to);
}

/** What of a component the rule speaks of. */
export function stretchesFor({ places, label, title }: Component, { of }: LookDemand): readonly Placed[] {
  const [first] = places;
  if (of === 'whole' || first === undefined) return places;
  if (label === undefined) return [];
  const sign = within(first, first.from, Math.min(first.to, first.from + label.text.length));
  if (of !== 'labelAndTitle' || title === undefined) return [sign];
  return [within(first, first.from, Math.min(first.to, withoutRemark(title).to))];
}

/** A remark in brackets after a title, `(có Phụ lục kèm theo)`, has no look of its own in the decree. */
function withoutRemark(title: Placed): Placed {
  const opens = /\)[.;:]?$/u.test(title.text) ? title.text.lastIndexOf('(') : -1;
  return opens <= 0 ? title : within(title, title.from, title.from + title.text.slice(0, opens).trimEnd().length);
}

/** Words such as `TTg`, `QyĐ`, `CTr` keep their small letters among capitals. */
const abbreviation = /^\p{Lu}+\p{Ll}?\p{Lu}+$|^\p{Lu}{2,}\p{Ll}$/u;

function smallWord({ text, format }: Seen): string | undefined {
  if (format.caps) return undefined;
  return text
    .normalize('NFC')
    .match(/[\p{L}\p{M}]+/gu)
    ?.find((word) => word !== word.toUpperCase() && !abbreviation.test(word));
}

/** Two words or more, every letter a capital: by itself `UBND` is no case of capitals. */
function inCapitals(words: readonly Seen[]): boolean {
  const text = words.map((one) => (one.format.caps ? one.text.toUpperCase() : one.text)).join(' ');
  const long = text.match(/\p{L}{2,}/gu) ?? [];
  return long.length > 1 && text === text.toUpperCase();
}

/** @param all the words of its stretch */
export function holds(one: Seen, quality: Quality, required: Required, all: readonly Seen[]): boolean {
  const { format, text } = one;
  // The figure of a footnote has the look of footnotes.
  if (format.vertical === 'superscript' && /^[\s\d()*]+$/u.test(text)) return true;
  switch (quality) {
    case 'size':
      return sizeHolds(format.size, required);
    case 'weight':
      return !/[\p{L}\p{N}]/u.test(text) || isBold(format) === isRequired(required);
    case 'slant':
      return !/[\p{L}\p{N}]/u.test(text) || isItalic(format) === isRequired(required);
    case 'letters':
      return 'oneOf' in required && required.oneOf.includes('in hoa') ? smallWord(one) === undefined : !inCapitals(all);
    case 'alignment':
      return true;
  }
}

/** `Times New Roman Bold` names its face. */
const isBold = ({ bold, family }: RunFormat) => bold || faceNamed(family).bold;
const isItalic = ({ italic, family }: RunFormat) => italic || faceNamed(family).italic;

const isRequired = (required: Required) => 'is' in required && required.is;

function sizeHolds(size: number, required: Required): boolean {
  if ('range' in required) return size >= required.range[0] && size <= required.range[1];
  return 'oneOf' in required && required.oneOf.includes(size);
}

/** Numbers as Vietnamese writes them: `12,5`. */
export const figure = (value: number, digits = 1) => String(Number(value.toFixed(digits))).replace('.', ',');

function shown({ format }: Seen, quality: Quality, required: Required): string {
  if (quality === 'size') return figure(format.size);
  if (quality === 'weight') return isBold(format) ? 'chữ đậm' : 'chữ không đậm';
  if (quality === 'slant') return isItalic(format) ? 'chữ nghiêng' : 'chữ đứng';
  return 'oneOf' in required && required.oneOf.includes('in hoa') ? 'chữ in thường' : 'chữ in hoa';
}

const joinedValues = (values: readonly string[], quality: Quality) =>
  (quality === 'size' ? 'cỡ chữ ' : '') + values.join(' và ');

export const alignmentNames: Readonly<Record<Alignment, string>> = {
  left: 'canh trái',
  center: 'canh giữa',
  right: 'canh phải',
  both: 'canh đều hai lề',
  distribute: 'canh dàn đều',
};

/** A paragraph of so many letters has one line: that it is not justified cannot be seen. */
const oneLineLetters = 60;

/** Alignment belongs to the paragraph: what shares its line with something else by a tab cannot be judged. */
function misaligned(component: Component, required: Required): Breach | undefined | 'cannotTell' {
  const judged = alignable(component);
  if (judged.length === 0 || !('oneOf' in required)) return 'cannotTell';
  const wrong = judged.find(({ paragraph }) => !required.oneOf.includes(paragraph.format.alignment));
  if (wrong === undefined) return undefined;
  const { alignment } = wrong.paragraph.format;
  const unseen = alignment === 'left' && required.oneOf.includes('both') && wrong.text.length <= oneLineLetters;
  return {
    ...{ found: alignmentNames[alignment], component, placed: wrong },
    ...(unseen && { severity: 'warning' as const }),
  };
}

/** Places whose paragraph they have to themselves. */
export const alignable = ({ places }: Component): readonly Placed[] =>
  places.filter(({ text, whole, paragraph }) => whole && text !== '' && !hasTabs(paragraph));

const hasTabs = ({ inlines }: Placed['paragraph']) => inlines.some(({ kind }) => kind === 'tab');
