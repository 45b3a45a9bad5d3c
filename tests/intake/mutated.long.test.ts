/** 5,000 spoilt texts; each hundredth as a Word file too. */
import { expect, it } from 'vitest';
import { mutated } from './mutated/mutate.ts';
import { expectNothingLost } from './mutated/nothing-lost.ts';
import { soundTexts } from './mutated/texts.ts';

it('loses nothing of 5,000 spoilt texts', async () => {
  const texts = await soundTexts();
  expect(texts.length).toBeGreaterThanOrEqual(3);
  for (let seed = 1_000; seed < 6_000; seed++)
    await expectNothingLost(mutated(texts, seed, seed % 10 === 0 ? 10_000 : 90), `seed ${seed}`, seed % 100 === 0);
});
