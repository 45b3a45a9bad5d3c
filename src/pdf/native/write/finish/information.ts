/** What a PDF says about itself: the information dictionary and the identifier, both from the content alone. */
import { createHash } from 'node:crypto';
import { PDFHexString, PDFRawStream, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { LaidOut } from '../../pages.ts';
import { pdfDate } from './dates.ts';
import { producer } from './producer.ts';

const text = (value: string) => PDFHexString.fromText(value.normalize('NFC'));

export function writeInformation(context: PDFContext, { title, creator, created }: LaidOut['properties']): PDFRef {
  const date = pdfDate(created);
  return context.register(
    context.obj({
      Title: text(title),
      ...(creator ? { Author: text(creator) } : {}),
      Producer: PDFString.of(producer),
      ...(date ? { CreationDate: PDFString.of(date), ModDate: PDFString.of(date) } : {}),
    }),
  );
}

/** The same for the same document, from every process: a digest of all objects as they will be written. */
export function identifier(context: PDFContext): PDFHexString {
  const hash = createHash('sha256');
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    hash.update(ref.toString());
    if (object instanceof PDFRawStream) hash.update(object.dict.toString()).update(object.getContents());
    else hash.update(object.toString());
  }
  return PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
}
