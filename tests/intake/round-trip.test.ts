/** Every sample: plan → Word file → plan, as it was made, typed by hand, and saved by LibreOffice. */
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/plan/compare/differences.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { sampleData, sampleNames } from '../documents/samples.ts';
import { changed } from '../gate/hostile/ordinary.ts';
import { importWord } from './imported.ts';
import { directlyFormatted } from './round-trip/direct-formatting.ts';
import { notShown } from './round-trip/not-shown.ts';
import { seen } from './round-trip/seen.ts';
import { settledPlan } from './round-trip/settled-plan.ts';
import { sampleDocument, savedByLibreOffice } from './round-trip/variants.ts';

const told = (name: string, plan: Plan) =>
  comparePlans(settledPlan(sampleData(name)), settledPlan(plan))
    .differences.map(({ change, path, before, after }) => ({ place: `${change} ${path}`, before, after }))
    .filter(({ place }) => !notShown.some((one) => one.told.test(place)))
    .map(({ place, before, after }) => `${place}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);

const originals = new Map<string, Uint8Array>();
let saved: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  for (const name of sampleNames) originals.set(name, await sampleDocument(name));
  saved = await savedByLibreOffice(originals);
});

const variants = {
  'as it was made': (name: string) => originals.get(name)!,
  'typed by hand': (name: string) => directlyFormatted(originals.get(name)!),
  'saved by LibreOffice': (name: string) => saved.get(name)!,
};

describe.each(Object.entries(variants))('a document %s', (_, variant) => {
  it.each(sampleNames)('of %s gives its plan back', (name) => {
    const { plan } = importWord(variant(name));
    expect(told(name, plan)).toEqual([]);
    expect(seen(plan)).toEqual(seen(sampleData(name)));
  });
});

it('is read by what it shows, not by the data of another plan hidden in it', () => {
  const [name, other] = ['toi-thieu', 'b-quyet-dinh-ke-hoach-xa-2026'];
  const data = JSON.stringify(sampleData(other)).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const hidden = changed(originals.get(name)!, {
    'docProps/core.xml': (xml) =>
      xml.replace(/<dc:(title|subject|creator)>[^<]*/g, (_, field: string) => `<dc:${field}>${data}`),
  });
  expect(importWord(hidden)).toEqual(importWord(originals.get(name)!));
});
