/** Units whose name may be that of a person or an event, which nobody has decided yet (Phụ lục II, III.1.b). */
import { fullName } from '../../plan/conventions/naming.ts';
import type { Unit } from '../../plan/model/unit.ts';
import { likelyNamesake } from '../../units/namesakes.ts';
import type { BulkInput, UnitRow } from '../contract.ts';
import type { RowFinding } from './contract.ts';

/** Pointers by which an override settles it. */
const settles = /^(\/organ)?(\/unit)?(\/namedAfter)?$/;

const kinds = { person: 'người', event: 'sự kiện' } as const;

/** @param data the unit's plan */
export function nameToDecide(
  { overrides }: BulkInput,
  row: UnitRow,
  data: Readonly<Record<string, unknown>>,
): RowFinding | undefined {
  const unit = (data as { organ?: { unit?: Unit } }).organ?.unit;
  if (!unit?.name || unit.namedAfter !== undefined || row.nameDecided) return undefined;
  const operations = Object.hasOwn(overrides, row.code) ? (overrides[row.code] ?? []) : [];
  if (operations.some(({ path }) => path.startsWith('/organ/unit') && settles.test(path))) return undefined;
  const likely = likelyNamesake(unit.name);
  if (!likely) return undefined;
  const capital = fullName({ ...unit, namedAfter: likely });
  const message = `Tên ${fullName(unit)} có thể là tên ${kinds[likely]}: nếu đúng, văn bản viết "${capital}"; hãy ghi cột named_after là "${kinds[likely]}" hoặc "không" (Phụ lục II, III.1.b).`;
  return { code: 'bulk.name-to-decide', severity: 'warning', path: 'organ.unit.namedAfter', message };
}
