/** Documents from outside as plans: gate, reading and everything after it in a process of its own under limits. */
import { outsidePool, type OutsideFile, type OutsideLimits } from '../../word/gate/confined/outside.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { Imported } from '../contract.ts';
import { importTask } from './tasks.ts';

export interface FileImporter {
  /**
   * A Word file or a text.
   * @throws Failure of the gate and `intake.…` (kind `input`), `word.gate-timeout`, `word.gate-memory`; the signal's reason
   */
  read(file: OutsideFile, options?: { signal?: AbortSignal }): Promise<Imported>;
  close(): void;
}

/** Nothing is started before the first file comes: imports are rare. */
export function fileImporter(limits: OutsideLimits = {}): FileImporter {
  let pool: ConfinedPool | undefined;
  return {
    read: ({ bytes, name }, { signal } = {}) => {
      pool ??= outsidePool({ ...limits, pool: { processes: 1, ...limits.pool } });
      return pool.run(importTask, bytes, { name }, signal ? { signal } : {});
    },
    close: () => pool?.close(),
  };
}
