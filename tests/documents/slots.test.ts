import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { plainText } from '../../src/plan/model/text.ts';
import { walkSections } from '../../src/plan/outline-content.ts';
import { accountLines, readLines } from './account/compare.ts';
import { settled, slots } from './account/slots.ts';
import { placeOf, textLeaves, type Leaf } from './account/fields.ts';
import { documentsOf, sampleData, sampleNames } from './samples.ts';
import { readWord, xmlParts } from './word-reader.ts';

async function expectAccount(data: Plan): Promise<void> {
  const { plan, files } = await documentsOf(data);
  expect(readLines(files.map(({ bytes }) => bytes))).toEqual(accountLines(plan));
}

/** A name may be replaced by a heading: an assignment's by its own, a pillar's by that of the pass that shows it. */
function isReplaced(plan: Plan, { path }: Leaf): boolean {
  const [, list, index] = /^plan\.(assignments|pillars)\[(\d+)\]\.name$/.exec(path) ?? [];
  if (list === 'assignments') return plan.plan?.assignments?.[Number(index)]?.heading !== undefined;
  const id = plan.plan?.pillars?.[Number(index)]?.id;
  const shownAs: boolean[] = [];
  walkSections(plan.plan?.outline, '', ({ pass }) => {
    for (const item of pass?.items ?? []) if (item.pillar === id) shownAs.push(item.heading !== undefined);
  });
  return list === 'pillars' && shownAs.length > 0 && shownAs.every((own) => own);
}

const bare = (text: string) =>
  settled(text)
    .replace(/[\s.;,:]+$/, '')
    .toUpperCase();

describe.each(sampleNames)('the documents of %s', (name) => {
  it('hold every text in its slot, in order, nothing missing and nothing extra', async () => {
    await expectAccount(sampleData(name));
  });

  it('hold the same in files of their own', async () => {
    await expectAccount({ ...sampleData(name), attachments: 'separateFiles' });
  });

  it('print every text leaf of the plan in a slot of its field', async () => {
    const { plan, files } = await documentsOf(sampleData(name));
    const read = files.flatMap(({ bytes }) => readWord(bytes));
    const missing = textLeaves(plan).filter((leaf) => {
      const place = placeOf(leaf.path);
      if (place === undefined) return true;
      if ('notPrinted' in place || isReplaced(plan, leaf)) return false;
      const styles: readonly string[] = place.map((slot) => slots[slot]);
      return !read.some(({ style, text }) => styles.includes(style) && bare(text).includes(bare(leaf.text)));
    });
    expect(missing).toEqual([]);
  });

  it('are called by their subject in the file properties', async () => {
    const { plan, files } = await documentsOf(sampleData(name));
    const title = /<dc:title>([^<]*)<\/dc:title>/.exec(xmlParts(files[0]!.bytes).get('docProps/core.xml') ?? '')?.[1];
    expect(title).toBe(plainText((plan.decision ?? plan.plan)?.subject));
  });
});
