/** What the stock templates make of the samples is in the form of the decree. */
import { describe, expect, it } from 'vitest';
import { checkForm, findingsOf } from '../../src/nd30/check-form.ts';
import { recognise } from '../../src/nd30/recognise/recognise.ts';
import { passGate } from '../../src/word/gate/index.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';

const errorsIn = (bytes: Uint8Array) =>
  findingsOf(checkForm(recognise(readWord(passGate(bytes, { door: 'check' }).parts))))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, found, place }) => `${rule.id}: ${found} (${place.pagePart}: ${place.quoted})`);

describe.each(sampleNames)('the documents of %s', (name) => {
  it.each(['sameFile', 'separateFiles'] as const)('break no rule of the decree: %s', async (attachments) => {
    const { files } = await documentsOf({ ...sampleData(name), attachments });
    expect(files.flatMap(({ bytes }) => errorsIn(bytes))).toEqual([]);
  });

  it('break none as drafts whose numbers and dates are blank', async () => {
    const data = sampleData(name);
    const blank = { number: undefined, date: undefined };
    const decision = data.decision && { ...data.decision, ...blank };
    const { files } = await documentsOf(
      { ...data, plan: { ...data.plan, ...blank }, ...(decision && { decision }) },
      true,
    );
    expect(files.flatMap(({ bytes }) => errorsIn(bytes))).toEqual([]);
  });
});
