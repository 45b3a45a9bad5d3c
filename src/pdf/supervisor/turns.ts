/** One after another: each taker waits until the one before has given its turn back. */
export interface Turns {
  /**
   * Waits for the turn, in the order of asking.
   * @returns gives the turn back
   * @throws the signal's reason, if it is aborted before the turn comes
   */
  take(signal?: AbortSignal): Promise<() => void>;
}

export function turns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;

  const giveBack = () => {
    const next = waiting.shift();
    if (next) next();
    else taken = false;
  };

  const ownTurn = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal?.reason as Error);
      };
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(begin);
    });

  return {
    take: async (signal) => {
      signal?.throwIfAborted();
      if (taken) await ownTurn(signal);
      else taken = true;
      return giveBack;
    },
  };
}
