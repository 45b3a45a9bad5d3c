/** A laid-out document as a PDF, the same bytes for the same document from every process. */
import { PDFContext, PDFString, PDFWriter } from 'pdf-lib';
import type { LaidOut } from '../pages.ts';
import { writeInformation, identifier } from './finish/information.ts';
import { writeOutline } from './finish/outline.ts';
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
 * Writes fonts as subsets, text in the order of the items, bookmarks and properties. Tinos is the only family.
 * @throws Failure `pdf.image-kind`, `pdf.image-broken`
 */
export async function writePdf(document: LaidOut): Promise<WrittenPdf> {
  const context = PDFContext.create();
  const catalog = context.nextRef();
  const tree = context.nextRef();

  const { byFace, missing } = facesFor(document.pages, composedText);
  const fonts = Object.fromEntries(Array.from(byFace, ([face, prepared]) => [face, embedFace(context, prepared)]));
  const images = await embedImages(context, document.pages);
  const shared = context.register(context.obj({ Font: fonts, XObject: Object.fromEntries(images.byName) }));

  const pages = writePages(context, document.pages, tree, shared, { faces: byFace, imageName: images.nameOf });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));

  const outline = writeOutline(context, document.outline, document.pages, pages);
  // PDF/A and attachments: metadata stream, output intent and /AF go in here.
  context.assign(
    catalog,
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      Lang: PDFString.of('vi-VN'),
      ViewerPreferences: { DisplayDocTitle: true },
      ...(outline ? { Outlines: outline } : {}),
    }),
  );

  context.trailerInfo.Root = catalog;
  context.trailerInfo.Info = writeInformation(context, document.properties);
  const id = identifier(context);
  context.trailerInfo.ID = context.obj([id, id]);
  return { bytes: await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer(), missing };
}
