/** Tries again what may pass by itself: a busy engine, a thread that died, a document that took too long. */
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';

interface Again {
  /** Beyond the first. */
  tries: number;
  pauseMs: number;
}

/** A second time is enough where the cause was a neighbour's; what fails twice is the unit's own. */
const once: Again = { tries: 1, pauseMs: 200 };

const again: Readonly<Record<string, Again>> = {
  // A clerk's previews go first: two minutes.
  'render.busy': { tries: 240, pauseMs: 500 },
  'render.thread-died': once,
  'render.too-slow': once,
  'word.gate-timeout': once,
  'word.gate-crashed': once,
  'pdf.timeout': once,
  'pdf.soffice-failed': once,
  'pdf.wasm-failed': once,
};

/** @throws what the last try threw; at once what no further try can mend, and everything when the signal is aborted */
export async function withPatience<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const tries = new Map<string, number>();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const known = error instanceof Failure ? again[error.code] : undefined;
      if (!known || signal?.aborted) throw error;
      const { code } = error as Failure;
      const sofar = tries.get(code) ?? 0;
      if (sofar >= known.tries) throw error;
      tries.set(code, sofar + 1);
      await pause(known.pauseMs, undefined, signal ? { signal } : {}).catch(() => undefined);
      if (signal?.aborted) throw error;
    }
  }
}
