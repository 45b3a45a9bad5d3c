import { expect, it } from 'vitest';
import { sharedWork } from './shared-work.ts';

/** Work that ends when it is told to. */
function held() {
  const seen: { signal?: AbortSignal; end?: (made: { n: number }) => void; started: number } = { started: 0 };
  const work = (signal: AbortSignal) => {
    seen.started++;
    seen.signal = signal;
    return new Promise<{ n: number }>((resolve, reject) => {
      seen.end = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  };
  return { seen, work };
}

it('does what several ask for once, and keeps it', async () => {
  const shared = sharedWork<{ n: number }>(100, () => 1);
  const { seen, work } = held();
  const both = Promise.all([shared.of('a', work), shared.of('a', work)]);
  seen.end?.({ n: 1 });
  expect(await both).toEqual([{ n: 1 }, { n: 1 }]);
  expect(await shared.of('a', work)).toEqual({ n: 1 });
  expect(seen.started).toBe(1);
});

it('goes on while somebody waits, and gives up when the last has gone', async () => {
  const shared = sharedWork<{ n: number }>(100, () => 1);
  const { seen, work } = held();
  const [one, two] = [new AbortController(), new AbortController()];
  const first = shared.of('a', work, one.signal);
  const second = shared.of('a', work, two.signal);
  one.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  expect(seen.signal?.aborted).toBe(false);
  two.abort(new Error('gone too'));
  await expect(second).rejects.toThrow('gone too');
  expect(seen.signal?.aborted).toBe(true);
});

it('keeps no failure, and nothing beyond its size', async () => {
  const shared = sharedWork<{ n: number }>(2, () => 1);
  let count = 0;
  const fails = () => Promise.reject(new Error(`no ${++count}`));
  await expect(shared.of('a', fails)).rejects.toThrow('no 1');
  await expect(shared.of('a', fails)).rejects.toThrow('no 2');
  const makes = () => Promise.resolve({ n: ++count });
  await shared.of('b', makes);
  await shared.of('c', makes);
  expect(await shared.of('b', makes)).toEqual({ n: 5 });
});
