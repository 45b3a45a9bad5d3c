/** The information dictionary: what a PDF says of itself (ISO 32000-1, 14.3.3). */
import { PDFHexString, PDFString, type PDFContext, type PDFDict } from 'pdf-lib';
import { pdfDate } from './dates.ts';
import type { About } from './about.ts';

const text = (value: string) => PDFHexString.fromText(value.normalize('NFC'));

export function informationOf(context: PDFContext, about: About): PDFDict {
  const created = pdfDate(about.created);
  const modified = pdfDate(about.modified) ?? created;
  return context.obj({
    Title: text(about.title),
    ...(about.creator ? { Author: text(about.creator) } : {}),
    ...(about.subject ? { Subject: text(about.subject) } : {}),
    ...(about.tool ? { Creator: text(about.tool) } : {}),
    Producer: text(about.producer),
    ...(created ? { CreationDate: PDFString.of(created) } : {}),
    ...(modified ? { ModDate: PDFString.of(modified) } : {}),
  });
}
