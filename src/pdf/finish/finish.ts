/** What is done to every PDF once its pages are there, whichever engine made them: one definition for all. */
import { PDFName, PDFRawStream, PDFRef, PDFString, type PDFContext, type PDFDict } from 'pdf-lib';
import { pdfaPart, type PdfOptions } from '../options.ts';
import type { About } from './about.ts';
import { attachFile } from './attachment.ts';
import { layDraftMark, type FinishedPage } from './draft-mark.ts';
import { identifier } from './identifier.ts';
import { informationOf } from './information.ts';
import { writeOutputIntent } from './output-intent.ts';
import { refuseOtherColours } from './pdfa-colours.ts';
import { xmpPacket } from './xmp.ts';

export interface Unfinished {
  context: PDFContext;
  catalog: PDFDict;
  pages: readonly FinishedPage[];
  about: About;
}

/** Under the reference of the stream that is there, if there is one. */
function writeMetadata(context: PDFContext, catalog: PDFDict, packet: string): void {
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML' });
  const stream = PDFRawStream.of(dict, new TextEncoder().encode(packet));
  const there = catalog.get(PDFName.of('Metadata'));
  if (there instanceof PDFRef) context.assign(there, stream);
  else catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/**
 * Language, properties, the mark of a draft, the attached file, PDF/A's entries, and last the identifier, from all of it.
 * The catalog must be among the context's objects.
 * @throws Failure `pdf.pdfa-colour`
 */
export function finish({ context, catalog, pages, about }: Unfinished, options: PdfOptions): void {
  const part = pdfaPart(options);
  catalog.set(PDFName.of('Lang'), PDFString.of('vi-VN'));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  if (options.draft) layDraftMark(context, pages);
  if (options.attachment) attachFile(context, catalog, options.attachment, about.modified || about.created);
  if (part !== undefined) {
    refuseOtherColours(context);
    writeOutputIntent(context, catalog);
  }
  writeMetadata(context, catalog, xmpPacket(about, part));
  const information = informationOf(context, about);
  const there = context.trailerInfo.Info;
  if (there instanceof PDFRef) context.assign(there, information);
  else context.trailerInfo.Info = context.register(information);
  const id = identifier(context);
  context.trailerInfo.ID = context.obj([id, id]);
}
