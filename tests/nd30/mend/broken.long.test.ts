/** Every document that breaks a rule that can be mended: the Open XML SDK finds no error after mending that it did not find before. */
import { expect, it } from 'vitest';
import { addedErrors, fixable } from './mending.ts';

it("finds nothing new in any mended document, says Microsoft's Open XML SDK", async () => {
  expect(fixable.length).toBeGreaterThan(150);
  expect(await addedErrors(fixable)).toEqual([]);
});
