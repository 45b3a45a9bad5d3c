/** Chooses the engine for each document: the project's own where it can set everything, else LibreOffice. */
import { Failure } from '../failure.ts';
import type { ConvertOptions, PdfEngine } from './engine.ts';
import { hasLibreOffice, libreOfficeEngine, type LibreOfficeOptions } from './libreoffice.ts';
import { noEngineFor } from './native/refusal.ts';

/** Whether the native engine says that another one is needed. */
export function isUnsupported(error: unknown): error is Failure {
  return error instanceof Failure && error.code === 'pdf.native-unsupported';
}

/**
 * LibreOffice for a document that the native engine has refused.
 * @throws the refusal with the line that installs LibreOffice, if there is none; else what LibreOffice throws
 */
export async function officeInstead(
  office: PdfEngine,
  refusal: Failure,
  docx: Uint8Array,
  { available = hasLibreOffice, ...options }: ConvertOptions & { available?: () => Promise<boolean> } = {},
): Promise<Uint8Array> {
  if (!(await available())) throw noEngineFor(refusal.findings, refusal);
  return office.convert(docx, options);
}

/** Loaded at the first document: fonts and their library take half a second, and who keeps an engine may never use it. */
const ownEngine = async () => {
  const { nativeEngine, nativeGaps } = await import('./native/engine.ts');
  return { native: nativeEngine(), nativeGaps };
};

/** @param office closed with the engine */
export function autoEngine(options: LibreOfficeOptions = {}, office = libreOfficeEngine(options)): PdfEngine {
  return {
    name: 'auto',
    async version(docx) {
      const { native, nativeGaps } = await ownEngine();
      return docx && nativeGaps(docx).length > 0 ? office.version() : native.version();
    },
    async findings(docx) {
      const { native, nativeGaps } = await ownEngine();
      return nativeGaps(docx).length > 0 ? office.findings(docx) : native.findings(docx);
    },
    async convert(docx, convertOptions) {
      const { native } = await ownEngine();
      try {
        return await native.convert(docx, convertOptions);
      } catch (error) {
        if (!isUnsupported(error)) throw error;
        return officeInstead(office, error, docx, { ...convertOptions, available: () => hasLibreOffice(options) });
      }
    },
    close: () => office.close(),
  };
}
