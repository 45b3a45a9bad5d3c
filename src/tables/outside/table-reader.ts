/** Workbooks from outside: gate, reading and everything after it in a process of its own under limits. */
import { outsidePool, type OutsideFile, type OutsideLimits } from '../../word/gate/confined/outside.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { ReadAppendix } from '../read-appendix.ts';
import { readTableTask } from './tasks.ts';

export interface TableReader {
  /** @throws Failure of the gate and of the reading (kind `input`), `word.gate-timeout`, `word.gate-memory`; the signal's reason */
  read(file: OutsideFile, options?: { signal?: AbortSignal }): Promise<ReadAppendix>;
  close(): void;
}

/** Nothing is started before the first file comes: imports are rare. */
export function tableReader(limits: OutsideLimits = {}): TableReader {
  let pool: ConfinedPool | undefined;
  return {
    read: ({ bytes, name }, { signal } = {}) => {
      pool ??= outsidePool({ ...limits, pool: { processes: 1, ...limits.pool } });
      return pool.run(readTableTask, bytes, { name }, signal ? { signal } : {});
    },
    close: () => pool?.close(),
  };
}
