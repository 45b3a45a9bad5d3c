/** A laid-out document as a PDF, the same bytes for the same document from every process. */
import { PDFContext, PDFDict, PDFWriter } from 'pdf-lib';
import { finish } from '../../finish/finish.ts';
import type { PdfOptions } from '../../options.ts';
import type { LaidOut } from '../pages.ts';
import { writeOutline } from './finish/outline.ts';
import { producer } from './finish/producer.ts';
import { embedFace } from './font/embed.ts';
import { facesFor } from './font/for-document.ts';
import { embedImages } from './image/embed.ts';
import { composedText } from './page/text.ts';
import { writePages } from './page/write-pages.ts';

export interface WrittenPdf {
  bytes: Uint8Array;
  /** Characters for which the fonts have no glyph: an empty box stands in their place. */
  missing: string[];
}

/**
 * Writes fonts as subsets, text in the order of the items, bookmarks, and what `options` ask for. Tinos is the only family.
 * @throws Failure `pdf.image-kind`, `pdf.image-broken`, `pdf.pdfa-colour`
 */
export async function writePdf(document: LaidOut, options: PdfOptions = {}): Promise<WrittenPdf> {
  const context = PDFContext.create();
  const catalogRef = context.nextRef();
  const tree = context.nextRef();

  const { byFace, missing } = facesFor(document.pages, composedText);
  const fonts = Object.fromEntries(Array.from(byFace, ([face, prepared]) => [face, embedFace(context, prepared)]));
  const images = await embedImages(context, document.pages);
  const shared = context.register(context.obj({ Font: fonts, XObject: Object.fromEntries(images.byName) }));

  const pages = writePages(context, document.pages, tree, shared, { faces: byFace, imageName: images.nameOf });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));

  const outline = writeOutline(context, document.outline, document.pages, pages);
  const catalog = context.obj({ Type: 'Catalog', Pages: tree, ...(outline ? { Outlines: outline } : {}) });
  context.assign(catalogRef, catalog);
  context.trailerInfo.Root = catalogRef;
  finish(
    {
      context,
      catalog,
      pages: document.pages.map(({ width, height }, at) => ({
        dict: context.lookup(pages[at], PDFDict),
        width,
        height,
      })),
      about: { ...document.properties, producer, tool: '' },
    },
    options,
  );
  return { bytes: await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer(), missing };
}
