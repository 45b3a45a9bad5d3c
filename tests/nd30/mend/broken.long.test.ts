/** Every document that breaks a rule: mended as it should be, with no error for the Open XML SDK that was not there before. */
import { expect, it } from 'vitest';
import { allBreakages } from '../breakages/all-breakages.ts';
import { addedErrors, isFixable } from './mending.ts';
import { mendingStory } from './mending-story.ts';

mendingStory(allBreakages);

it("finds nothing new in any mended document, says Microsoft's Open XML SDK", async () => {
  const fixable = allBreakages.filter(({ rule }) => isFixable(rule));
  expect(fixable.length).toBeGreaterThan(150);
  expect(await addedErrors(fixable)).toEqual([]);
});
