/** What a PDF engine is: a Word file in, a PDF out. */
import type { Finding } from '../failure.ts';
import type { PdfOptions } from './options.ts';

export interface ConvertOptions {
  /** Milliseconds, counted from the moment the document's turn comes. */
  deadlineMs?: number;
  signal?: AbortSignal;
  /** What the PDF is to be beyond its pages. */
  pdf?: PdfOptions;
}

export interface PdfEngine {
  readonly name: 'auto' | 'native' | 'libreoffice';
  /**
   * Which program makes the PDF, for the record: `LibreOffice 7.4.7.2`, `Kehoach 0.1.0`.
   * @param docx the document in question; an engine that chooses another by document answers for that one
   */
  version(docx?: Uint8Array): Promise<string>;
  /**
   * Where the PDF knowingly departs from what the document asks for, such as another font: `pdf.font-replaced`. Nothing that
   * stops it.
   */
  findings(docx: Uint8Array): Promise<readonly Finding[]>;
  /**
   * @param docx the bytes of a .docx
   * @returns the bytes of a PDF
   * @throws Failure `pdf.soffice-missing`, `pdf.soffice-failed`, `pdf.wasm-…` (kind `unavailable`), `pdf.timeout` (kind `timeout`),
   *   `pdf.not-convertible`, `pdf.native-unsupported`, `pdf.legacy-font` (kind `input`), `pdf.cancelled`
   */
  convert(docx: Uint8Array, options?: ConvertOptions): Promise<Uint8Array>;
  /** Ends the engine's processes. */
  close(): Promise<void>;
}
