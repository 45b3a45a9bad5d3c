/** Roman numerals: what plans count with (Phụ lục I, II.6.đ) and what Word's lists count with. Open to all rooms. */

export const romanSigns: readonly (readonly [worth: number, sign: string])[] = [
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

/** 4 → `IV`. Counts from 1. */
export function roman(count: number): string {
  let rest = count;
  let out = '';
  for (const [worth, sign] of romanSigns) {
    for (; rest >= worth; rest -= worth) out += sign;
  }
  return out;
}
