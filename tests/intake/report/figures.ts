/** What became of one source: words kept, lost and invented, and what was recognised. */
import type { Imported } from '../../../src/intake/contract.ts';
import { keptWords, type Kept } from '../measured/kept-words.ts';
import type { SourceWord } from '../measured/words.ts';
import { printedWords } from '../measured/words.ts';
import { printedFiles } from '../imported.ts';

export interface Figures {
  /** From the first `Căn cứ` or `Thực hiện` to the end, an appendix aside. */
  body: Kept;
  all: Kept;
  imported: Imported;
}

/** First and last line of the body. */
function bodyOf(source: readonly SourceWord[]): (line: number) => boolean {
  const lines = new Map<number, string>();
  for (const { word, line } of source) lines.set(line, `${lines.get(line) ?? ''} ${word}`);
  const all = [...lines];
  const from = all.find(([, text]) => /^ (Căn cứ|Thực hiện|Triển khai|Để) /.test(text))?.[0] ?? 1;
  const appendix = all.find(([line, text]) => line > from && /^ (PHỤ LỤC|Phụ lục)( [IVX\d]+)?[.:]?$/.test(text))?.[0];
  if (appendix === undefined) return (line) => line >= from;
  // The head of an appendix begins after the blank line that follows the body.
  const ends = all.filter(([line, text]) => line < appendix && text.endsWith('./.')).at(-1)?.[0];
  return (line) => line >= from && line <= (ends ?? appendix - 1);
}

export async function figuresOf(source: readonly SourceWord[], imported: Imported): Promise<Figures> {
  const printed = printedWords(await printedFiles(imported.plan));
  return {
    body: keptWords(source, printed, imported.report, bodyOf(source)),
    all: keptWords(source, printed, imported.report),
    imported,
  };
}

export const share = ({ words, kept }: Kept): number => (words === 0 ? 1 : kept / words);
