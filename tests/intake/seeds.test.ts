/** The real texts that the project started from: every word kept, and what has a place of its meaning in it. */
import { describe, expect, it } from 'vitest';
import { importText, seedNames, seedText } from './imported.ts';
import { textWords } from './measured/words.ts';
import { figuresOf, share } from './report/figures.ts';
import { expected } from './seeds/expected.ts';
import { signed, typedPlaces } from './seeds/typed-places.ts';

/** Headings and closing words are told by their beginnings or by words of them. */
const heads = (said: string | undefined, words: string) =>
  said?.toLowerCase().includes(words.toLowerCase()) ? words : said;

describe.runIf(seedNames.length > 0).each(Object.keys(expected))('the text %s', (name) => {
  const want = expected[name]!;

  it('comes out with its words complete and in order, and none beside them', async () => {
    const text = seedText(name);
    const { body } = await figuresOf(textWords(text), importText(text));
    expect(body.invented).toEqual([]);
    expect(share(body), JSON.stringify(body.lost)).toBeGreaterThanOrEqual(0.995);
  });

  it('has its parts in their typed places', () => {
    const { plan } = importText(seedText(name));
    const got = typedPlaces(plan);
    expect({
      ...got,
      pillars: got.pillars.map((one, at) => ({ ...one, name: heads(one.name, want.pillars[at]?.name ?? '?') })),
      units: got.units.map((one, at) => ({ ...one, heading: heads(one.heading, want.units[at]?.heading ?? '?') })),
      closing: heads(got.closing, want.closing),
    }).toEqual({
      decision: undefined,
      end: undefined,
      appendix: undefined,
      ...want,
      items: undefined,
      noise: undefined,
    });
    for (const [field, count] of Object.entries(want.items)) {
      const blocks = plan.plan?.[field as 'purpose'];
      expect(blocks?.length, field).toBeGreaterThan(0);
      expect(signed(blocks), field).toBe(count);
    }
  });

  it('has what stands between its pages told as noise', () => {
    const { report } = importText(seedText(name));
    const noise = report.pieces.filter(({ state }) => state === 'noise').map(({ text }) => text);
    for (const words of want.noise) expect(noise.join('\n')).toContain(words);
  });
});
