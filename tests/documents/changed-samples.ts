/** What Microsoft's Open XML SDK says of samples that are changed in several ways. */
import { describe, expect, it } from 'vitest';
import { withWatermark } from '../../src/word/watermark.ts';
import { withGaps } from './gaps.ts';
import { documentsOf, sampleData } from './samples.ts';
import { validatorErrors } from './validator.ts';

/** Documents by a name that says where they come from. */
export async function documentsByName(
  names: readonly string[],
  label: string,
  change: (data: object, name: string) => unknown = (data) => data,
  draft = false,
): Promise<Map<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>();
  for (const name of names) {
    const { files } = await documentsOf(change(sampleData(name), name), draft);
    for (const file of files) all.set(`${name}, ${label}: ${file.name}`, file.bytes);
  }
  return all;
}

export function changedSamplesAreValid(names: readonly string[]): void {
  describe("Microsoft's Open XML SDK", () => {
    it('finds no error in drafts with their mark on every page', async () => {
      const documents = await documentsByName(names, 'draft');
      const drafts = Array.from(documents, ([name, bytes]) => [name, withWatermark(bytes, 'DỰ THẢO')] as const);
      expect(await validatorErrors(new Map(drafts))).toEqual({});
    });

    it('finds no error in samples whose attachments are separate files', async () => {
      const documents = await documentsByName(names, 'separate', (data) => ({ ...data, attachments: 'separateFiles' }));
      expect(documents.size).toBeGreaterThan(names.length);
      expect(await validatorErrors(documents)).toEqual({});
    });

    it.each([
      [3, 0],
      [4, 1],
    ])('finds no error in drafts without every %ith piece (from %i)', async (each, first) => {
      const documents = await documentsByName(names, 'draft', (data) => withGaps(data, each, first), true);
      expect(await validatorErrors(documents)).toEqual({});
    });
  });
}
