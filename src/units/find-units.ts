/** Searching the unit list as people type: with or without diacritics, with or without the word for the kind of unit. */
import type { ListedProvince, ListedUnit, ListedUnitType } from './listed-unit.ts';
import { allUnits } from './unit-list.ts';

export interface UnitQuery {
  /** A province's name, with or without `tỉnh`, `thành phố`, `TP.`; or its two-digit code. */
  province?: string | undefined;
  type?: ListedUnitType | undefined;
  /** Part of the full name (`lộc hòa`, `xa loc hoa`), or the five-digit code. */
  text?: string | undefined;
}

/** No case, no diacritics, `đ` as `d`, one space between words. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

const provinceWord = /^(tinh |thanh pho |tp\.? ?)/;

function isProvince(province: ListedProvince, wanted: string): boolean {
  const name = folded(province.name);
  return province.code === wanted || name === wanted || name === wanted.replace(provinceWord, '');
}

/** Names folded once: the list never changes while the program runs. */
const foldedNames = new WeakMap<ListedUnit, string>();

function foldedName(unit: ListedUnit): string {
  let name = foldedNames.get(unit);
  if (name === undefined) foldedNames.set(unit, (name = folded(`${unit.type} ${unit.name}`)));
  return name;
}

/** The units that fit everything asked, in the order of the list. An empty query gives all. */
export function findUnits(query: UnitQuery = {}): readonly ListedUnit[] {
  const province = folded(query.province ?? '');
  const text = folded(query.text ?? '');
  return allUnits().filter(
    (unit) =>
      (query.type === undefined || unit.type === query.type) &&
      (province === '' || isProvince(unit.province, province)) &&
      (text === '' || unit.code === text || foldedName(unit).includes(text)),
  );
}
