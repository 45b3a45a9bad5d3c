/** From a place in a unit's plan back to the cell of the table that set it. */
import type { Finding } from '../../failure.ts';
import { phraseOf } from '../../wording/phrase.ts';
import type { Column, UnitRow, UnitsTable } from '../contract.ts';
import { keysOf } from '../plan-path.ts';
import { ownName } from '../unit-plan.ts';
import type { RowFinding } from './contract.ts';

type Data = Readonly<Record<string, unknown>>;

const unitPaths = {
  code: 'organ.unit.code',
  type: 'organ.unit.type',
  name: 'organ.unit.name',
  namedAfter: 'organ.unit.namedAfter',
  provinceName: 'organ.unit.province.name',
  provinceType: 'organ.unit.province.type',
} as const;

/** By the path in the plan that a column sets. */
export function columnsByPath({ columns }: UnitsTable, base: Data): ReadonlyMap<string, Column> {
  return new Map(
    columns.flatMap((column): [string, Column][] => {
      const { sets } = column;
      if (sets.kind === 'unit') return [[unitPaths[sets.field], column]];
      if (sets.kind === 'variable') return [[`variables.${ownName(base, sets.name)}`, column]];
      return sets.kind === 'field' ? [[sets.path, column]] : [];
    }),
  );
}

function textAt(plan: Data, path: string): string {
  let value: unknown = plan;
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return typeof value === 'string' ? value : '';
}

const isWithin = (path: string, place: string) =>
  path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)));

/** The column of an own value that the text at this place names; where several do, the one whose cell is empty. */
function columnOfPhrase(
  { code, path }: Finding,
  plan: Data,
  row: UnitRow,
  columns: ReadonlyMap<string, Column>,
): Column | undefined {
  if (!code.startsWith('wording.')) return undefined;
  const phrase = phraseOf(textAt(plan, path));
  if ('code' in phrase) return undefined;
  const named = [...new Set(phrase.placeholders)].flatMap((name) => columns.get(`variables.${name}`) ?? []);
  const isEmpty = ({ sets }: Column) => sets.kind === 'variable' && row.variables[sets.name] === undefined;
  const empty = named.filter(isEmpty);
  if (code === 'wording.unknown-placeholder') return empty[0];
  return named.length === 1 && empty.length === 0 ? named[0] : undefined;
}

/** The finding as it is told of a row: with the cell that is to be mended, if a cell is. */
export function rowFinding(
  finding: Finding,
  plan: Data,
  row: UnitRow,
  columns: ReadonlyMap<string, Column>,
): RowFinding {
  const direct = [...columns].find(([place]) => isWithin(finding.path, place))?.[1];
  const column = direct ?? columnOfPhrase(finding, plan, row, columns);
  if (!column) return finding;
  const { letter, heading } = column;
  const where = row.row === undefined ? `Cột ${letter}` : `Hàng ${row.row}, cột ${letter}`;
  const blank = !direct && finding.code === 'wording.unknown-placeholder' ? 'ô còn trống; ' : '';
  return {
    ...finding,
    path: `${letter}${row.row ?? ''}`,
    message: `${where} (${heading}): ${blank}${finding.message.slice(0, 1).toLowerCase()}${finding.message.slice(1)}`,
    column: letter,
    heading,
  };
}
