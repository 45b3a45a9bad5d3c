/** Templates from outside, linted where files from outside are opened: in a process of its own under limits. */
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { LintedTemplate } from '../contract.ts';
import { lintTask } from './tasks.ts';

export interface LintCall {
  /** The file's name, for messages. */
  name: string;
  /** The file with comments is wanted. */
  annotate?: boolean;
  signal?: AbortSignal;
}

/**
 * What is wrong with a template, and the package as it may be kept. A file that holds what the gate refuses in templates, or
 * that is too large for one, gives a report without `clean`.
 * @throws Failure of the gate (kind `input`) where the bytes are no Word file or a broken one; `word.gate-timeout`,
 *   `word.gate-memory`; the signal's reason
 */
export function lintInProcess(
  processes: Pick<ConfinedPool, 'run'>,
  bytes: Uint8Array,
  { name, annotate = false, signal }: LintCall,
): Promise<LintedTemplate> {
  return processes.run(lintTask, bytes, { name, annotate }, signal ? { signal } : {});
}
