/** A document printed to PDF and taken out of it again by poppler, in each of its ways: its paragraphs come back. */
import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { textSource } from '../../src/intake/text/text-source.ts';
import { oneLine, paragraphText } from '../../src/nd30/text.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { passGate } from '../../src/word/gate/index.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block } from '../../src/word/reading/types.ts';
import { documentsOf, sampleData, sampleNames } from '../documents/samples.ts';

const engine = nativeEngine();
afterAll(() => engine.close());

const paragraphs = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [oneLine(paragraphText(block))] : []))
    .filter((words) => words !== '');

/** What poppler leaves of hyphens at line ends depends on its way: in one of them they are lost. */
const ways = [
  { way: 'as it reads', words: [], compared: (text: string) => text.replace(/[\s-]+/g, '') },
  { way: 'as it lies on the page', words: ['-layout'], compared: oneLine },
  { way: 'as it was written', words: ['-raw'], compared: oneLine },
] as const;

/** Measured: 98.5 % where one paragraph ends with a full line, 100 % else. */
const leastShare = 0.98;

describe.each(sampleNames)('the text of %s', (name) => {
  it('gives its paragraphs back', async () => {
    const [file] = (await documentsOf(sampleData(name))).files;
    const { sections } = readWord(passGate(file!.bytes, { door: 'check' }).parts);
    const upright = sections.filter(({ page }) => page.width < page.height);
    const written = upright.flatMap(({ blocks }) => paragraphs(blocks));
    const pdf = await engine.convert(file!.bytes);
    for (const { way, words, compared } of ways) {
      const text = execFileSync('pdftotext', [...words, '-', '-'], { input: pdf, encoding: 'utf8' });
      const source = textSource(text);
      const read = new Set(paragraphs(source.word.sections[0]?.blocks ?? []).map(compared));
      const found = written.filter((one) => read.has(compared(one)));
      expect(found.length / written.length, way).toBeGreaterThan(leastShare);
    }
  });
});
