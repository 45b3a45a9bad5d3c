import { beforeAll, describe, expect, it } from 'vitest';
import { importText } from './imported.ts';
import { mutated } from './mutated/mutate.ts';
import { expectNothingLost } from './mutated/nothing-lost.ts';
import { soundTexts } from './mutated/texts.ts';

let texts: string[] = [];
beforeAll(async () => {
  texts = await soundTexts();
});

describe('a spoilt text', () => {
  it('becomes a valid plan that prints every word of it', async () => {
    for (let seed = 0; seed < 150; seed++)
      await expectNothingLost(mutated(texts, seed, 60), `seed ${seed}`, seed % 50 === 0);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n\f'],
    ['one word', 'Kế'],
    ['one line of 100 KB', 'Căn cứ Luật số 1 '.repeat(5_000)],
    ['2,000 lines', '- việc\n'.repeat(2_000)],
    ['two braces everywhere', '{{ }} {{#if\n'.repeat(500)],
    ['signs that no Word file holds', 'một\u0001hai\uD800ba\nTrường \u0007học'],
    ['200 sections', Array.from({ length: 200 }, (_, i) => `${i + 1}. MỤC ${i}\n- a`).join('\n')],
    ['a number that goes deep', Array.from({ length: 60 }, (_, i) => `${'1.'.repeat(i + 1)} việc`).join('\n')],
    ['a table of 40 columns', `${Array.from({ length: 40 }, (_, i) => `C${i}`).join('\t')}\n`.repeat(30)],
  ])('that is %s is no trouble', async (_, text) => {
    await expectNothingLost(text, 'it', text.length < 50_000);
  });

  it('gives the same plan and report each time', () => {
    const text = mutated(texts, 3);
    expect(importText(text)).toEqual(importText(text));
  });
});
