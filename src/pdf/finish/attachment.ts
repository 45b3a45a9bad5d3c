/** A file inside the PDF, said to be what the document was made from (ISO 32000-1, 7.11; ISO 19005-3, 6.8). */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFContext } from 'pdf-lib';
import type { Attachment } from '../options.ts';
import { pdfDate } from './dates.ts';

/** @param modified ISO 8601: the day of the document, for the file has none of its own. */
export function attachFile(context: PDFContext, catalog: PDFDict, file: Attachment, modified: string): void {
  const date = pdfDate(modified);
  const entries = context.obj({
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(file.mediaType),
    Filter: 'FlateDecode',
    Params: {
      Size: file.bytes.length,
      CheckSum: PDFHexString.of(createHash('md5').update(file.bytes).digest('hex')),
      ...(date ? { ModDate: PDFString.of(date) } : {}),
    },
  });
  const content = context.register(PDFRawStream.of(entries, zlibSync(file.bytes)));
  const name = PDFHexString.fromText(file.name);
  const specification = context.register(
    context.obj({
      Type: 'Filespec',
      F: name,
      UF: name,
      Desc: PDFHexString.fromText(file.description),
      EF: { F: content, UF: content },
      AFRelationship: 'Source',
    }),
  );
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [name, specification] }));
  catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), context.obj([specification]));
}
