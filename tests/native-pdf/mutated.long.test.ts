import { expect, it } from 'vitest';
import { sampleNames } from '../documents/samples.ts';
import { allOriginals, isExpected, tryMutated, type Outcome } from './mutation.ts';

it('10,000 documents with faults in their XML: a PDF or a failure, none hangs, memory stays', async () => {
  const documents = await allOriginals(sampleNames);
  const wrong: Outcome[] = [];
  let most = 0;
  for (let seed = 1001; seed <= 11_000; seed++) {
    const outcome = await tryMutated(documents, seed);
    if (!isExpected(outcome) || outcome.took > 5000) wrong.push(outcome);
    most = Math.max(most, process.memoryUsage.rss());
  }
  expect(wrong).toEqual([]);
  expect(most / 2 ** 20, 'MB').toBeLessThan(1000);
});
