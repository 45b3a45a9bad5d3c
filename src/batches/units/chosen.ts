/** Units that are chosen from the list instead of being uploaded. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../accounts/actor.ts';
import { isWithin } from '../../accounts/tree/paths.ts';
import { Failure, type Finding } from '../../failure.ts';
import type { Database } from '../../store/index.ts';
import { organisations } from '../../store/schema/index.ts';
import type { ListedUnit } from '../../units/listed-unit.ts';
import { findUnits } from '../../units/find-units.ts';
import { allUnits, unitByCode } from '../../units/unit-list.ts';

/** All that fit one of them. */
export interface ChosenUnits {
  /** Names or two-digit codes. */
  provinces?: readonly string[] | undefined;
  /** Five digits each. */
  codes?: readonly string[] | undefined;
  /** The communes of the own province, and those of the organisations below. */
  below?: boolean | undefined;
}

function unknown(path: string, message: string): Finding {
  return { code: 'batches.unknown-unit', severity: 'error', path, message };
}

async function codesBelow(db: Database, actor: Actor): Promise<Set<string>> {
  const rows = await db
    .select({ unitCode: organisations.unitCode })
    .from(organisations)
    .where(and(isWithin(organisations.id, actor.organisationId), isNotNull(organisations.unitCode)));
  const told = new Set(rows.map(({ unitCode }) => unitCode!));
  const [own] = await db
    .select({ unitCode: organisations.unitCode })
    .from(organisations)
    .where(eq(organisations.id, actor.organisationId));
  const province = own?.unitCode?.length === 2 ? own.unitCode : undefined;
  const inProvince = province === undefined ? [] : findUnits({ province });
  return new Set([...told, ...inProvince.map(({ code }) => code)]);
}

/**
 * Ordered by code, each once.
 * @throws Failure `batches.unknown-unit` (kind `input`) that names each; `batches.no-units` where none fits
 */
export async function chosenUnits(db: Database, actor: Actor, wanted: ChosenUnits): Promise<ListedUnit[]> {
  const codes = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, province] of (wanted.provinces ?? []).entries()) {
    const found = province.trim() === '' ? [] : findUnits({ province });
    for (const { code } of found) codes.add(code);
    if (found.length > 0) continue;
    const message = `Không có tỉnh, thành phố "${province}"; hãy ghi tên hoặc mã hai chữ số theo danh mục.`;
    findings.push(unknown(`units.provinces[${index}]`, message));
  }
  for (const [index, code] of (wanted.codes ?? []).entries()) {
    codes.add(code);
    if (unitByCode(code)) continue;
    const message = `Không có xã, phường, đặc khu nào mang mã "${code}"; hãy xem lại danh mục đơn vị.`;
    findings.push(unknown(`units.codes[${index}]`, message));
  }
  if (wanted.below) for (const code of await codesBelow(db, actor)) codes.add(code);
  const [first] = findings;
  if (first) throw new Failure('input', first.code, first.message, findings);
  const chosen = allUnits().filter(({ code }) => codes.has(code));
  if (chosen.length > 0) return chosen;
  const message = 'Không có đơn vị nào được chọn; hãy chọn tỉnh, xã, hoặc tải bảng đơn vị lên.';
  throw new Failure('input', 'batches.no-units', message, [
    { code: 'batches.no-units', severity: 'error', path: 'units', message },
  ]);
}
