/** The file's identifier (ISO 32000-1, 14.4), from its content alone. */
import { createHash } from 'node:crypto';
import { PDFHexString, PDFRawStream, type PDFContext } from 'pdf-lib';

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
