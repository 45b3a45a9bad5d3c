/** One Word file of a rendering as what was asked for: itself, or its PDF. */
import { Failure, type Finding } from '../failure.ts';
import type { PdfEngine } from '../pdf/engine.ts';
import { draftWords, type Attachment, type PdfOptions } from '../pdf/options.ts';
import { pagesOf } from '../pdf/page-count.ts';
import { withWatermark } from '../word/watermark.ts';
import type { RenderedFile, RenderOptions } from './contract.ts';
import { mediaTypes } from './media-types.ts';

export interface Print {
  file: RenderedFile;
  /** Which program made the PDF; `none` for a Word file. */
  engine: string;
  /** Where the PDF departs from its Word file. */
  departures: readonly Finding[];
}

export type PrintOptions = Pick<
  RenderOptions,
  'format' | 'withWord' | 'draft' | 'mark' | 'attach' | 'pdfa' | 'engine' | 'signal'
>;

export const isMarked = ({ draft = false, mark = draft }: PrintOptions): boolean => mark;

/** The data as it is rendered, compact: its SHA-256 is the one that the provenance tells. */
function planFile(data: unknown): Attachment {
  return {
    name: 'ke-hoach.json',
    description: 'Dữ liệu kế hoạch mà văn bản này được xuất từ đó.',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(data)),
  };
}

function pdfOptions(data: unknown, options: PrintOptions): PdfOptions {
  return {
    draft: isMarked(options),
    pdfa: options.pdfa ?? false,
    ...(options.attach ? { attachment: planFile(data) } : {}),
  };
}

function engineOf({ engine }: PrintOptions): PdfEngine {
  if (engine) return engine;
  throw new Failure('unavailable', 'pdf.no-engine', 'Chưa chọn bộ tạo PDF; hãy dùng --engine auto.');
}

/** The Word files that are handed over beside their PDFs; an engine marks its own pages. */
export function wordPrints(documents: readonly RenderedFile[], options: PrintOptions): Print[] {
  if (options.format !== 'pdf' || !options.withWord) return [];
  return documents.map((document) => ({
    file: isMarked(options) ? { ...document, bytes: withWatermark(document.bytes, draftWords) } : document,
    engine: 'none',
    departures: [],
  }));
}

/** @throws Failure `pdf.no-engine`, or what the engine throws */
export async function print(document: RenderedFile, data: unknown, options: PrintOptions): Promise<Print> {
  if (options.format === 'docx') return { file: document, engine: 'none', departures: [] };
  const engine = engineOf(options);
  const bytes = await engine.convert(document.bytes, {
    pdf: pdfOptions(data, options),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const pages = await pagesOf(bytes);
  const name = document.name.replace(/docx$/, 'pdf');
  return {
    file: { name, mediaType: mediaTypes.pdf, bytes, ...(pages === undefined ? {} : { pages }) },
    engine: await engine.version(document.bytes),
    departures: await engine.findings(document.bytes),
  };
}
