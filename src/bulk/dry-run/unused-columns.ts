/** Columns that set an own value which no text uses. */
import { nearest } from '../../plan/nearest.ts';
import type { Finding } from '../../failure.ts';
import type { BulkInput } from '../contract.ts';
import { placeholdersOf } from '../own-values.ts';
import { ownName } from '../unit-plan.ts';
import type { UnusedColumn } from './contract.ts';

/** @param pattern of the file names, which may use own values too */
export function unusedColumns({ base, table, overrides }: BulkInput, pattern: string): UnusedColumn[] {
  const used = placeholdersOf([base, overrides, pattern]);
  const set = new Set(table.columns.map(({ sets }) => (sets.kind === 'variable' ? ownName(base, sets.name) : '')));
  return table.columns.flatMap(({ letter, heading, sets }) => {
    if (sets.kind !== 'variable' || used.has(ownName(base, sets.name))) return [];
    const near = nearest(
      sets.name,
      [...used].filter((name) => !name.includes('.') && !set.has(name)),
    );
    return [{ letter, heading, ...(near === undefined ? {} : { near }) }];
  });
}

export function unusedColumnFinding({ letter, heading, near }: UnusedColumn): Finding {
  const hint = near === undefined ? '' : ` (có phải {{${near}}}?)`;
  const message = `Cột ${letter} (${heading}) không được dùng ở đâu trong kế hoạch${hint}; hãy đổi tên cột, hoặc cứ để nếu chỉ là ghi chú.`;
  return { code: 'bulk.unused-column', severity: 'information', path: letter, message };
}
