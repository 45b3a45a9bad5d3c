/**
 * Heads, preambles, articles, signatures and recipients of the samples' documents, read back. A document does not show: codes of
 * units, a province or district that no line names, ids of citations, `references`, `variables`, `medium` and `attachments`;
 * whether a wording was typed or held to the letter; whether names on one line of recipients are one name or several; and what
 * a plan leaves to the form: the usual symbol, the usual office in `Lưu`.
 */
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/intake/arrange.ts';
import { Ledger, type Entry } from '../../src/intake/ledger.ts';
import { readParts, type PlanParts } from '../../src/intake/part/read-part.ts';
import type { Placed } from '../../src/nd30/document.ts';
import type { WordDocument } from '../../src/word/reading/types.ts';
import { recognise } from '../../src/nd30/recognise/recognise.ts';
import { textSource } from '../../src/intake/text/text-source.ts';
import { citationWording } from '../../src/plan/conventions/citation-wording.ts';
import type { Citation } from '../../src/plan/model/citation.ts';
import type { DecisionPart } from '../../src/plan/model/part.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { Recipients } from '../../src/plan/model/signing.ts';
import { plainText } from '../../src/plan/model/text.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { wordPlan } from '../../src/wording/word-plan.ts';
import { admit } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';
import { decreeFile, decreeIsHere } from '../nd30/model-forms.ts';
import { seedNames, seedText } from './imported.ts';

function byParagraph(entries: readonly Entry[]): Map<Placed['paragraph'], Entry[]> {
  const known = new Map<Placed['paragraph'], Entry[]>();
  for (const entry of entries) known.set(entry.placed.paragraph, [...(known.get(entry.placed.paragraph) ?? []), entry]);
  return known;
}

/** The parts, after a look that nothing of head and end was forgotten. */
function partsOf(word: WordDocument): PlanParts {
  const recognised = recognise(word);
  const arrangement = arrange(recognised);
  const ledger = new Ledger();
  const parts = readParts(arrangement, ledger);
  const body = new Set(parts.body.flatMap(({ places }) => places));
  const components = [...(arrangement.decision?.components ?? []), ...arrangement.plan.components, ...arrangement.rest];
  const entered = byParagraph(ledger.all);
  const isEntered = ({ paragraph, from, to }: Placed) =>
    entered.get(paragraph)?.some(({ placed }) => placed.from < to && placed.to > from) ?? false;
  const forgotten = components
    .flatMap(({ kind, places }) => places.map((placed) => ({ kind, placed })))
    .filter(({ placed }) => !body.has(placed) && !isEntered(placed));
  expect(forgotten.map(({ kind, placed }) => `${kind} ${placed.text}`)).toEqual([]);
  return parts;
}

const citationShown = (citation: Citation) =>
  citation.text === undefined
    ? { lead: citation.lead ?? 'Căn cứ', wording: citationWording(citation) }
    : { lead: 'Căn cứ', wording: citationWording({ text: citation.text }) };

const recipientsShown = (recipients: Recipients | undefined) =>
  recipients && {
    list: recipients.list?.map(({ names, purpose }) => ({ names: names?.join(', '), purpose })),
    archive: { office: 'VT', ...recipients.archive },
    drafter: recipients.drafter,
  };

const partShown = (part: DecisionPart | Plan['plan'], symbol: string) =>
  part && {
    kind: part.kind,
    subject: plainText(part.subject),
    number: part.number,
    symbol: part.symbol ?? symbol,
    place: part.place,
    date: part.date,
    organLines: part.organLines,
    parentLine: part.parentLine,
    citations: part.preamble?.citations?.map(citationShown),
    opening: part.preamble?.opening?.map(plainText),
    proposal: part.preamble?.proposal,
    signature: part.signature,
    recipients: recipientsShown(part.recipients),
    free: part.free,
  };

const shown = ({ organ, period, decision, plan }: Pick<Plan, 'organ' | 'period' | 'decision' | 'plan'>) => ({
  unit: { type: organ?.unit?.type, name: organ?.unit?.name },
  organ: { ...organ, unit: undefined },
  period,
  decision: partShown(decision, 'QĐ-UBND'),
  articles: decision?.articles,
  authorityLine: decision?.authorityLine,
  plan: partShown(plan, 'KH-UBND'),
  reference: plan?.reference,
  referenceAuthority: plan?.referenceAuthority,
});

describe('The parts of a sample', () => {
  it.each(sampleNames)('%s: come back from its document as they are', async (name) => {
    const plan = wordPlan(parsePlan(sampleData(name), { draft: true }), { draft: true });
    const [file] = (await documentsOf(sampleData(name))).files;
    const parts = partsOf(readWord(admit(file!.bytes, 'mau.docx', 'check').parts));
    expect(shown(parts)).toEqual(shown(plan));
    // What is said of the units above is right wherever the document says it.
    for (const above of ['parent', 'province'] as const) {
      const read = parts.organ?.unit?.[above];
      if (read) expect(read).toEqual(plan.organ?.unit?.[above]);
    }
    for (const part of ['decision', 'plan'] as const)
      plan[part]?.preamble?.citations?.forEach((citation, at) => {
        if (citation.text === undefined)
          expect(parts[part]?.preamble?.citations?.[at]).toEqual({ ...citation, id: undefined });
      });
  });
});

describe.skipIf(seedNames.length === 0)('The parts of a real text', () => {
  it.each(seedNames)('%s: are all entered', (name) => {
    const { organ, period } = partsOf(textSource(seedText(name)).word);
    expect(organ?.unit).toMatchObject({ type: expect.any(String) as string, name: expect.any(String) as string });
    expect(period?.from).toBeGreaterThan(2015);
  });
});

describe.skipIf(!decreeIsHere)('The parts of the decree itself', () => {
  it.each(['Phuluc1', 'Phuluc3', '30_2020_ND_CP'])('%s: are read, though it is no plan', (name) => {
    expect(partsOf(readWord(decreeFile(`${name}.docx`)))).toBeDefined();
  });
});
