/** Mends of words: each writes the text of a place as it must be, and only the letters that differ are typed anew. */
import { twoDigitDay, twoDigitMonth } from '../../plan/conventions/dates.ts';
import { setSwitch } from '../../word/edit/properties.ts';
import { numberParts } from '../checks/number-parts.ts';
import { seenIn } from '../checks/standing.ts';
import { fold } from '../text.ts';
import type { Component, FormDocument, Placed } from '../document.ts';
import type { FormChanges } from './form-changes.ts';
import { componentsIn, placeIn, stretchesIn, type Breached, type Mend, type MendedPlace } from './mend.ts';

/** Types what differs between the text of a place and the right one. */
function retype(breached: Breached, changes: FormChanges, placed: Placed, right: string | undefined): MendedPlace[] {
  const { text } = placed;
  if (right === undefined || right === text) return [];
  let start = 0;
  while (start < Math.min(text.length, right.length) && text[start] === right[start]) start++;
  let end = 0;
  const most = Math.min(text.length, right.length) - start;
  while (end < most && text[text.length - 1 - end] === right[right.length - 1 - end]) end++;
  // What is put in takes over the look of the letter before it.
  if (start === text.length - end && start > 0) start--;
  const words = right.slice(start, right.length - end);
  if (!changes.retype(placed, placed.from + start, placed.from + text.length - end, words)) return [];
  return [{ place: placeIn(breached, placed), before: `“${text}”`, after: `“${right}”` }];
}

const rewrite =
  (right: (text: string) => string | undefined): Mend =>
  (breached, changes) =>
    stretchesIn(breached).flatMap(({ placed }) => retype(breached, changes, placed, right(placed.text)));

const letters = (text: string) => fold(text).replace(/[^a-z]/g, '');

/**
 * The words of the law where the same letters stand, whatever signs and blanks are between them. Where letters differ a
 * person must look: perhaps it is another line. Of two spellings the one that stands there already.
 */
export const retypeAs = (...texts: readonly string[]): Mend =>
  rewrite((text) => {
    const alike = texts.filter((one) => letters(one) === letters(text));
    const [start = ''] = alike.map((one) => one.slice(0, 9));
    const spelled = alike.find((one) => text.normalize('NFC').toUpperCase().startsWith(one.slice(0, 9).toUpperCase()));
    return start === '' ? undefined : (spelled ?? alike[0]);
  });

export const mendNumberWord = rewrite((text) => text.replace(/^\p{L}[\p{L}\p{M}]*/u, 'Số'));

export const mendNumberColon = rewrite((text) =>
  text.replace(/^([\p{L}\p{M}]+)\s*[:.,;]*(\s*)/u, (_, word: string, blank: string) => `${word}:${blank || ' '}`),
);

export const mendNumberZero = rewrite((text) =>
  text.replace(/^([\p{L}\p{M}]+\s*[:.,;]*\s*)(\d+)/u, (_, before: string, digits: string) => {
    return before + String(Number(digits)).padStart(2, '0');
  }),
);

/** @param right what the ký hiệu, and the signs between it and the number, must be */
const symbolMend = (right: (joint: string, symbol: string, digits: string) => string): Mend =>
  rewrite((text) => {
    const parts = numberParts(text);
    if (parts === undefined || parts.year || parts.symbol === '') return undefined;
    const { joint, symbol, number } = parts;
    const tail = joint + symbol;
    return text.endsWith(tail) ? text.slice(0, text.length - tail.length) + right(joint, symbol, number) : undefined;
  });

/** Dots and underscores hold the place of what is not known yet. */
export const mendNumberHyphen = symbolMend(
  (joint, symbol) =>
    joint + symbol.replace(/[._…]{2,}|\s*[–—/\\_,;]\s*/gu, (found) => (/^[._…]{2,}$/.test(found) ? found : '-')),
);

export const mendNumberSpaces = symbolMend(
  (joint, symbol, digits) =>
    (digits === '' ? joint : joint.replace(/\s/gu, '')) + symbol.replace(/(?<=[\p{L}\d-])\s+|\s+(?=[\p{L}-])/gu, ''),
);

export const mendComma = rewrite((text) => text.replace(/^(.*?)\s*,?\s*(ngày)/isu, '$1, $2'));

export const mendDateZeros = rewrite((text) =>
  text
    .replace(/(ngày[\s.…_]*)(\d+)/iu, (_, word: string, day: string) => word + twoDigitDay(Number(day)))
    .replace(/(tháng[\s.…_]*)(\d+)/iu, (_, word: string, month: string) => word + twoDigitMonth(Number(month))),
);

/** The count of a heading, typed by hand, closed by that sign; automatic numbers are the list's, which a person must change. */
export const closeLabel = (sign: string): Mend => {
  return (breached, changes) =>
    componentsIn(breached).flatMap(({ label, places: [placed] }) => {
      if (label === undefined || label.automatic || label.closing === sign) return [];
      if (placed === undefined || !placed.text.startsWith(label.text)) return [];
      const closed = label.text.replace(/[.):/–—-]+\s*$/u, '').trimEnd() + sign;
      return retype(breached, changes, placed, closed + placed.text.slice(label.text.length));
    });
};

/** The line closed by a sign: in the place of another one, or behind the last letter. */
const closed = (text: string, sign: string) =>
  /(\.{2,}|…)$/u.test(text) ? text + sign : text.replace(/\s*[.;:,]?$/u, sign);

const closeLines =
  (signOf: (component: Component, document: FormDocument | undefined) => string): Mend =>
  (breached, changes) => {
    const document = breached.document === undefined ? undefined : breached.recognised.documents[breached.document];
    return componentsIn(breached).flatMap((component) => {
      const last = component.places.at(-1);
      const sign = signOf(component, document);
      return last === undefined || last.text.endsWith(sign)
        ? []
        : retype(breached, changes, last, closed(last.text, sign));
    });
  };

export const mendSemicolons = closeLines(() => ';');

/** The list of căn cứ, the line `Theo đề nghị` in it, ends with a full stop. */
export const mendCitationEnds = closeLines((component, document) => {
  const last = document?.components.findLast(({ kind }) => kind === 'citation' || kind === 'proposal');
  return component === last ? '.' : ';';
});

/** `PHỤ LỤC II` → `Phụ lục II`, whether typed so or shown so. */
export const mendAppendixWord: Mend = (breached, changes) =>
  componentsIn(breached).flatMap(({ places: [placed] }) => {
    if (placed === undefined || !/^phụ\s+lục/iu.test(placed.text.normalize('NFC'))) return [];
    const words = seenIn(placed).filter(({ format }) => format.caps);
    const shown = words.flatMap(({ from, to }) => changes.looks(placed, from, to));
    for (const look of shown) setSwitch(look, 'caps', false);
    const typed = retype(breached, changes, placed, placed.text.replace(/^p\S+\s+l\S+/iu, 'Phụ lục'));
    if (typed.length > 0 || shown.length === 0) return typed;
    return [{ place: placeIn(breached, placed), before: 'hiện bằng chữ in hoa', after: 'chữ in thường' }];
  });
