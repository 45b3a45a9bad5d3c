/** The form of số, ký hiệu (Phụ lục I, Phần I, II.3). What is blank in a draft is no fault. */
import { kindAbbreviations, letterAbbreviation } from '../kind-abbreviations.ts';
import type { FormDocument } from '../document.ts';
import type { Breach, Check } from './check.ts';
import { numberParts, type NumberParts } from './number-parts.ts';
import { firstOf } from './standing.ts';

type Judge = (parts: NumberParts, document: FormDocument) => Partial<Breach> | undefined | 'notApplicable';

/** Judges the number of a document, if it shows one. */
const number =
  (judge: Judge): Check =>
  ({ document }) => {
    const component = firstOf(document, 'number');
    const parts = component === undefined ? undefined : numberParts(component.text);
    if (component === undefined || parts === undefined) return 'notApplicable';
    const found = judge(parts, document);
    if (found === 'notApplicable') return found;
    return found === undefined ? [] : [{ found: `“${component.text}”`, component, ...found }];
  };

export const checkWord = number(({ word }) => (word === 'Số' ? undefined : { found: `từ “${word}”` }));

export const checkColon = number(({ sign }) =>
  sign === ':' ? undefined : { found: sign === '' ? 'sau từ “Số” không có dấu hai chấm' : `sau từ “Số” là “${sign}”` },
);

export const checkZero = number(({ number: digits }) => {
  if (digits === '') return 'notApplicable';
  const right = String(Number(digits)).padStart(2, '0');
  return digits === right ? undefined : { found: `số “${digits}”`, required: `số “${right}”` };
});

/** A slash between number and ký hiệu; where the number is blank, before the ký hiệu. */
export const checkSlash = number(({ joint, symbol, number: digits }) => {
  if (symbol === '' && digits === '') return 'notApplicable';
  if (symbol === '') return { found: `không có ký hiệu sau số “${digits}”` };
  if (joint.includes('/')) return undefined;
  const sign = joint.trim();
  return { found: sign === '' ? 'giữa số và ký hiệu không có dấu gạch chéo' : `giữa số và ký hiệu là “${sign}”` };
});

export const checkHyphens = number(({ symbol, groups }) => {
  if (symbol === '' || groups.length < 2) return symbol === '' ? 'notApplicable' : undefined;
  const wrong = /[–—/\\_,;]/u.exec(symbol.replace(/[._…]{2,}/gu, '')) ?? undefined;
  return wrong && { found: `trong ký hiệu có “${wrong[0]}”` };
});

export const checkNoSpaces = number(({ symbol, number: digits, joint }) => {
  if (symbol === '') return 'notApplicable';
  const beside = digits !== '' && /\S/u.test(joint) && /\s/u.test(joint);
  const letters = symbol.replace(/[.…_]+\s*/gu, '');
  return beside || /[\p{L}\d]\s|\s[\p{L}]/u.test(letters)
    ? { found: `“${digits}${joint}${symbol}” có dấu cách` }
    : undefined;
});

/** Capitals, with at most one small letter inside or at the end: `TTg`, `CTr`, `QyĐ`. */
const capitals = /^\p{Lu}+\p{Ll}?\p{Lu}*$/u;

export const checkCapitals = number(({ groups }) => {
  const filled = groups.filter((one) => one !== '');
  if (filled.length === 0) return 'notApplicable';
  const wrong = filled.find((one) => !capitals.test(one));
  return wrong === undefined ? undefined : { found: `nhóm chữ “${wrong}”` };
});

const abbreviations = new Set(kindAbbreviations.values());

/** The first group names the kind; a công văn names none. */
export const checkKind = number(({ groups, year }, { form, kindName }) => {
  const [first = ''] = groups;
  if (first === '' || year) return 'notApplicable';
  if (form === 'letter') {
    if (first === letterAbbreviation)
      return { found: `ký hiệu công văn bắt đầu bằng “${first}”`, required: 'không ghi chữ viết tắt tên loại' };
    if (!abbreviations.has(first) || groups.length < 2) return undefined;
    const found = `ký hiệu công văn bắt đầu bằng “${first}”`;
    return { found, required: 'không ghi chữ viết tắt tên loại', severity: 'warning' };
  }
  const right = kindName === undefined ? undefined : kindAbbreviations.get(kindName);
  if (right === undefined) return 'notApplicable';
  return first === right ? undefined : { found: `chữ viết tắt tên loại “${first}”`, required: `“${right}”` };
});
