/** The project's own PDF engine: reads the Word file, lays it out and writes the PDF, in this process. */
import { Failure, type Finding } from '../../failure.ts';
import { openPackage, type WordPackage } from '../../word/package.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { WordDocument } from '../../word/reading/types.ts';
import { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { PdfEngine } from '../engine.ts';
import type { PdfOptions } from '../options.ts';
import { tellPages } from '../page-count.ts';
import { replacedFamilies } from './families.ts';
import { layOut } from './layout/lay-out.ts';
import type { LaidOut } from './pages.ts';
import { nativeRefusal } from './refusal.ts';
import { unsupported } from './support.ts';
import { producer } from './write/finish/producer.ts';
import { facesFor } from './write/font/for-document.ts';
import { composedText } from './write/page/text.ts';
import { writePdf } from './write/write-pdf.ts';

export interface Assessed {
  document: WordDocument;
  /** What cannot be set. */
  gaps: Finding[];
  /** What is set in another way than the document asks for. */
  departures: readonly Finding[];
  /** Whether its characters have been looked for in the fonts; only what is laid out shows which ones it needs. */
  charactersKnown: boolean;
}

/** A document is read once, also when its engine is asked for before it is converted. */
const assessed = new WeakMap<Uint8Array, Assessed>();

/** Reads a document that came through the gate. @param trees that grew in the gate's own pass */
export function assessParts(parts: WordPackage, trees?: XmlTrees): Assessed {
  const document = readWord(parts, trees);
  return { document, gaps: unsupported(document), departures: replacedFamilies(document), charactersKnown: false };
}

function assess(docx: Uint8Array): Assessed {
  let found = assessed.get(docx);
  if (!found) {
    const trees = new XmlTrees();
    found = assessParts(openPackage(docx, 'tệp', 'convert', trees.alongside), trees);
    assessed.set(docx, found);
  }
  return found;
}

function noteMissing(document: Assessed, missing: readonly string[]): void {
  document.charactersKnown = true;
  if (missing.length === 0) return;
  document.gaps.push({
    code: 'pdf.native-unsupported',
    severity: 'error',
    path: 'thân văn bản',
    message: `Phông chữ sẵn có không có các ký tự: ${missing.slice(0, 20).join(' ')}.`,
  });
}

/** What the engine cannot set of this document; empty if it can. Costs a layout unless the document was converted before. */
export function nativeGaps(docx: Uint8Array): readonly Finding[] {
  const assessment = assess(docx);
  const { document, gaps, charactersKnown } = assessment;
  if (gaps.length === 0 && !charactersKnown) {
    noteMissing(assessment, facesFor(layOut(document).pages, composedText).missing);
  }
  return gaps;
}

/** The PDF's bytes, the pages in them, and where they depart from what the document asks for; or what the engine cannot set. */
export type Setting =
  { bytes: Uint8Array; laidOut: LaidOut; departures: readonly Finding[] } | { gaps: readonly Finding[] };

/**
 * Lays out and writes a document that has been read.
 * @throws Failure `pdf.timeout`, `pdf.too-many-pages`
 */
export async function setNatively(assessment: Assessed, pdf: PdfOptions = {}, deadlineMs?: number): Promise<Setting> {
  const { document, gaps, departures } = assessment;
  if (gaps.length > 0) return { gaps };
  const laidOut = layOut(document, deadlineMs);
  const { bytes, missing } = await writePdf(laidOut, pdf);
  tellPages(bytes, laidOut.pages.length);
  noteMissing(assessment, missing);
  return missing.length === 0 ? { bytes, laidOut, departures } : { gaps };
}

export function nativeEngine(): PdfEngine {
  return {
    name: 'native',
    version: () => Promise.resolve(producer),
    findings: (docx) => Promise.resolve(assess(docx).departures),
    async convert(docx, options) {
      if (options?.signal?.aborted) throw new Failure('unavailable', 'pdf.cancelled', 'Đã dừng việc tạo PDF.');
      const set = await setNatively(assess(docx), options?.pdf, options?.deadlineMs);
      if ('gaps' in set) throw nativeRefusal(set.gaps);
      return set.bytes;
    },
    close: () => Promise.resolve(),
  };
}
