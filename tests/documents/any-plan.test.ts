/** A fixed seed keeps `npm test` the same every time; `any-plan.long.test.ts` looks further. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { readLines } from './account/compare.ts';
import { anyJson, brokenRules, refusedTexts, rightPlans, validatedPlans } from './any-plan/promise.ts';
import { documentsOf } from './samples.ts';

const seed = 20_260_115;

describe('plans of any shape', () => {
  it('become documents that hold exactly what a draft says', () => rightPlans('draft', 50, seed));
  it('become documents that hold exactly what a complete plan says', () => rightPlans('complete', 40, seed));
  it('become documents, or data errors with a path, when rules between fields are broken', () => brokenRules(60, seed));
  it('are refused with its path when a text holds what no document can', () => refusedTexts(150, seed));
  it('become documents without an error in the Open XML SDK', () => validatedPlans(5, seed));
});

describe('names that mean something to JavaScript', () => {
  it('as columns keep their cells', async () => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const cells = JSON.stringify({ task: 'a' }).replace('task', key);
      const data: unknown = JSON.parse(
        `{"appendices":[{"columns":[{"key":"${key}","heading":"Cột"}],"rows":[{"cells":${cells}}]}]}`,
      );
      const { files } = await documentsOf(data, true);
      expect(readLines(files.map(({ bytes }) => bytes))).toContain('[KH Bảng (ô) | row 2, column 1] a');
    }
  });
});

describe('the key __proto__', () => {
  it.each([
    ['{"__proto__":{}}', '__proto__'],
    ['{"variables":{"__proto__":"a"}}', 'variables.__proto__'],
    ['{"plan":{"purpose":[{"text":"a"},{"__proto__":{"text":"b"}}]}}', 'plan.purpose[1].__proto__'],
    ['{"plan":{"purpose":[{"text":[{"text":"a","__proto__":1}]}]}}', 'plan.purpose[0].text[0].__proto__'],
    [
      '{"appendices":[{"columns":[{"key":"__proto__"}],"rows":[{"cells":{"__proto__":"a"}}]}]}',
      'appendices[0].rows[0].cells.__proto__',
    ],
    ['[{"__proto__":null}]', '[0].__proto__'],
  ])('is refused in %s', async (json, path) => {
    const failure = await documentsOf(JSON.parse(json), true).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).findings).toMatchObject([{ code: 'plan.forbidden-key', severity: 'error', path }]);
  });
});

describe('JSON of any shape', () => {
  it('becomes documents or a data error', () => anyJson(300, seed));

  it('is refused when it is nested a hundred thousand deep', async () => {
    let data: unknown = {};
    for (let i = 0; i < 100_000; i++) data = { plan: data };
    const failure = await documentsOf(data, true).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).findings.map(({ code }) => code)).toEqual(['plan.too-deep']);
  });
});
