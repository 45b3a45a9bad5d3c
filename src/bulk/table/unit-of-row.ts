/** The unit that a row names: by its code from the list, with what the row says itself. */
import { plainLetters } from '../../plan/conventions/folding.ts';
import { fullName, provinceName } from '../../plan/conventions/naming.ts';
import type { Unit, UnitType } from '../../plan/model/unit.ts';
import { findUnits } from '../../units/find-units.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { spoken } from '../../units/spelling.ts';
import { allProvinces, unitByCode } from '../../units/unit-list.ts';
import type { TableFindings } from './findings.ts';
import { nearListedUnit } from './near-listed-unit.ts';
import { namedAfterOf, provinceTypeOf, typeOf, type UnitCells, type UnitField } from './unit-cells.ts';

export interface RowUnit {
  code: string;
  unit: Unit;
  nameDecided?: true;
}

/** The same letters but for case, diacritics and spaces: one was meant by the other. */
const isSpelling = (one: string, other: string) => plainLetters(one).replace(/\s+/g, ' ') === plainLetters(other);

/** Without the word for what it is: `Tỉnh Hưng Yên` → `Hưng Yên`. */
function provinceNameOf(text: string | undefined): string | undefined {
  const bare = text?.replace(/^(tỉnh|thành phố|tp\.?)\s+/iu, '').trim();
  return bare === '' ? text : bare;
}

/** Without the word for its kind, where the row or the list says it as well: `Xã Lộc Hòa` → `Lộc Hòa`. */
function bareName(text: string | undefined, type: string | undefined): string | undefined {
  if (text === undefined || type === undefined) return text;
  const bare = text.slice(type.length).trimStart();
  const has = text.toLowerCase().startsWith(`${type} `) && bare !== '' && !/^\d+$/.test(text);
  return has ? bare : text;
}

/** What the row says, or the list's spelling of it; a difference is told. */
function settled(
  said: string | undefined,
  listed: string,
  cells: UnitCells,
  field: UnitField,
  found: TableFindings,
): string {
  if (said === undefined || said === listed) return listed;
  // Both ways to place a tone mark are right: the table's own is kept. What Excel made of the case is not.
  if (spoken(said) === spoken(listed)) return said.toLowerCase() === listed.toLowerCase() ? listed : said;
  const place = { row: cells.row, column: cells.column(field)! };
  if (isSpelling(said, listed)) {
    found.add('bulk.spelled-as-listed', place, said, listed);
    return listed;
  }
  found.add('bulk.differs-from-list', place, said, listed);
  return said;
}

const listedName = (unit: ListedUnit) => `${fullName(unit)}, ${provinceName(unit.province)}`;

/** Another unit of the same province that bears the name which the row gives to this code. */
function otherOfThatName(listed: ListedUnit, type: string | undefined, name: string): ListedUnit | undefined {
  if (spoken(name) === spoken(listed.name)) return undefined;
  const others = findUnits({ province: listed.province.code, text: name }).filter(
    (unit) => unit.code !== listed.code && (type === undefined || unit.type === type),
  );
  const same = others.find((unit) => spoken(unit.name) === spoken(name));
  return same ?? (isSpelling(name, listed.name) ? undefined : others.find((unit) => isSpelling(name, unit.name)));
}

/** @returns undefined where no unit can be made of the row, which then is told */
export function unitOfRow(code: string, cells: UnitCells, found: TableFindings): RowUnit | undefined {
  const listed = unitByCode(code);
  const type = typeOf(cells, found);
  const said = bareName(cells.text('name'), type ?? listed?.type);
  const saidProvince = provinceNameOf(cells.text('provinceName'));
  const provinceType = provinceTypeOf(cells, found);
  const after = namedAfterOf(cells, found);
  const decided = after === undefined ? {} : { nameDecided: true as const };
  const named = after === undefined || after === 'none' ? {} : { namedAfter: after };
  if (!listed) {
    if (type === undefined || said === undefined || saidProvince === undefined) {
      const near = nearListedUnit(code, { type, name: said, province: saidProvince });
      found.add('bulk.unknown-code', { row: cells.row, column: cells.column('code')! }, code, near);
      return undefined;
    }
    const known = allProvinces().find(({ name }) => isSpelling(saidProvince, name));
    const province = { type: provinceType ?? known?.type ?? 'tỉnh', name: known?.name ?? saidProvince };
    return { code, unit: { code, type, name: said, province, ...named }, ...decided };
  }
  const other = said === undefined ? undefined : otherOfThatName(listed, type, said);
  if (other) {
    const place = { row: cells.row, column: cells.column('name')! };
    found.add('bulk.code-of-another', place, listedName(listed), `${fullName(other)} (${other.code})`);
    return undefined;
  }
  const name = settled(said, listed.name, cells, 'name', found);
  const province = settled(saidProvince, listed.province.name, cells, 'provinceName', found);
  const settledType = settled(type, listed.type, cells, 'type', found) as UnitType;
  const listedAfter =
    after === undefined && spoken(name) === spoken(listed.name) && listed.namedAfter
      ? { namedAfter: listed.namedAfter }
      : {};
  const ofProvince =
    provinceType ?? (spoken(province) === spoken(listed.province.name) ? listed.province.type : undefined);
  return {
    code,
    unit: {
      code,
      type: settledType,
      name,
      ...listedAfter,
      ...named,
      province: { ...(ofProvince ? { type: ofProvince } : {}), name: province },
    },
    ...decided,
  };
}
