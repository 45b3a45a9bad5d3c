/** Work on many things, a few at once. */

/**
 * Ends when all are worked on; after a failure, or when the signal is aborted, nothing new is begun and what runs is waited for.
 * @throws the first failure
 */
export async function inLanes<T>(
  things: Iterable<T>,
  lanes: number,
  work: (thing: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const iterator = things[Symbol.iterator]();
  let failure: { error: unknown } | undefined;
  const lane = async () => {
    while (!failure && !signal?.aborted) {
      const next = iterator.next();
      if (next.done) return;
      try {
        await work(next.value);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failure) throw failure.error;
}
