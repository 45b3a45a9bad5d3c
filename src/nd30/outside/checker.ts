/** Word files from outside against Nghị định 30: gate, reading and everything after it in processes of their own under limits. */
import { outsidePool, type OutsideFile, type OutsideLimits } from '../../word/gate/confined/outside.ts';
import type { CheckedFile, CheckOrder } from './task.ts';
import { checkTask, warmUpTask } from './tasks.ts';

export interface CheckOptions extends Partial<Omit<CheckOrder, 'name'>> {
  signal?: AbortSignal;
}

export interface FileChecker {
  /** @throws Failure of the gate (kind `input`), `word.gate-timeout`, `word.gate-memory`; the signal's reason */
  check(file: OutsideFile, options?: CheckOptions): Promise<CheckedFile>;
  /** Starts a process before the first file comes. */
  warmUp(): Promise<void>;
  close(): void;
}

export function fileChecker(limits: OutsideLimits = {}): FileChecker {
  const pool = outsidePool(limits);
  return {
    check: ({ bytes, name }, { annotate = false, fix = false, signal } = {}) =>
      pool.run(checkTask, bytes, { name, annotate, fix }, signal ? { signal } : {}),
    warmUp: async () => {
      await pool.run(warmUpTask, new Uint8Array(), undefined);
    },
    close: () => pool.close(),
  };
}
