/** Work that several callers ask for at once is done once, and given up when the last of them has gone. */
import { LRUCache } from 'lru-cache';

interface Running<Made> {
  promise: Promise<Made>;
  waiting: number;
  stop: AbortController;
}

export interface SharedWork<Made> {
  /** @throws what the work throws; the signal's reason as soon as it aborts */
  of(key: string, work: (signal: AbortSignal) => Promise<Made>, signal?: AbortSignal): Promise<Made>;
}

/** @param sizeOf bytes that a result holds; the newest results of up to `most` bytes are kept */
export function sharedWork<Made extends object>(most: number, sizeOf: (made: Made) => number): SharedWork<Made> {
  const kept = new LRUCache<string, Made>({ maxSize: most, sizeCalculation: (made) => sizeOf(made) + 1 });
  const running = new Map<string, Running<Made>>();

  const start = (key: string, work: (signal: AbortSignal) => Promise<Made>): Running<Made> => {
    const stop = new AbortController();
    const forget = () => {
      if (running.get(key) === one) running.delete(key);
    };
    const promise = work(stop.signal).then((made) => {
      kept.set(key, made);
      return made;
    });
    const one = { promise, waiting: 0, stop };
    promise.then(forget, forget);
    running.set(key, one);
    return one;
  };

  return {
    async of(key, work, signal) {
      signal?.throwIfAborted();
      const known = kept.get(key);
      if (known) return known;
      const one = running.get(key) ?? start(key, work);
      one.waiting++;
      let gone: () => void = () => undefined;
      const left = new Promise<never>((_, reject) => {
        gone = () => {
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', gone, { once: true });
      });
      try {
        return await Promise.race([one.promise, left]);
      } finally {
        signal?.removeEventListener('abort', gone);
        if (--one.waiting === 0 && running.get(key) === one) {
          running.delete(key);
          one.stop.abort(signal?.reason);
        }
      }
    },
  };
}
