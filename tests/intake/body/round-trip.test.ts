import { expect, test } from 'vitest';
import { readBody } from '../../../src/intake/body/read-body.ts';
import { Ledger } from '../../../src/intake/ledger.ts';
import type { PlanPart } from '../../../src/plan/model/body.ts';
import { documentsOf, sampleData, sampleNames } from '../../documents/samples.ts';
import { bodyOf, wordOf } from './recognised.ts';
import { shownBody } from './shown.ts';

test.each(sampleNames)('the body of %s is read back from its document as it was written', async (name) => {
  const { plan, files } = await documentsOf(sampleData(name));
  const ledger = new Ledger();
  const read = readBody(bodyOf(wordOf(files[0]!.bytes)), ledger) as PlanPart;
  expect(shownBody(read)).toEqual(shownBody(plan.plan!));
  expect(ledger.all.filter(({ state }) => state === 'free')).toEqual([]);
});
