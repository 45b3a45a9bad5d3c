/** What a PDF engine is: a Word file in, a PDF out. */

export interface ConvertOptions {
  /** Milliseconds, counted from the moment the document's turn comes. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

export interface PdfEngine {
  readonly name: 'libreoffice';
  /** Which program made the PDF, for the record: `LibreOffice 7.4.7.2`. */
  version(): Promise<string>;
  /**
   * @param docx the bytes of a .docx
   * @returns the bytes of a PDF
   * @throws Failure `pdf.soffice-missing`, `pdf.soffice-failed` (kind `unavailable`), `pdf.timeout` (kind `timeout`),
   *   `pdf.not-convertible` (kind `input`), `pdf.cancelled`
   */
  convert(docx: Uint8Array, options?: ConvertOptions): Promise<Uint8Array>;
  /** Ends the engine's processes. */
  close(): Promise<void>;
}
