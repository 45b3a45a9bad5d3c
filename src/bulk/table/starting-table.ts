/** Units of the list as a table to fill in: what `readUnitsTable` takes, with empty columns for values. */
import type { CellStyle } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { unpack } from '../../word/gate/index.ts';
import { writePackage } from '../../word/package.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';

const headings = ['code', 'type', 'name', 'province_code', 'province_type', 'province_name', 'named_after'] as const;

/** @param columns further headings; their cells are empty, which leaves the base plan's own value */
export function startingTable(units: readonly ListedUnit[], columns: readonly string[] = []): string[][] {
  const rows = units.map(({ code, type, name, namedAfter, province }) => [
    code,
    type,
    name,
    province.code,
    province.type,
    province.name,
    namedAfter ?? '',
    ...columns.map(() => ''),
  ]);
  return [[...headings, ...columns], ...rows];
}

const headingStyle: CellStyle = { font: { bold: true } };
/** Cells of the format Text keep their zeros when somebody edits them. */
const textStyle: CellStyle = { numFmt: '@' };

/** Characters: the widest of a column and a little more. */
const widthOf = (rows: readonly (readonly string[])[], column: number) =>
  Math.min(40, 3 + Math.max(8, ...rows.map((row) => (row[column] ?? '').length)));

/** The bytes of an .xlsx; the same for the same rows. */
export async function startingWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => {
        const cell = { value, type: 'string' as const, style: at === 0 ? headingStyle : textStyle };
        return [`${at},${column}`, cell] as const;
      }),
    ),
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Đơn vị',
        rows: rows.map((row) => row.map(() => null)),
        cells,
        columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
        freezePane: { rows: 1 },
      },
    ],
    properties: { title: 'Bảng đơn vị', created: new Date(0), modified: new Date(0) },
  });
  // Entries in a fixed order and with a fixed date.
  return writePackage(unpack(bytes));
}
