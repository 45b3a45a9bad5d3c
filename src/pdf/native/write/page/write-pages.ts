/** All pages of a document: their contents compressed, each with a page object. */
import { zlibSync } from 'fflate';
import { PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Page } from '../../pages.ts';
import { Content } from './content.ts';
import { writePage, type PageResources } from './page-content.ts';

/**
 * Page streams compress nearly as well at the fastest level, and compressing is most of the work. By fflate and not by
 * `node:zlib`, whose bytes differ between releases and processors (docs/decisions/0012-speed-of-the-native-engine.md).
 */
const pageCompression = { level: 1 } as const;

/**
 * @param tree the root of the page tree
 * @param shared the resources of every page
 * @returns the pages in order
 */
export function writePages(
  context: PDFContext,
  pages: readonly Page[],
  tree: PDFRef,
  shared: PDFRef,
  resources: PageResources,
): PDFRef[] {
  const content = new Content();
  return pages.map((page) => {
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
