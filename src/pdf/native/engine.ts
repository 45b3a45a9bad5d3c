/** The project's own PDF engine: reads the Word file, lays it out and writes the PDF, in this process. */
import { Failure, type Finding } from '../../failure.ts';
import { openPackage } from '../../word/package.ts';
import { readWord } from '../../word/reading/read-word.ts';
import type { WordDocument } from '../../word/reading/types.ts';
import type { PdfEngine } from '../engine.ts';
import { layOut } from './layout/lay-out.ts';
import { unsupported } from './support.ts';
import { producer } from './write/finish/producer.ts';
import { facesFor } from './write/font/for-document.ts';
import { composedText } from './write/page/text.ts';
import { writePdf } from './write/write-pdf.ts';

interface Assessed {
  document: WordDocument;
  findings: Finding[];
  /** Whether its characters have been looked for in the fonts; only what is laid out shows which ones it needs. */
  charactersKnown: boolean;
}

/** A document is read once, also when its engine is asked for before it is converted. */
const assessed = new WeakMap<Uint8Array, Assessed>();

function assess(docx: Uint8Array): Assessed {
  let found = assessed.get(docx);
  if (!found) {
    const document = readWord(openPackage(docx));
    found = { document, findings: unsupported(document), charactersKnown: false };
    assessed.set(docx, found);
  }
  return found;
}

function noteMissing(document: Assessed, missing: readonly string[]): void {
  document.charactersKnown = true;
  if (missing.length === 0) return;
  document.findings.push({
    code: 'pdf.native-unsupported',
    severity: 'error',
    path: 'thân văn bản',
    message: `Phông chữ sẵn có không có các ký tự: ${missing.slice(0, 20).join(' ')}.`,
  });
}

/** What the engine cannot set of this document; empty if it can. Costs a layout unless the document was converted before. */
export function nativeGaps(docx: Uint8Array): readonly Finding[] {
  const assessment = assess(docx);
  const { document, findings, charactersKnown } = assessment;
  if (findings.length === 0 && !charactersKnown) {
    noteMissing(assessment, facesFor(layOut(document).pages, composedText).missing);
  }
  return findings;
}

function refused(findings: readonly Finding[]): Failure {
  return new Failure(
    'input',
    'pdf.native-unsupported',
    `Bộ tạo PDF sẵn có chưa trình bày được văn bản này: ${findings.map(({ message }) => message).join(' ')} Hãy dùng --engine libreoffice.`,
    findings,
  );
}

export function nativeEngine(): PdfEngine {
  return {
    name: 'native',
    version: () => Promise.resolve(producer),
    async convert(docx, options) {
      if (options?.signal?.aborted) throw new Failure('unavailable', 'pdf.cancelled', 'Đã dừng việc tạo PDF.');
      const assessment = assess(docx);
      const { document, findings } = assessment;
      if (findings.length > 0) throw refused(findings);
      const { bytes, missing } = await writePdf(layOut(document));
      noteMissing(assessment, missing);
      if (missing.length === 0) return bytes;
      throw refused(findings);
    },
    close: () => Promise.resolve(),
  };
}
