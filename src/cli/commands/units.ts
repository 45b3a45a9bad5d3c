/** `kehoach units`: the country's xã, phường and đặc khu, as a list, as JSON, or as a table to fill in. */
import { Command, Option } from 'commander';
import { Failure } from '../../failure.ts';
import { fold, nearest } from '../../plan/nearest.ts';
import { findUnits } from '../../units/find-units.ts';
import type { ListedUnit, ListedUnitType } from '../../units/listed-unit.ts';
import { allProvinces, unitsAsOf } from '../../units/unit-list.ts';
import type { Context } from '../context.ts';
import { csvText } from '../csv.ts';
import { exitCode } from '../exit-code.ts';
import { jsonText } from '../report.ts';
import { tableLines } from '../table.ts';
import type { TableColumnsFlags } from '../units/table-columns.ts';

interface UnitsFlags extends TableColumnsFlags {
  province?: string[];
  type?: ListedUnitType[];
  search?: string;
  json?: boolean;
  csv?: boolean;
  xlsx?: string;
  force?: boolean;
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

/** An option that may stand several times, or once with commas. */
function several<T>(read: (one: string) => T): (value: string, before: T[] | undefined) => T[] {
  return (value, before = []) => [...before, ...value.split(',').map((one) => read(one.trim()))];
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

/** In the order of the list, whatever the order of the provinces. */
function chosenUnits({ province, type, search }: UnitsFlags): readonly ListedUnit[] {
  const wanted = new Set(
    province?.flatMap((one) => {
      const found = one === '' ? [] : findUnits({ province: one });
      if (found.length === 0) throw unknownProvince(one);
      return found;
    }),
  );
  return findUnits({ text: search }).filter(
    (unit) => (province === undefined || wanted.has(unit)) && (type === undefined || type.includes(unit.type)),
  );
}

async function listUnits(flags: UnitsFlags, { terminal, finish }: Context): Promise<void> {
  const units = chosenUnits(flags);
  const { json, csv, xlsx, columns, for: plan } = flags;
  if ((columns || plan) && !csv && xlsx === undefined) {
    throw new Failure('usage', 'cli.columns-without-table', 'Tùy chọn --columns và --for cần --csv hoặc --xlsx TỆP.');
  }
  if (json) {
    terminal.out(jsonText({ asOf: unitsAsOf, count: units.length, units }));
  } else if (csv || xlsx !== undefined) {
    const { startingTable } = await import('../../bulk/table/starting-table.ts');
    const { tableColumns } = await import('../units/table-columns.ts');
    const rows = startingTable(units, await tableColumns(flags));
    if (csv) terminal.out(csvText(rows));
    if (xlsx !== undefined) await writeWorkbook(rows, xlsx, flags);
  } else {
    for (const line of tableLines(headings, units.map(cellsOf))) terminal.out(line);
  }
  if (!json) terminal.err(`${units.length} đơn vị, danh sách tính đến ngày ${vietnameseDay()}.`);
  finish(exitCode.done);
}

async function writeWorkbook(rows: readonly (readonly string[])[], path: string, flags: UnitsFlags): Promise<void> {
  const { startingWorkbook } = await import('../../bulk/table/starting-table.ts');
  const { writeAll } = await import('../write.ts');
  const inputs = flags.for === undefined || flags.for === '-' ? [] : [flags.for];
  await writeAll([{ path, bytes: await startingWorkbook(rows) }], { force: flags.force ?? false, inputs });
}

export function unitsCommand(context: Context): Command {
  return new Command('units')
    .summary('danh sách xã, phường, đặc khu / list of communes')
    .description(
      `Liệt kê xã, phường, đặc khu (tính đến ngày ${vietnameseDay()}), hoặc tạo bảng đơn vị cho kehoach bulk.\n` +
        `Lists the country's communes, wards and special zones as of ${unitsAsOf}, or makes a table for kehoach bulk.`,
    )
    .option(
      '--province <TÊN>',
      'tỉnh, thành phố: tên hoặc mã; nhiều tỉnh cách nhau bằng dấu phẩy / provinces: names or codes',
      several((one) => one),
    )
    .option('--type <LOẠI>', 'xã, phường, đặc khu / kinds of unit', several(unitType))
    .option('--search <CHỮ>', 'một phần tên, có dấu hoặc không, hoặc mã / part of the name, or the code')
    .addOption(new Option('--json', 'chỉ in JSON / print only JSON').conflicts(['csv', 'xlsx']))
    .addOption(
      new Option('--csv', 'in CSV (UTF-8 có BOM, Excel đọc được) / print CSV that Excel reads').conflicts('xlsx'),
    )
    .option('--xlsx <TỆP>', 'ghi bảng Excel / write a workbook')
    .option('--force', 'ghi đè tệp đã có / replace an existing file')
    .option('--columns <TÊN,…>', 'thêm các cột trống để điền / add empty columns')
    .option(
      '--for <PLAN.json>',
      'thêm một cột cho mỗi giá trị riêng của kế hoạch / a column for each own value of a plan',
    )
    .action((flags: UnitsFlags) => listUnits(flags, context));
}
