/** Columns that set an own value which no text uses. */
import { nearest } from '../../plan/nearest.ts';
import { phraseOf } from '../../wording/phrase.ts';
import type { Finding } from '../../failure.ts';
import type { BulkInput } from '../contract.ts';
import { ownName } from '../unit-plan.ts';
import type { UnusedColumn } from './contract.ts';

function placeholdersOf(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') {
    const phrase = value.includes('{{') ? phraseOf(value) : undefined;
    if (phrase && !('code' in phrase)) for (const name of phrase.placeholders) names.add(name);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) placeholdersOf(one, names);
  }
}

/** @param pattern of the file names, which may use own values too */
export function unusedColumns({ base, table, overrides }: BulkInput, pattern: string): UnusedColumn[] {
  const used = new Set<string>();
  placeholdersOf([base, overrides, pattern], used);
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
