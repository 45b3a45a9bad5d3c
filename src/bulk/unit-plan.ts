/** One unit's plan: the base plan with what its row says, then what its overrides change. */
import { applyPatch, type Operation } from 'rfc6902';
import { Failure } from '../failure.ts';
import { fold } from '../plan/nearest.ts';
import type { BulkInput, UnitRow } from './contract.ts';
import { datedValue } from './dated-values.ts';
import { withText } from './plan-path.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own values of a base plan by their folded names: a column `Tỷ lệ` sets `Tỷ_lệ` where the plan calls it so. */
const namesOfBase = new WeakMap<object, ReadonlyMap<string, string>>();

/** How the base plan calls the own value that a column sets. */
export function ownName(base: Data, name: string): string {
  const variables = base['variables'];
  if (!isData(variables) || Object.hasOwn(variables, name)) return name;
  let names = namesOfBase.get(variables);
  if (!names) namesOfBase.set(variables, (names = new Map(Object.keys(variables).map((one) => [fold(one), one]))));
  return names.get(fold(name)) ?? name;
}

function withUnit(base: Data, row: UnitRow): Data {
  const organ = isData(base['organ']) ? base['organ'] : {};
  const before = isData(organ['unit']) ? organ['unit'] : {};
  // A unit that the list does not know is of the older, three-tier years: the unit above is the base plan's to say.
  const parent = before['parent'] === undefined ? {} : { parent: before['parent'] };
  return { ...base, organ: { ...organ, unit: { ...parent, ...row.unit } } };
}

function withVariables(base: Data, row: UnitRow): Data {
  const entries = Object.entries(row.variables);
  if (entries.length === 0) return base;
  const before = isData(base['variables']) ? base['variables'] : {};
  const own = entries.map(([given, text]) => {
    const name = ownName(base, given);
    return [name, datedValue(text, before[name])] as const;
  });
  return { ...base, variables: { ...before, ...Object.fromEntries(own) } };
}

function withFields(base: Data, row: UnitRow): Data {
  return Object.entries(row.fields).reduce((plan, [path, text]) => withText(plan, path, text), base);
}

const words: Readonly<Record<string, string>> = {
  MissingError: 'không có chỗ này trong kế hoạch; hãy sửa "path", hoặc dùng "add"',
  TestError: 'giá trị trong kế hoạch khác giá trị được kiểm tra ("test"); hãy xem lại kế hoạch gốc',
  InvalidOperationError: 'thao tác này không làm được ở chỗ đó; hãy sửa "op" hoặc "path"',
};

function patched(plan: Data, operations: readonly Operation[], code: string): Record<string, unknown> {
  // The library changes what it is given; values of operations it copies.
  const copy = structuredClone(plan) as Record<string, unknown>;
  for (const [i, operation] of operations.entries()) {
    let error: Error | null;
    try {
      [error = null] = applyPatch(copy, [operation]);
    } catch (thrown) {
      error = thrown as Error;
    }
    if (!error && isData(copy)) continue;
    const path = operation.path === '' ? '""' : operation.path;
    const why = words[error?.name ?? ''] ?? words['InvalidOperationError'];
    const message = `Thay đổi riêng của mã ${code}, thao tác ${i + 1} (${operation.op} ${path}): ${why}.`;
    const finding = { code: 'bulk.override-failed', severity: 'error' as const, path: `${code}[${i}]`, message };
    throw new Failure('input', 'bulk.override-failed', message, [finding]);
  }
  return copy;
}

/**
 * The plan's data for one row. Placeholders stay; what does not change is shared with the base, so the result is to be read only.
 * @throws Failure `bulk.override-failed` (kind `input`)
 */
export function unitPlan({ base, overrides }: BulkInput, row: UnitRow): Record<string, unknown> {
  const plan = withFields(withVariables(withUnit(base, row), row), row);
  const operations = Object.hasOwn(overrides, row.code) ? (overrides[row.code] ?? []) : [];
  return operations.length === 0 ? plan : patched(plan, operations, row.code);
}
