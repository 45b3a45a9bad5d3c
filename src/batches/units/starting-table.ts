/** Units as a table to begin with: add columns to it, and bring it back. */
import { stringify } from 'csv-stringify/sync';
import { startingWorkbook as workbook } from '../../bulk/table/starting-table.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';

type Row = readonly string[];

/** Headings that the reader of tables knows (bulk/table/headings.ts). */
const headings: Row = ['Mã', 'Loại', 'Tên', 'Đặt tên theo', 'Loại tỉnh', 'Tỉnh, thành phố'];

const namedAfter = { person: 'người', event: 'sự kiện' } as const;

const rowOf = ({ code, type, name, namedAfter: what, province }: ListedUnit): Row => [
  code,
  type,
  name,
  what === undefined ? '' : namedAfter[what],
  province.type,
  province.name,
];

/** The base plan's own values by their names: columns in which each unit's can be told. */
export type Values = Readonly<Record<string, string>>;

/** In every row the base plan's value stands first, to be seen and changed. */
const tableRows = (units: readonly ListedUnit[], values: Values): string[][] => [
  [...headings, ...Object.keys(values)],
  ...units.map((unit) => [...rowOf(unit), ...Object.values(values)]),
];

/** UTF-8 with a byte order mark, for Excel. */
export function startingCsv(units: readonly ListedUnit[], values: Values = {}): string {
  return stringify(tableRows(units, values), { bom: true, record_delimiter: 'windows' });
}

/** Bytes of an .xlsx file; codes are texts, for their zeros. */
export const startingWorkbook = (units: readonly ListedUnit[], values: Values = {}): Promise<Uint8Array> =>
  workbook(tableRows(units, values));
