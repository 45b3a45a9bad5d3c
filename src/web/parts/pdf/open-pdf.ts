/** Opens PDFs with pdf.js in a worker of its own file. */
import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export type Pdf = PDFDocumentProxy;

/** Width and height in points, as the page is viewed. */
export interface PageSize {
  width: number;
  height: number;
}

export interface OpenPdf {
  pdf: Pdf;
  pages: readonly PageSize[];
}

let worker: PDFWorker | undefined;

/** One worker for all documents: starting one takes longer than reading a plan. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  worker ??= new PDFWorker({});
  const pdf = await getDocument({ data: bytes, worker, isEvalSupported: false, useWasm: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i): Promise<PageSize> => {
      const { width, height } = (await pdf.getPage(i + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
  return { pdf, pages };
}
