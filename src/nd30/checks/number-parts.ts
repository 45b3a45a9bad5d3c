/** Số, ký hiệu taken apart: `Số: 05/QĐ-UBND`. */

export interface NumberParts {
  /** `Số`, as written. */
  word: string;
  /** Between the word and the number, blanks aside: `:` as it should be. */
  sign: string;
  /** Digits as written; empty where blank (dots, blanks). */
  number: string;
  /** Between number and ký hiệu, with its blanks: `/`. */
  joint: string;
  /** The ký hiệu as written, blanks at its ends cut; empty where there is none. */
  symbol: string;
  /** Its groups of letters; a blank one (dots) is empty. */
  groups: readonly string[];
  /** A year stands between number and ký hiệu: a normative document, which follows another law. */
  year: boolean;
}

const dots = '.…_';
const form = new RegExp(`^(\\p{L}+)\\s*([:.,;]*)\\s*(\\d*)([\\s${dots}]*[/\\\\–—-]?\\s*)(.*)$`, 'su');

/** @param text the component's line; undefined if it is no number at all */
export function numberParts(text: string): NumberParts | undefined {
  const found = form.exec(text.normalize('NFC').trim());
  if (found === null) return undefined;
  const [, word = '', sign = '', number = '', joint = '', rest = ''] = found;
  const year = /^(19|20)\d\d\s*\/\s*/.exec(rest);
  const symbol = (year === null ? rest : rest.slice(year[0].length)).trim();
  return {
    ...{ word, sign, number, joint, symbol, year: year !== null },
    groups: symbol.split(/\s*[-–—/]\s*/u).map((one) => one.replace(/[\s.…_\d]+/gu, '')),
  };
}
