/** `kehoach units`: the country's xã, phường and đặc khu, as a table, CSV or JSON. */
import { Command, Option } from 'commander';
import { Failure } from '../../failure.ts';
import { fold, nearest } from '../../plan/nearest.ts';
import { findUnits } from '../../units/find-units.ts';
import type { ListedUnit, ListedUnitType } from '../../units/listed-unit.ts';
import { allProvinces, unitsAsOf } from '../../units/unit-list.ts';
import type { Context } from '../context.ts';
import { csvText } from '../csv.ts';
import { jsonText } from '../report.ts';
import { tableLines } from '../table.ts';

interface UnitsFlags {
  province?: string;
  type?: ListedUnitType;
  search?: string;
  json?: boolean;
  csv?: boolean;
}

const types = ['xã', 'phường', 'đặc khu'] as const satisfies readonly ListedUnitType[];

/** Takes `phuong` for `phường`. */
function unitType(value: string): ListedUnitType {
  const found = types.find((type) => fold(type) === fold(value));
  if (found) return found;
  throw new Failure(
    'usage',
    'cli.unknown-value',
    `Tùy chọn --type không nhận giá trị "${value}"; các giá trị được dùng: ${types.join(', ')}.`,
  );
}

function unknownProvince(name: string): Failure {
  const near = nearest(
    name,
    allProvinces().map((province) => province.name),
  );
  return new Failure(
    'usage',
    'cli.unknown-province',
    `Không có tỉnh, thành phố nào tên là "${name}"${near ? ` (có phải "${near}"?)` : ''}; danh sách tính đến ${vietnameseDay()}.`,
  );
}

/** `20/9/2026` */
function vietnameseDay(): string {
  const [year, month, day] = unitsAsOf.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

const headings = ['Mã', 'Loại', 'Tên', 'Mã tỉnh', 'Loại tỉnh', 'Tỉnh, thành phố'];

function cellsOf(unit: ListedUnit): string[] {
  return [unit.code, unit.type, unit.name, unit.province.code, unit.province.type, unit.province.name];
}

function listUnits(flags: UnitsFlags, { terminal }: Context): void {
  const { province, type, search } = flags;
  if (province !== undefined && findUnits({ province }).length === 0) throw unknownProvince(province);
  const units = findUnits({ province, type, text: search });
  if (flags.json) {
    terminal.out(jsonText({ asOf: unitsAsOf, count: units.length, units }));
    return;
  }
  const rows = units.map(cellsOf);
  if (flags.csv) {
    terminal.out(csvText([['code', 'type', 'name', 'province_code', 'province_type', 'province_name'], ...rows]));
  } else {
    for (const line of tableLines(headings, rows)) terminal.out(line);
  }
  terminal.err(`${units.length} đơn vị, danh sách tính đến ngày ${vietnameseDay()}.`);
}

export function unitsCommand(context: Context): Command {
  return new Command('units')
    .summary('danh sách xã, phường, đặc khu / list of communes')
    .description(
      `Liệt kê xã, phường, đặc khu (tính đến ngày ${vietnameseDay()}).\n` +
        `Lists the country's communes, wards and special zones as of ${unitsAsOf}.`,
    )
    .option('--province <TÊN>', 'tỉnh, thành phố: tên hoặc mã / province: name or code')
    .option('--type <LOẠI>', 'xã, phường hoặc đặc khu / kind of unit', unitType)
    .option('--search <CHỮ>', 'một phần tên, có dấu hoặc không, hoặc mã / part of the name, or the code')
    .addOption(new Option('--json', 'chỉ in JSON / print only JSON').conflicts('csv'))
    .option('--csv', 'in CSV (UTF-8) / print CSV')
    .action((flags: UnitsFlags) => {
      listUnits(flags, context);
    });
}
