/** Numbers as lists write them (ECMA-376, Part 1, 17.18.59). */

const roman: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Word stops at 32,767. */
const highestRoman = 32_767;

function inRoman(number: number): string {
  let rest = Math.min(number, highestRoman);
  let text = '';
  for (const [amount, letters] of roman) {
    for (; rest >= amount; rest -= amount) text += letters;
  }
  return text;
}

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
