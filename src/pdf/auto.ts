/** Chooses the engine for each document: the project's own where it can set everything, else LibreOffice. */
import { Failure } from '../failure.ts';
import type { PdfEngine } from './engine.ts';
import { hasLibreOffice, libreOfficeEngine, type LibreOfficeOptions } from './libreoffice.ts';
import { nativeEngine, nativeGaps } from './native/engine.ts';
import { noEngineFor } from './native/refusal.ts';

function isUnsupported(error: unknown): error is Failure {
  return error instanceof Failure && error.code === 'pdf.native-unsupported';
}

/** @param office closed with the engine */
export function autoEngine(options: LibreOfficeOptions = {}, office = libreOfficeEngine(options)): PdfEngine {
  const native = nativeEngine();
  return {
    name: 'auto',
    async version(docx) {
      return docx && nativeGaps(docx).length > 0 ? office.version() : native.version();
    },
    findings: (docx) => (nativeGaps(docx).length > 0 ? office.findings(docx) : native.findings(docx)),
    async convert(docx, convertOptions) {
      try {
        return await native.convert(docx, convertOptions);
      } catch (error) {
        if (!isUnsupported(error)) throw error;
        if (!(await hasLibreOffice(options))) {
          throw noEngineFor(error.findings, error);
        }
        return office.convert(docx, convertOptions);
      }
    },
    close: () => office.close(),
  };
}
