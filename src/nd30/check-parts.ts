/** A package read, recognised and checked. */
import { Failure } from '../failure.ts';
import type { WordPackage } from '../word/package.ts';
import { readWord } from '../word/reading/read-word.ts';
import type { TreeLimits } from '../word/reading/xml-tree.ts';
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

/** Fifty pages without a single new paragraph: every check looks at a paragraph as a whole, several times. */
const longestParagraph = 200_000;

const limits: TreeLimits = {
  paragraph: longestParagraph,
  exceeded: ({ part, number }) => {
    throw new Failure(
      'input',
      'nd30.paragraph-too-long',
      `Đoạn ${number} của ${part} có hơn ${longestParagraph.toLocaleString('vi-VN')} ký tự và phần tử nên không kiểm tra được; hãy tách thành nhiều đoạn.`,
    );
  },
};

/** For a package that is about to be checked; they may grow while it passes the gate, which then throws what they throw. */
export const treesToCheck = (): KeptTrees => new KeptTrees(limits);

/** @throws Failure `nd30.paragraph-too-long`; of the reading */
export function checkParts(parts: WordPackage, trees = treesToCheck()): CheckedForm {
  const recognised = recognise(readWord(parts, trees));
  return { recognised, report: checkForm(recognised), trees };
}
