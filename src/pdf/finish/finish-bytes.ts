/** A PDF that another program wrote, finished as our own are. What that program wrote by the clock is replaced. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, PDFWriter, type PDFContext } from 'pdf-lib';
import { Failure } from '../../failure.ts';
import type { PdfOptions } from '../options.ts';
import type { Properties } from './about.ts';
import { finish } from './finish.ts';

function told(context: PDFContext, name: 'Producer' | 'Creator'): string {
  const information = context.lookup(context.trailerInfo.Info);
  const value = information instanceof PDFDict ? information.lookup(PDFName.of(name)) : undefined;
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

const noPdfa = () =>
  new Failure(
    'unavailable',
    'pdf.pdfa-unavailable',
    'LibreOffice đang dùng không ghi được PDF/A; hãy dùng LibreOffice 7.4 trở lên cài trên máy (không phải bản WebAssembly), hoặc bỏ tùy chọn pdfa.',
  );

/**
 * @param properties of the document that the PDF was made of
 * @throws Failure `pdf.pdfa-colour`; `pdf.pdfa-unavailable` when the program did not keep to PDF/A though it was asked to
 */
export async function finishPdf(bytes: Uint8Array, properties: Properties, options: PdfOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  if (options.pdfa && !catalog.has(PDFName.of('OutputIntents'))) throw noPdfa();
  const pages = document.getPages().map((page) => ({ dict: page.node, ...page.getSize() }));
  const about = { ...properties, producer: told(context, 'Producer'), tool: told(context, 'Creator') };
  finish({ context, catalog, pages, about }, options);
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}
