/** What may be asked of a PDF beyond its pages: the same at every door and for every engine. */
import { z } from 'zod';
import type { PdfaPart } from './finish/xmp.ts';

/** A file that travels inside the PDF: the data that it was made from. */
export interface Attachment {
  /** As readers show it: `ke-hoach.json`. */
  name: string;
  /** One Vietnamese sentence on what it is. */
  description: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface PdfOptions {
  /** A light "DỰ THẢO" across every page. */
  draft?: boolean;
  /** PDF/A-2b (ISO 19005-2), or PDF/A-3b (ISO 19005-3) when a file is attached. */
  pdfa?: boolean;
  attachment?: Attachment;
}

/** Attached files of other kinds than PDF/A are allowed from part 3 on (ISO 19005-2, 6.8; ISO 19005-3, 6.8). */
export function pdfaPart({ pdfa, attachment }: PdfOptions): PdfaPart | undefined {
  return pdfa ? (attachment ? 3 : 2) : undefined;
}

/** What stands across the pages of a draft. */
export const draftWords = 'DỰ THẢO';

const flag = z.enum(['true', 'false']).optional();

/** The query parameters of every HTTP route that answers with a PDF. Spread `.shape` into a route's own query. */
export const pdfQuery = z.strictObject({
  draft: flag.describe(
    'In mờ "DỰ THẢO" trên mọi trang / lays a light "DỰ THẢO" across every page. Mặc định / default: false',
  ),
  pdfa: flag.describe('Theo chuẩn lưu trữ PDF/A-2b / PDF/A-2b for archives. Mặc định / default: false'),
});

/** The same as options of an engine: `engine.convert(docx, { signal, pdf: pdfOptionsOf(request.query) })`. */
export function pdfOptionsOf(query: z.infer<typeof pdfQuery>): PdfOptions {
  return { draft: query.draft === 'true', pdfa: query.pdfa === 'true' };
}
