import { expect, it } from 'vitest';
import { isExpected, originals, tryMutated, type Outcome } from './mutation.ts';

it('100 documents with faults in their XML: a PDF or a failure, none hangs', { timeout: 240_000 }, async () => {
  const documents = await originals(['toi-thieu', 'toi-thieu', 'e-ke-hoach-xa-2024']);
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= 100; seed++) outcomes.push(await tryMutated(documents, seed));
  expect(outcomes.filter((outcome) => !isExpected(outcome))).toEqual([]);
  expect(outcomes.filter(({ took }) => took > 5000)).toEqual([]);
  // Else the changes would only try the reading of XML.
  expect(outcomes.filter(({ told }) => told === 'PDF').length).toBeGreaterThan(50);
});
