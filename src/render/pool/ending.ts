/** When a thread is ended in the middle of an order. */
import { poolFailures } from './failures.ts';

export interface Limits {
  /** Milliseconds from the moment the order's turn comes. */
  deadlineMs: number;
  /** Milliseconds that a thread goes on with an order that nobody waits for any more: to begin a new thread takes longer. */
  patienceMs: number;
}

export interface Ending {
  /** Aborted, with the Failure as its reason, at the deadline, or when the caller has gone and patience is over. */
  signal: AbortSignal;
  /** The order has been carried out. */
  clear(): void;
}

/** @param caller aborted when the caller has gone */
export function ending({ deadlineMs, patienceMs }: Limits, caller?: AbortSignal): Ending {
  const end = new AbortController();
  const timers = [setTimeout(() => end.abort(poolFailures.tooSlow(deadlineMs)), deadlineMs)];
  const left = () => timers.push(setTimeout(() => end.abort(poolFailures.left()), patienceMs));
  if (caller?.aborted) left();
  else caller?.addEventListener('abort', left, { once: true });
  return {
    signal: end.signal,
    clear() {
      caller?.removeEventListener('abort', left);
      timers.forEach(clearTimeout);
    },
  };
}
