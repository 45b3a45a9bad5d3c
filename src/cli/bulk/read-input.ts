/** Reads what a bulk run works on: base plan, table of units or provinces, overrides. What is wrong with one of them refuses all. */
import { basename } from 'node:path';
import type { BulkInput, UnitsTable } from '../../bulk/contract.ts';
import { readOverrides } from '../../bulk/overrides.ts';
import { tableOf } from '../../bulk/table/chosen-units.ts';
import { readUnitsTable } from '../../bulk/table/read-units-table.ts';
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { parsePlan } from '../../plan/parse.ts';
import { findUnits } from '../../units/find-units.ts';
import { allProvinces } from '../../units/unit-list.ts';
import { limitsOf } from '../file-limits.ts';
import { readBytes, readPlanData } from '../input.ts';
import type { BulkFlags } from './flags.ts';

type Data = Record<string, unknown>;

const isData = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data);

async function readBase(path: string): Promise<Data> {
  const data = await readPlanData(path);
  if (isData(data)) return data;
  parsePlan(data);
  throw new Error('A plan that is no object');
}

function ofProvince(province: string) {
  const units = findUnits({ province });
  if (units.length > 0) return units;
  const names = allProvinces().map(({ name }) => name);
  const near = nearest(province, names);
  throw new Failure(
    'usage',
    'cli.unknown-province',
    `Không có tỉnh, thành phố nào tên là "${province}"${near ? ` (có phải "${near}"?)` : ''}; hãy sửa --province.`,
  );
}

async function readTable(flags: BulkFlags, signal: AbortSignal): Promise<UnitsTable> {
  const { units, province = [] } = flags;
  if (units !== undefined) {
    return readUnitsTable(await readBytes(units), basename(units), { signal, limits: limitsOf(flags) });
  }
  if (province.length > 0) return tableOf([...new Set(province.flatMap(ofProvince))]);
  throw new Failure(
    'usage',
    'cli.units-needed',
    'Hãy nêu bảng đơn vị (--units TỆP.csv) hoặc tỉnh, thành phố (--province TÊN); bảng mẫu: kehoach units --csv.',
  );
}

async function readOwn(path: string | undefined): Promise<BulkInput['overrides']> {
  if (path === undefined) return {};
  return readOverrides(new TextDecoder().decode(await readBytes(path)), `"${basename(path)}"`);
}

/** @throws Failure of kind `usage` or `input` with every finding */
export async function readBulkInput(plan: string, flags: BulkFlags, signal: AbortSignal): Promise<BulkInput> {
  const base = await readBase(plan);
  const table = await readTable(flags, signal);
  return { base, table, overrides: await readOwn(flags.overrides) };
}
