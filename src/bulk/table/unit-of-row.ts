/** The unit that a row names: by its code from the list, with what the row says itself. */
import { plainLetters } from '../../plan/conventions/folding.ts';
import { fullName, provinceName } from '../../plan/conventions/naming.ts';
import { fold } from '../../plan/nearest.ts';
import { unitTypes, type Unit, type UnitType } from '../../plan/model/unit.ts';
import { findUnits } from '../../units/find-units.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { allProvinces, unitByCode } from '../../units/unit-list.ts';
import type { ColumnTarget } from '../contract.ts';
import type { TableFindings } from './findings.ts';
import { nearListedUnit } from './near-listed-unit.ts';

export type UnitField = Extract<ColumnTarget, { kind: 'unit' }>['field'];

/** The cells of one row that say something of its unit, empty ones left out, and where they stand. */
export interface UnitCells {
  row: number;
  text(field: UnitField): string | undefined;
  column(field: UnitField): number | undefined;
}

export interface RowUnit {
  code: string;
  unit: Unit;
  nameDecided?: true;
}

type NamedAfter = NonNullable<Unit['namedAfter']>;

const namedAfterWords: Readonly<Record<string, NamedAfter | 'none'>> = {
  so: 'number',
  number: 'number',
  chuso: 'number',
  nguoi: 'person',
  person: 'person',
  tennguoi: 'person',
  danhnhan: 'person',
  sukien: 'event',
  event: 'event',
  sukienlichsu: 'event',
  khong: 'none',
  none: 'none',
  no: 'none',
};

const code5 = /^\d{1,5}$/;

/** @returns undefined where the row has no code that can be used, which then is told */
export function codeOf(cells: UnitCells, found: TableFindings): string | undefined {
  const { row } = cells;
  const place = { row, column: cells.column('code') ?? 0 };
  const text = cells.text('code')?.replace(/\s+/g, '');
  if (text === undefined || text === '') {
    found.add('bulk.no-code', place);
    return undefined;
  }
  if (!code5.test(text)) {
    found.add('bulk.bad-code', place, text);
    return undefined;
  }
  const code = text.padStart(5, '0');
  if (code !== text) found.add('bulk.code-completed', place, text, code);
  return code;
}

function typeOf(cells: UnitCells, found: TableFindings): UnitType | undefined {
  const text = cells.text('type');
  if (text === undefined) return undefined;
  const type = unitTypes.find((one) => one === text.toLowerCase()) ?? unitTypes.find((one) => fold(one) === fold(text));
  if (!type) found.add('bulk.bad-type', { row: cells.row, column: cells.column('type')! }, text, unitTypes.join(', '));
  return type;
}

function provinceTypeOf(cells: UnitCells, found: TableFindings): 'tỉnh' | 'thành phố' | undefined {
  const text = cells.text('provinceType');
  if (text === undefined) return undefined;
  const types = ['tỉnh', 'thành phố'] as const;
  const type = types.find((one) => fold(one) === fold(text));
  if (!type) {
    found.add('bulk.bad-type', { row: cells.row, column: cells.column('provinceType')! }, text, types.join(', '));
  }
  return type;
}

function namedAfterOf(cells: UnitCells, found: TableFindings): NamedAfter | 'none' | undefined {
  const text = cells.text('namedAfter');
  if (text === undefined) return undefined;
  const word = namedAfterWords[fold(text)];
  if (!word) found.add('bulk.bad-named-after', { row: cells.row, column: cells.column('namedAfter')! }, text);
  return word;
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
  const place = { row: cells.row, column: cells.column(field)! };
  if (isSpelling(said, listed)) {
    if (said.toLowerCase() !== listed.toLowerCase()) found.add('bulk.spelled-as-listed', place, said, listed);
    return listed;
  }
  found.add('bulk.differs-from-list', place, said, listed);
  return said;
}

const listedName = (unit: ListedUnit) => `${fullName(unit)}, ${provinceName(unit.province)}`;

/** Another unit of the same province that bears the name which the row gives to this code. */
function otherOfThatName(listed: ListedUnit, type: string | undefined, name: string): ListedUnit | undefined {
  return findUnits({ province: listed.province.code, text: name }).find(
    (unit) => unit.code !== listed.code && isSpelling(name, unit.name) && (type === undefined || unit.type === type),
  );
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
  const place = { row: cells.row, column: cells.column('name') ?? cells.column('code')! };
  if (said !== undefined && !isSpelling(said, listed.name)) {
    const other = otherOfThatName(listed, type, said);
    if (other) {
      found.add('bulk.code-of-another', place, listedName(listed), `${fullName(other)} (${other.code})`);
      return undefined;
    }
  }
  const name = settled(said, listed.name, cells, 'name', found);
  const province = settled(saidProvince, listed.province.name, cells, 'provinceName', found);
  const settledType = settled(type, listed.type, cells, 'type', found) as UnitType;
  const listedAfter =
    after === undefined && name === listed.name && listed.namedAfter ? { namedAfter: listed.namedAfter } : {};
  const ofProvince = provinceType ?? (province === listed.province.name ? listed.province.type : undefined);
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
