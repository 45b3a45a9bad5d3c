/** Signs of sections, items and rows: none twice in a list, letters of the Vietnamese alphabet, no gap in the groups of a table. */
import type { Finding } from '../../failure.ts';
import { pointLetter, romanValue } from '../conventions/numerals.ts';
import { roman } from '../../roman.ts';
import { foreignLetters } from './data/point-letters.ts';
import { information } from './finding.ts';
import type { Check } from './reading.ts';
import { rowSigns } from './row-signs.ts';
import { signLists, type PlacedSign } from './sign-lists.ts';

function twice(list: readonly PlacedSign[]): Finding[] {
  const first = new Map<string, PlacedSign>();
  const again = list.flatMap((placed) => {
    const sign = placed.sign.trim();
    const earlier = first.get(sign);
    if (!earlier) first.set(sign, placed);
    return earlier ? [{ sign, earlier, placed }] : [];
  });
  const [found] = again;
  if (!found) return [];
  const more = again.length > 1 ? ` (và ${again.length - 1} ký hiệu khác của danh mục này)` : '';
  return [
    information(
      'sign-twice',
      found.placed.path,
      `Ký hiệu “${found.sign}” in hai lần trong cùng một danh mục: ${found.earlier.path} và ${found.placed.path}${more}; hãy sửa "label" hoặc "marker".`,
    ),
  ];
}

const letterSign = /^(\p{Ll}{1,2})\s?([).])$/u;

/** A list that begins with a) tells the right letter by its place; another goes on from somewhere else. */
function letters(list: readonly PlacedSign[]): Finding[] {
  const points = list.filter(({ sign }) => letterSign.test(sign.trim()));
  const whole = letterSign.exec(points[0]?.sign.trim() ?? '')?.[1] === 'a';
  return points.flatMap(({ sign, path }, i) => {
    const [, letter = '', end = ''] = letterSign.exec(sign.trim()) ?? [];
    const next = Object.hasOwn(foreignLetters, letter) ? foreignLetters[letter] : undefined;
    if (next === undefined) return [];
    const right = whole ? pointLetter(i + 1) : next;
    return [
      information(
        'sign-letter',
        path,
        `Điểm “${sign.trim()}” (${path}) không theo bảng chữ cái tiếng Việt (…, d, đ, e, g, h, i, k, …, v, x, y); ở vị trí này phải là “${right}${end}”.`,
      ),
    ];
  });
}

/** Groups I to VI, then VIII. */
function gaps(list: readonly PlacedSign[]): Finding[] {
  let before: number | undefined;
  return list.flatMap(({ sign, path }) => {
    const count = romanValue(sign.trim().replace(/[.)]$/, ''));
    if (count === undefined) return [];
    const last = before;
    before = count;
    if (last === undefined || count <= last + 1) return [];
    return [
      information(
        'group-number-gap',
        path,
        `Nhóm “${sign.trim()}” (${path}) đứng ngay sau nhóm “${roman(last)}”: thiếu “${roman(last + 1)}”; hãy sửa "label" hoặc bổ sung nhóm còn thiếu.`,
      ),
    ];
  });
}

export const signs: Check = (plan) => {
  const tables = (plan.appendices ?? []).map((appendix, i) => rowSigns(appendix, `appendices[${i}]`));
  return [
    ...[...signLists(plan), ...tables.flat()].flatMap((list) => [...twice(list), ...letters(list)]),
    ...tables.flatMap(([top = []]) => gaps(top)),
  ];
};
