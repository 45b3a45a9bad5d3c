/** The units that a run is about. */
import { Failure } from '../../failure.ts';
import type { UnitRow } from '../contract.ts';
import type { JournalState } from '../output/journal-lines.ts';
import type { Selection } from './contract.ts';

/** @throws Failure `bulk.unknown-code` (kind `usage`) for codes that the table does not have */
export function chosenRows(rows: readonly UnitRow[], { only, onlyFailed }: Selection, state: JournalState): UnitRow[] {
  const wanted = new Set(only);
  for (const { code } of rows) wanted.delete(code);
  if (wanted.size > 0) {
    const codes = [...wanted].slice(0, 10).join(', ');
    throw new Failure(
      'usage',
      'bulk.unknown-code',
      `Bảng đơn vị không có mã ${codes}${wanted.size > 10 ? ', …' : ''}; hãy sửa --only.`,
    );
  }
  const codes = only ? new Set(only) : undefined;
  return rows.filter(
    ({ code }) => (!codes || codes.has(code)) && (!onlyFailed || state.units.get(code)?.entry.error !== undefined),
  );
}
