/** Which unit was meant by a code that the list does not know. */
import { fullName, provinceName } from '../../plan/conventions/naming.ts';
import { fold, nearest } from '../../plan/nearest.ts';
import { findUnits } from '../../units/find-units.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { allProvinces, allUnits } from '../../units/unit-list.ts';

interface Said {
  type: string | undefined;
  name: string | undefined;
  province: string | undefined;
}

const told = (unit: ListedUnit) => `${unit.code}, ${fullName(unit)}, ${provinceName(unit.province)}`;

/** Another order of two digits, or one digit that differs. */
function isSlip(code: string, other: string): boolean {
  const differing = [...code].map((digit, i) => (digit === other[i] ? -1 : i)).filter((i) => i >= 0);
  const [a = -1, b = -1] = differing;
  return (
    differing.length === 1 || (differing.length === 2 && b === a + 1 && code[a] === other[b] && code[b] === other[a])
  );
}

/** By the name that stands beside it, else by a single slip of the typing that leads to one unit only; else empty. */
export function nearListedUnit(code: string, { type, name, province }: Said): string {
  const known = allProvinces().find((one) => province !== undefined && fold(one.name) === fold(province));
  if (name !== undefined) {
    const units = findUnits({ province: known?.code }).filter((unit) => type === undefined || unit.type === type);
    const same = units.filter((unit) => fold(unit.name) === fold(name));
    if (same.length === 1 && same[0]) return told(same[0]);
    const near =
      known && same.length === 0
        ? nearest(
            name,
            units.map((unit) => unit.name),
          )
        : undefined;
    const meant = units.find((unit) => unit.name === near);
    return meant ? told(meant) : '';
  }
  const slips = allUnits().filter((unit) => isSlip(code, unit.code));
  return slips.length === 1 && slips[0] ? told(slips[0]) : '';
}
