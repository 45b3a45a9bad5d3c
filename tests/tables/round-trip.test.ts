/** An appendix goes to Excel and comes back as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appendix } from '../../src/plan/model/appendix.ts';
import { readAppendix } from '../../src/tables/read-appendix.ts';
import { writeAppendix } from '../../src/tables/write-appendix.ts';
import { anyAppendix } from './any-appendix.ts';

const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder).flatMap((file) => {
  const { appendices = [] } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { appendices?: Appendix[] };
  return appendices.map((appendix, i) => ({ name: `${file} ${i + 1}`, appendix }));
});

const roundTrip = async (appendix: Appendix) => readAppendix(await writeAppendix(appendix), 'phu-luc.xlsx');

describe('an appendix through Excel', () => {
  it.each(samples)('$name comes back the same, without findings', async ({ appendix }) => {
    const { appendix: back, findings } = await roundTrip(appendix);
    expect(findings).toEqual([]);
    expect(back).toEqual(appendix);
  });

  it('keeps the order of columns and of fields in cells', async () => {
    for (const { appendix } of samples) {
      const { appendix: back } = await roundTrip(appendix);
      expect(JSON.stringify(back.columns)).toBe(JSON.stringify(appendix.columns));
    }
  });

  it('keeps rows of one cell whose numbers look like those of groups', async () => {
    const cells = { task: 'Rà soát' };
    const rows = [
      {
        title: 'Cải cách thể chế',
        rows: [{ cells }, { label: '1.1', cells }, { label: 'II', cells }, { label: 'A', cells }],
      },
      { label: 'III', cells },
    ];
    const appendix: Appendix = { columns: [{ key: 'no' }, { key: 'task' }, { key: 'lead' }], rows };
    expect((await roundTrip(appendix)).appendix.rows).toEqual(rows);
  });

  it('keeps any appendix', async () => {
    await fc.assert(
      fc.asyncProperty(anyAppendix, async (appendix) => {
        const { appendix: back, findings } = await roundTrip(appendix);
        expect(findings).toEqual([]);
        expect(back).toEqual(appendix);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same appendix', async () => {
    const { appendix } = samples[0]!;
    const again = await writeAppendix(structuredClone(appendix));
    expect(Buffer.from(again).equals(Buffer.from(await writeAppendix(appendix)))).toBe(true);
  });
});
