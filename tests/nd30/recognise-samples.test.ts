import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../src/nd30/document.ts';
import { recognise } from '../../src/nd30/recognise/recognise.ts';
import { passGate } from '../../src/word/gate/index.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';
import { expectedComponents, settled } from './expected-components.ts';
import { everyLetterOnce } from './every-letter.ts';

const recognised = (bytes: Uint8Array) => recognise(readWord(passGate(bytes, { door: 'check' }).parts));

/** Kind and text of every component; what a table holds is the table's own affair. */
const saidBy = ({ documents }: Recognised) =>
  documents.map(({ components }) =>
    components.map(({ kind, text }) => [kind, kind === 'dataTable' ? '' : settled(text)]),
  );

describe.each(sampleNames)('the documents of %s', (name) => {
  it('are recognised to the last component, as the plan says what each text is', async () => {
    const { files } = await documentsOf(sampleData(name));
    expect(files.flatMap(({ bytes }) => saidBy(recognised(bytes)))).toEqual(expectedComponents(sampleData(name)));
  });

  it('are recognised in files of their own', async () => {
    const data = { ...sampleData(name), attachments: 'separateFiles' as const };
    const { files } = await documentsOf(data);
    expect(files.flatMap(({ bytes }) => saidBy(recognised(bytes)))).toEqual(expectedComponents(data));
  });

  it('have their roles, their page number and their rules', async () => {
    const [file] = (await documentsOf(sampleData(name))).files;
    const { documents, running } = recognised(file!.bytes);
    const plan = sampleData(name);
    const roles = ['main', ...(plan.decision ? ['attached'] : []), ...(plan.appendices ?? []).map(() => 'appendix')];
    expect(documents.map(({ role }) => role)).toEqual(roles);
    expect(running.map(({ kind, pages }) => [kind, pages])).toEqual([['pageNumber', 'default']]);
    for (const { components, role } of documents) {
      const last = role === 'main' ? 'subject' : 'reference';
      const ruled = components.filter(({ rule }) => rule !== undefined).map(({ kind }) => kind);
      expect(ruled).toEqual(role === 'appendix' ? [last] : ['organ', 'motto', last]);
      for (const { rule } of components) if (rule) expect(Math.abs(rule.offCentre ?? 99)).toBeLessThan(0.5);
    }
  });

  it('lose no letter', async () => {
    for (const { bytes } of (await documentsOf(sampleData(name))).files) everyLetterOnce(recognised(bytes));
  });
});
