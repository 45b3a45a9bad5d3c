/** The country's communes (xã, phường, đặc khu) and provinces as of one day, read from `data/` at the first question. */
import { readFileSync } from 'node:fs';
import type { ListedProvince, ListedUnit, ListedUnitType } from './listed-unit.ts';

/** The day the list holds from. Units change their type and name over time. */
export const unitsAsOf = '2026-09-20';

interface UnitFile {
  provinces: [code: string, name: string, type: ListedProvince['type']][];
  units: [code: string, name: string, type: ListedUnitType, province: string][];
}

interface NamedAfterFile {
  units: [code: string, namedAfter: 'person' | 'event', fullName: string][];
}

interface UnitList {
  provinces: readonly ListedProvince[];
  units: readonly ListedUnit[];
  byCode: ReadonlyMap<string, ListedUnit>;
}

/** The folder is as far from `src/units` as from `dist/units`. */
function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
}

function readList(): UnitList {
  const file = readData(`units-${unitsAsOf}.json`) as UnitFile;
  const decided = readData('named-after.json') as NamedAfterFile;
  const namedAfter = new Map(decided.units.map(([code, what]) => [code, what]));
  const provinces = file.provinces.map(([code, name, type]) => Object.freeze({ code, name, type }));
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
  const units = file.units.map(([code, name, type, provinceCode]): ListedUnit => {
    const province = provinceByCode.get(provinceCode);
    if (!province) throw new Error(`Unit ${code} names the unknown province ${provinceCode}`);
    const what = namedAfter.get(code);
    return Object.freeze({ code, name, type, province, ...(what ? { namedAfter: what } : {}) });
  });
  return {
    provinces: Object.freeze(provinces),
    units: Object.freeze(units),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
  };
}

let list: UnitList | undefined;

function unitList(): UnitList {
  return (list ??= readList());
}

/** All 3,321 units, ordered by code as in the list. */
export function allUnits(): readonly ListedUnit[] {
  return unitList().units;
}

/** All 34 provinces, ordered by code. */
export function allProvinces(): readonly ListedProvince[] {
  return unitList().provinces;
}

/** The unit with this five-digit code. */
export function unitByCode(code: string): ListedUnit | undefined {
  return unitList().byCode.get(code);
}
