/** Which paragraphs of two Word files say something else. */
import { paragraphText } from '../../nd30/text.ts';
import { unzipFiles, type NamedFile } from '../../render/archive.ts';
import { openPackage } from '../../word/package.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { Block } from '../../word/reading/types.ts';

/** One of the two is null where the other file has one paragraph more there. */
export interface ParagraphDifference {
  /** Its name, where there are several. */
  file?: string;
  /** From 1, in the order of the later file; of one that is gone, where it stood. */
  paragraph: number;
  before: string | null;
  after: string | null;
}

/** So many are told. */
const most = 50;

function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield paragraphText(block);
      for (const box of block.textBoxes ?? []) yield* textsOf(box.blocks);
    } else for (const { cells } of block.rows) for (const cell of cells) yield* textsOf(cell.blocks);
  }
}

function paragraphsOf(docx: Uint8Array): string[] {
  const { sections } = readWord(openPackage(docx));
  return sections.flatMap(({ blocks }) => [...textsOf(blocks)]);
}

/** How many are the same from one end. */
function alike(
  before: readonly string[],
  after: readonly string[],
  at: (list: readonly string[], i: number) => string,
) {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && at(before, count) === at(after, count)) count++;
  return count;
}

/**
 * What stands between the first and the last paragraph that differ, one beside the other. Empty where only the look differs.
 * @throws Failure as `openPackage`
 */
export function paragraphDifferences(before: Uint8Array, after: Uint8Array): ParagraphDifference[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const start = alike(old, now, (list, i) => list[i]!);
  const end = alike(old.slice(start), now.slice(start), (list, i) => list[list.length - 1 - i]!);
  const [was, is] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return Array.from({ length: Math.max(was.length, is.length) }, (_, i) => ({
    paragraph: start + i + 1,
    before: was[i] ?? null,
    after: is[i] ?? null,
  }))
    .filter((one) => one.before !== one.after)
    .slice(0, most);
}

/**
 * The same of a document as it was kept, one file or an archive of several, and of its files now.
 * @throws Failure as `openPackage`
 */
export function documentDifferences(kept: Uint8Array, now: readonly NamedFile[]): ParagraphDifference[] {
  const [only, ...more] = now;
  if (only && more.length === 0) return paragraphDifferences(kept, only.bytes);
  const old = new Map(unzipFiles(kept).map(({ name, bytes }) => [name, bytes]));
  return now
    .flatMap(({ name, bytes }) => {
      const was = old.get(name);
      return was ? paragraphDifferences(was, bytes).map((one) => ({ file: name, ...one })) : [];
    })
    .slice(0, most);
}
