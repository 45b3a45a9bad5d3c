/** Waits while the database or the disk is away: no unit fails for it, and the log has one line for its going and one for its return. */
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkLog } from './log.ts';
import { codeOf, troubleOf } from './trouble.ts';

export interface Patience {
  /** Tries until it works. @throws what is no passing trouble, and anything once the signal is aborted */
  run<T>(attempt: () => Promise<T>): Promise<T>;
  /** Milliseconds since the store came back; infinitely many when it has never been away. */
  sinceBack(): number;
}

/** Milliseconds between two tries: growing from the first to the second. */
const pauses = { first: 250, most: 5_000 };

export function patience(log: WorkLog, signal: AbortSignal): Patience {
  /** Attempts that have failed and are made again: what works meanwhile, such as reading from a full disk, ends nothing. */
  let troubled = 0;
  let awaySince = 0;
  let backAt = -Infinity;
  const enter = (error: unknown): void => {
    troubled += 1;
    if (troubled > 1) return;
    awaySince = performance.now();
    log.warn({ code: codeOf(error) }, 'bulk work waits: the database or its disk cannot be used');
  };
  const leave = (): void => {
    troubled -= 1;
    if (troubled > 0) return;
    backAt = performance.now();
    const seconds = Math.round((backAt - awaySince) / 1_000);
    if (!signal.aborted) log.info({ seconds }, 'bulk work goes on: the database is back');
  };
  return {
    async run(attempt) {
      let waits = false;
      try {
        for (let wait = pauses.first; ; wait = Math.min(2 * wait, pauses.most)) {
          try {
            return await attempt();
          } catch (error) {
            if (troubleOf(error) !== 'passing' || signal.aborted) throw error;
            if (!waits) enter(error);
            waits = true;
            await pause(wait, undefined, { signal }).catch(() => undefined);
          }
        }
      } finally {
        if (waits) leave();
      }
    },
    sinceBack: () => (troubled > 0 ? 0 : performance.now() - backAt),
  };
}
