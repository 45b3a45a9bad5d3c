/** What the line `V/v` of a công văn and the (Kèm theo …) lines say. */
import type { Component, FormDocument } from '../document.ts';
import { fold } from '../text.ts';
import type { Breach, Check } from './check.ts';
import { figure } from './looks.ts';
import { numberParts } from './number-parts.ts';
import { firstOf, named } from './standing.ts';

export const checkLetterOpening: Check = ({ document }) => {
  const component = firstOf(document, 'letterSubject');
  if (component === undefined) return 'notApplicable';
  return /^V\/v\s/u.test(component.text) ? [] : [{ found: `“${component.text.slice(0, 20).trim()}…”`, component }];
};

/** Points between number and `V/v`. */
const gap = 6;

export const checkLetterGap: Check = ({ document }) => {
  const component = firstOf(document, 'letterSubject');
  const above = firstOf(document, 'number')?.places.at(-1)?.paragraph;
  const below = component?.places[0]?.paragraph;
  if (component === undefined || above === undefined || below === undefined || above === below) return 'notApplicable';
  const [after, before] = [above.format.spacing.after / 20, below.format.spacing.before / 20];
  // Some sum what is below and above, some take the larger.
  if (after + before === gap || Math.max(after, before) === gap) return [];
  return [{ found: `cách dòng ${figure(after + before)} pt`, component }];
};

/** Opens and closes with brackets, begins with `Kèm theo`. */
export const checkReferenceForm: Check = ({ document }) => {
  const some = named(document.components, ['reference']);
  if (some.length === 0) return 'notApplicable';
  return some.flatMap((component): Breach[] => {
    const { text } = component;
    return /^\(Kèm theo [\s\S]*\)\d{0,2}$/u.test(text) ? [] : [{ found: `“${text}”`, component }];
  });
};

interface Told {
  /** Folded. */
  kind: string;
  /** Digits and ký hiệu, `57/QĐ-UBND`; empty where blank. */
  number: string;
  symbol: string;
  /** `5/1/2026`; empty where blank. */
  date: string;
}

const referring = /^\(?\s*(?:ban hành\s+)?kèm theo\s+(.+?)(?: (?:số|ngày|của)(?!\p{L})|\)|$)/iu;
const numbered = /(?<!\p{L})số\s*:?\s*([\s\d.…_]*)\/?\s*([\p{L}\d.…_-]*)/iu;
const dayOf = /ngày\s*(\d+)\s*tháng\s*(\d+)\s*năm\s*(\d+)/iu;

/** Signs, blanks and case are judged by other rules. */
const plainSymbol = (symbol: string) => symbol.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const plainDate = (text: string) => {
  const [, ...parts] = dayOf.exec(text) ?? [];
  return parts.map(Number).join('/');
};

function toldBy(text: string): Told {
  const [, kind = ''] = referring.exec(text) ?? [];
  const [, number = '', symbol = ''] = numbered.exec(text) ?? [];
  return {
    kind: fold(kind),
    number: number.replace(/\D/g, '').replace(/^0+/, ''),
    symbol: /[.…_]/.test(symbol) ? '' : plainSymbol(symbol),
    date: plainDate(text),
  };
}

function toldOf(document: FormDocument): Told {
  const parts = numberParts(firstOf(document, 'number')?.text ?? '');
  return {
    kind: document.kindName ?? '',
    number: (parts?.number ?? '').replace(/^0+/, ''),
    symbol: /[.…_]/.test(parts?.symbol ?? '') ? '' : plainSymbol(parts?.symbol ?? ''),
    date: plainDate(firstOf(document, 'placeAndDate')?.text ?? ''),
  };
}

const names: readonly (readonly [keyof Told, string])[] = [
  ['kind', 'tên loại văn bản'],
  ['number', 'số'],
  ['symbol', 'ký hiệu'],
  ['date', 'thời gian ban hành'],
];

/** What the line says of the document it belongs to: the nearest main document before it. What is blank cannot differ. */
export const checkReferenceAgrees: Check = ({ document, recognised, index }) => {
  const some = named(document.components, ['reference']);
  const main = recognised.documents.slice(0, index).findLast(({ role }) => role === 'main');
  if (some.length === 0 || main === undefined) return 'notApplicable';
  const right = toldOf(main);
  return some.flatMap((component: Component): Breach[] => {
    const told = toldBy(component.text);
    const differing = names.filter(
      ([key]) => told[key] !== '' && right[key] !== '' && !agree(told[key], right[key], key),
    );
    if (differing.length === 0) return [];
    const words = differing.map(([, name]) => name).join(', ');
    return [{ found: `${words} khác với văn bản chính`, component }];
  });
};

/** `Kế hoạch cải cách hành chính` names a `Kế hoạch`. */
const agree = (told: string, right: string, key: keyof Told) =>
  key === 'kind' ? told.startsWith(right) : told === right;

/** A Phụ lục says what it belongs to. */
export const checkReferenceStands: Check = ({ document }) =>
  firstOf(document, 'reference') === undefined
    ? [{ found: 'không có dòng “(Kèm theo …)” dưới tên Phụ lục', ...headingOf(document) }]
    : [];

const headingOf = (document: FormDocument) => {
  const component = firstOf(document, 'appendixTitle') ?? firstOf(document, 'appendixHeading');
  return component === undefined ? {} : { component };
};
