/** Every sample: plan → Word file → plan, as it was made, typed by hand, and saved by LibreOffice. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleData, sampleNames } from '../documents/samples.ts';
import { importWord } from './imported.ts';
import { directlyFormatted } from './round-trip/direct-formatting.ts';
import { withHiddenData } from './round-trip/hidden-data.ts';
import { seen } from './round-trip/seen.ts';
import { told } from './round-trip/told.ts';
import { sampleDocument, savedByLibreOffice } from './round-trip/variants.ts';

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
    expect(told(sampleData(name), plan)).toEqual([]);
    expect(seen(plan)).toEqual(seen(sampleData(name)));
  });
});

it('is read by what it shows, not by the data of another plan hidden in it', () => {
  const [name, other] = ['toi-thieu', 'b-quyet-dinh-ke-hoach-xa-2026'];
  const hidden = withHiddenData(originals.get(name)!, JSON.stringify(sampleData(other)));
  const { plan, report } = importWord(hidden);
  const shown = importWord(originals.get(name)!);
  expect(plan).toEqual(shown.plan);
  expect({ ...report, stripped: [] }).toEqual({ ...shown.report, stripped: [] });
});
