import { expect, it } from 'vitest';
import { withRetries } from './loading.ts';

function failing(times: number) {
  let calls = 0;
  return () => (++calls > times ? Promise.resolve(calls) : Promise.reject(new Error(`call ${calls}`)));
}

it('a file that fails to come is asked for again', async () => {
  expect(await withRetries(failing(2), [0, 0])).toBe(3);
});

it('gives up after the last try', async () => {
  await expect(withRetries(failing(3), [0, 0])).rejects.toThrow('call 3');
});
