/** No text, however odd, holds the program up: a guard against patterns that start anew at each letter, no benchmark. */
import { expect, it } from 'vitest';
import { checkConsistency } from '../../src/plan/checks/index.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { documentsOf } from './samples.ts';

/** A little less than the longest text that a plan may hold. */
const long = (sign: string, after = 'x') => sign.repeat(49_000 / sign.length) + after;
const words = (count: number) => Array.from({ length: count }, (_, i) => `từ${i % 97}`).join(' ');

/** The same text wherever ends are trimmed, lines broken, labels read or widths measured. */
function planOf(text: string): Plan {
  const labelled = { label: text, text: 'a' };
  return {
    period: { from: 2026 },
    decision: {
      subject: text,
      preamble: {
        citations: [{ text }, { kind: 'Luật', subject: text }, { lead: text, number: text }],
        proposal: text,
      },
      articles: [{ label: text, heading: text, text }],
      recipients: { list: [{ names: [text], purpose: text }] },
    },
    plan: {
      subject: text,
      outline: [
        { heading: text, runIn: true, headingNote: text, blocks: [{ ...labelled, marker: '' }] },
        { label: text, heading: 'a', blocks: [{ ...labelled, heading: text, runIn: true }] },
      ],
      closing: [text],
    },
    appendices: [
      {
        title: text,
        columns: [{ key: 'no' }, { key: 'task', heading: text }, { key: 'lead' }],
        rows: [
          {
            label: text,
            title: text,
            rows: [{ label: text, cells: { task: text, lead: { organs: [{ name: text }] } } }],
          },
        ],
      },
    ],
  };
}

it.each([
  ['dots', long('.')],
  ['dots and spaces', long(' .')],
  ['spaces', long(' ')],
  ['digits', long('1')],
  ['digits and dots', long('1.')],
  ['Roman numerals', long('M')],
  ['brackets', long('(')],
  ['words', words(8_000)],
])('a plan of %s becomes a document, or a data error, in seconds', async (_, text) => {
  const from = performance.now();
  const { plan, files } = await documentsOf(planOf(text), true);
  checkConsistency(plan);
  expect(files.length).toBeGreaterThan(0);
  expect(performance.now() - from).toBeLessThan(5_000);
});
