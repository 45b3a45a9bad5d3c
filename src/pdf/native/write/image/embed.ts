/** Images in a document: each once, however often it is shown, and decoded once for documents that come one after another. */
import { createHash } from 'node:crypto';
import { JpegEmbedder, PDFContext, PDFObjectCopier, PDFRawStream, PngEmbedder, type PDFRef } from 'pdf-lib';
import { Failure } from '../../../../failure.ts';
import type { ImageItem, Page } from '../../pages.ts';
import { plainPng } from './plain-png.ts';

/** An image that was made ready in a context of its own, to be copied into documents. */
interface PreparedImage {
  context: PDFContext;
  ref: PDFRef;
}

type Embedder = Pick<PngEmbedder, 'embedIntoContext'>;

const embedders: Record<string, (bytes: Uint8Array) => Promise<Embedder>> = {
  'image/png': async (bytes) => PngEmbedder.for(plainPng(bytes)),
  'image/jpeg': (bytes) => JpegEmbedder.for(bytes),
};

async function prepareImage(bytes: Uint8Array, mediaType: string): Promise<PreparedImage> {
  const embedder = embedders[mediaType];
  if (!embedder) {
    throw new Failure(
      'input',
      'pdf.image-kind',
      `Ảnh thuộc loại "${mediaType}" chưa ghi được vào PDF: hãy đổi ảnh sang PNG hoặc JPEG.`,
    );
  }
  const context = PDFContext.create();
  try {
    const image = await embedder(bytes);
    return { context, ref: await image.embedIntoContext(context) };
  } catch (cause) {
    throw new Failure(
      'input',
      'pdf.image-broken',
      'Một ảnh trong văn bản bị hỏng hoặc quá lớn: hãy thay ảnh khác rồi thử lại.',
      [],
      cause,
    );
  }
}

const kept = new Map<string, PreparedImage>();
const keptAtMost = 8;
/** Larger ones are decoded anew for each document. */
const keptBytes = 1 << 20;

function keep(key: string, image: PreparedImage): void {
  const size = image.context
    .enumerateIndirectObjects()
    .reduce((sum, [, object]) => sum + (object instanceof PDFRawStream ? object.getContentsSize() : 0), 0);
  if (size > keptBytes) return;
  kept.delete(key);
  kept.set(key, image);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptAtMost) break;
    kept.delete(oldest);
  }
}

export interface DocumentImages {
  /** By name in the resources. */
  byName: ReadonlyMap<string, PDFRef>;
  nameOf: (image: ImageItem) => string;
}

/** @throws Failure `pdf.image-kind`, `pdf.image-broken`. */
export async function embedImages(context: PDFContext, pages: readonly Page[]): Promise<DocumentImages> {
  const byName = new Map<string, PDFRef>();
  const nameByKey = new Map<string, string>();
  const nameByBytes = new Map<Uint8Array, string>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'image' || nameByBytes.has(item.bytes)) continue;
    const key = `${item.mediaType} ${createHash('sha256').update(item.bytes).digest('hex')}`;
    let name = nameByKey.get(key);
    if (name === undefined) {
      name = `Im${byName.size}`;
      const image = kept.get(key) ?? (await prepareImage(item.bytes, item.mediaType));
      keep(key, image);
      byName.set(name, PDFObjectCopier.for(image.context, context).copy(image.ref));
      nameByKey.set(key, name);
    }
    nameByBytes.set(item.bytes, name);
  }
  return { byName, nameOf: ({ bytes }) => nameByBytes.get(bytes) ?? '' };
}
