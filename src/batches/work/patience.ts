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
  let awaySince: number | undefined;
  let backAt = -Infinity;
  const left = (error: unknown): void => {
    if (awaySince !== undefined) return;
    awaySince = performance.now();
    log.warn({ code: codeOf(error) }, 'bulk work waits: the database or its disk cannot be used');
  };
  const back = (): void => {
    if (awaySince === undefined) return;
    const seconds = Math.round((performance.now() - awaySince) / 1_000);
    awaySince = undefined;
    backAt = performance.now();
    log.info({ seconds }, 'bulk work goes on: the database is back');
  };
  return {
    async run(attempt) {
      for (let wait = pauses.first; ; wait = Math.min(2 * wait, pauses.most)) {
        try {
          const result = await attempt();
          back();
          return result;
        } catch (error) {
          if (troubleOf(error) !== 'passing' || signal.aborted) throw error;
          left(error);
          await pause(wait, undefined, { signal }).catch(() => undefined);
        }
      }
    },
    sinceBack: () => performance.now() - backAt,
  };
}
