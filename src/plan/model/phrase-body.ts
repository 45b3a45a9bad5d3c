/** What a phrase of the library says: citations or paragraphs, in the shapes in which a plan takes them over. */
import { z } from 'zod';
import { blocks, type Block } from './block.ts';
import { citation } from './citation.ts';
import { plainText, type RichText } from './text.ts';

export const phraseBody = z.union([
  z.strictObject({ citations: z.array(citation).min(1).max(100) }),
  z.strictObject({ blocks: blocks.min(1).max(200) }),
]);

export type PhraseBody = z.infer<typeof phraseBody>;

/** The titles and paragraphs of blocks one after the other, without their signs. */
export function blockTexts(list: readonly Block[]): RichText[] {
  return list.flatMap(({ heading, text, more, children }): RichText[] => {
    const said = [heading, text, ...(more ?? [])].filter((one) => one !== undefined && plainText(one).trim() !== '');
    return [...(said as RichText[]), ...blockTexts(children ?? [])];
  });
}
