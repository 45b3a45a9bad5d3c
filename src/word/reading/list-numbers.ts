/** Numbers as lists write them (ECMA-376, Part 1, 17.18.59). */
import { roman } from '../../roman.ts';

/** Word stops at 32,767. */
const highestRoman = 32_767;

const inRoman = (number: number) => roman(Math.min(number, highestRoman));

/** a to z, then aa, bb: the same letter once more each time round. */
const inLetters = (number: number) =>
  String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 30));

type Writer = (number: number) => string;

const positive =
  (write: Writer): Writer =>
  (number) =>
    number < 1 ? String(number) : write(number);

export const numberFormats: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['decimal', String],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['upperRoman', positive(inRoman)],
  ['lowerRoman', positive((number) => inRoman(number).toLowerCase())],
  ['upperLetter', positive(inLetters)],
  ['lowerLetter', positive((number) => inLetters(number).toLowerCase())],
  ['none', () => ''],
  ['bullet', () => ''],
]);
