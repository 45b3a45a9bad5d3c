/** One signal for everything that can end a piece of work, and waiting that ends with it. */
import { Stopped, type StopReason } from './stopped.ts';

export interface Expiry {
  /** Aborted with a `Stopped`. */
  readonly signal: AbortSignal;
  expire(reason: StopReason): void;
  /** Lets go of the signals it listens to. */
  dispose(): void;
}

export function expiry(causes: readonly { signal: AbortSignal | undefined; reason: StopReason }[]): Expiry {
  const controller = new AbortController();
  const listening = new AbortController();
  const expire = (reason: StopReason) => controller.abort(new Stopped(reason));
  for (const { signal, reason } of causes) {
    if (signal?.aborted) expire(reason);
    signal?.addEventListener('abort', () => expire(reason), { once: true, signal: listening.signal });
  }
  return { signal: controller.signal, expire, dispose: () => listening.abort() };
}

/**
 * What comes first of the promises, unless the signal does.
 * @throws the signal's reason
 */
export function firstOf<T>(promises: readonly Promise<T>[], signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    Promise.race(promises)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
