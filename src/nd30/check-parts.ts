/** A package read, recognised and checked. */
import { Failure } from '../failure.ts';
import type { WordPackage } from '../word/package.ts';
import { readWord } from '../word/reading/read-word.ts';
import type { Block, Paragraph, WordDocument } from '../word/reading/types.ts';
import { KeptTrees } from '../word/edit/kept-trees.ts';
import { checkForm, type Report } from './check-form.ts';
import type { Recognised } from './document.ts';
import { recognise } from './recognise/recognise.ts';

export interface CheckedForm {
  recognised: Recognised;
  report: Report;
  /** The parts as they have been read, for who changes them. */
  trees: KeptTrees;
}

/** Characters: fifty pages without a single new paragraph. Every check looks at a paragraph as a whole, several times. */
const longestParagraph = 200_000;

/** @throws Failure `nd30.paragraph-too-long`; of the reading */
export function checkParts(parts: WordPackage): CheckedForm {
  const trees = new KeptTrees();
  const word = readWord(parts, trees);
  refuseLongParagraphs(word);
  const recognised = recognise(word);
  return { recognised, report: checkForm(recognised), trees };
}

function refuseLongParagraphs({ sections }: WordDocument): void {
  for (const { blocks, headers, footers } of sections) {
    for (const some of [blocks, ...Object.values(headers), ...Object.values(footers)]) refuseIn(some ?? []);
  }
}

function refuseIn(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') for (const { cells } of block.rows) for (const cell of cells) refuseIn(cell.blocks);
    else {
      if (lengthOf(block) > longestParagraph) throw tooLong(block);
      for (const { blocks: inside } of block.textBoxes ?? []) refuseIn(inside);
    }
  }
}

const lengthOf = ({ inlines }: Paragraph) =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);

const tooLong = ({ part, number }: Paragraph) =>
  new Failure(
    'input',
    'nd30.paragraph-too-long',
    `Đoạn ${number} của ${part} dài hơn ${longestParagraph.toLocaleString('vi-VN')} ký tự nên không kiểm tra được; hãy tách thành nhiều đoạn.`,
  );
