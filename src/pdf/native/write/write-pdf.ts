/** A laid-out document as a PDF, the same bytes for the same document from every process. */
import { zlibSync } from 'fflate';
import { PDFContext, PDFRawStream, PDFString, PDFWriter, type PDFRef } from 'pdf-lib';
import type { LaidOut } from '../pages.ts';
import { writeInformation, identifier } from './finish/information.ts';
import { writeOutline } from './finish/outline.ts';
import { embedFace } from './font/embed.ts';
import { facesFor } from './font/for-document.ts';
import { embedImages } from './image/embed.ts';
import { Content } from './page/content.ts';
import { writePage, type PageResources } from './page/page-content.ts';
import { composedText } from './page/text.ts';

export interface WrittenPdf {
  bytes: Uint8Array;
  /** Characters for which the fonts have no glyph: an empty box stands in their place. */
  missing: string[];
}

/** Page streams compress nearly as well at the fastest level, and compressing is most of the work. */
const pageCompression = { level: 1 } as const;

function writePages(context: PDFContext, document: LaidOut, tree: PDFRef, shared: PDFRef, resources: PageResources) {
  const content = new Content();
  return document.pages.map((page) => {
    content.clear();
    writePage(content, page, resources);
    const compressed = zlibSync(content.bytes, pageCompression);
    const stream = context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), compressed));
    const box = [0, 0, page.width, page.height].map((length) => Math.round(length * 100) / 100);
    return context.register(
      context.obj({ Type: 'Page', Parent: tree, MediaBox: box, Resources: shared, Contents: stream }),
    );
  });
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

  const pages = writePages(context, document, tree, shared, { faces: byFace, imageName: images.nameOf });
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
