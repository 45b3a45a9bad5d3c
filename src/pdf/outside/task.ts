/** The work on one Word file from outside that a process of its own does: through the gate, and to PDF if our engine can. */
import { Failure, type Finding } from '../../failure.ts';
import { admit, documentPart, writePackage } from '../../word/package.ts';
import { packingOf } from '../../word/packing.ts';
import { assessParts, setNatively } from '../native/engine.ts';
import { isLegacy, nativeRefusal } from '../native/refusal.ts';
import type { TreeLimits } from '../../word/reading/xml-tree.ts';
import { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { EngineName } from '../engine-names.ts';
import type { PdfOptions } from '../options.ts';

export interface OutsideOrder {
  /** The file's name, for messages. */
  name: string;
  engine: EngineName;
  pdf: PdfOptions;
}

/** A PDF; or the document written anew, without what the gate stripped, with what our engine cannot set of it. */
export type OutsideResult = { findings: readonly Finding[] } & (
  { pdf: Uint8Array } | { docx: Uint8Array; gaps: readonly Finding[] }
);

/** Three hundred pages without a single new paragraph. */
const longestParagraph = 1_000_000;

const limits: TreeLimits = {
  paragraph: longestParagraph,
  exceeded: ({ part, number }) => {
    throw new Failure(
      'input',
      'word.paragraph-too-long',
      `Đoạn ${number} của ${part} có hơn ${longestParagraph.toLocaleString('vi-VN')} ký tự và phần tử nên không chuyển được; hãy tách thành nhiều đoạn.`,
    );
  },
};

/** @throws Failure of the gate; `word.paragraph-too-long`; `pdf.legacy-font`; `pdf.native-unsupported` where only the native engine is asked for */
export async function convertOutside(bytes: Uint8Array, { name, engine, pdf }: OutsideOrder): Promise<OutsideResult> {
  const trees = new XmlTrees(limits);
  const { parts, findings } = admit(bytes, name, 'convert', trees);
  if (engine === 'libreoffice') return { findings, docx: writePackage(parts, packingOf), gaps: [] };
  const set = await setNatively(assessParts(parts, trees), pdf);
  if ('bytes' in set) return { findings: [...findings, ...set.departures], pdf: set.bytes };
  if (engine === 'native' || set.gaps.some(isLegacy)) throw nativeRefusal(set.gaps);
  return { findings, docx: writePackage(parts, packingOf), gaps: set.gaps };
}

/** A word in each face, so that the fonts are prepared. */
const eachFace = ['', '<w:b/>', '<w:i/>', '<w:b/><w:i/>']
  .map((look) => `<w:r><w:rPr><w:rFonts w:ascii="Tinos" w:hAnsi="Tinos"/>${look}</w:rPr><w:t>Điều 1</w:t></w:r>`)
  .join('');
const trial =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:body><w:p>${eachFace}</w:p></w:body></w:document>`;

/** Loads the code and prepares the fonts, so that the first file need not wait for it. */
export async function warmUp(): Promise<boolean> {
  const set = await setNatively(assessParts(new Map([[documentPart, trial]])));
  return 'bytes' in set;
}
