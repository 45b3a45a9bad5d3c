/** Numbers of outgoing documents: `57`, or `12a` for one that was put between two. */
import { invalid } from '../refusals.ts';

export interface DocumentNumber {
  number: number;
  /** Empty, or one letter. */
  suffix: string;
}

/** @throws Failure `register.number-form` */
export function parseNumber(text: string): DocumentNumber {
  const found = /^0{0,5}([1-9]\d{0,5})([a-zđ]?)$/u.exec(text.trim().normalize('NFC').toLowerCase());
  if (!found) {
    throw invalid('register.number-form', `Số văn bản "${text}" không đúng dạng; hãy ghi số như 57, hoặc 12a.`);
  }
  return { number: Number(found[1]), suffix: found[2] ?? '' };
}

export function numberText({ number, suffix }: DocumentNumber): string {
  return `${number}${suffix}`;
}

/** As it is written on the document: below 10 with a zero before it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.c). */
export function numberAndSymbol(number: DocumentNumber, symbol: string): string {
  return `${number.number < 10 ? '0' : ''}${numberText(number)}/${symbol}`;
}
