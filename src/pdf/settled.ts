/**
 * The same document gives the same bytes: what LibreOffice writes by the clock is replaced, in place, by what follows from
 * the content. (ISO 32000-1: 14.3.3 creation date, 14.4 file identifiers.)
 */
import { createHash } from 'node:crypto';
import { coreProperties } from './convertible.ts';

const creationDate = /\/CreationDate\(D:(\d{14})Z'\)/g;
const identifier = /\/ID \[ <([0-9A-F]{32})>\s+<([0-9A-F]{32})> \]/g;
/** LibreOffice's own entry in the trailer; it follows the date. */
const checksum = /\/DocChecksum \/([0-9A-F]{32})/g;

/** The document's own time from its core properties: `20260920080000`, UTC. Without one the clock's time stays. */
function documentDate(docx: Uint8Array): string | undefined {
  const properties = coreProperties(docx);
  const written = /<dcterms:(?:modified|created)\b[^>]*>([^<]+)</.exec(properties)?.[1];
  const date = new Date(written ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Writes over the last match's groups; a file in which it is not found exactly so stays as it is. */
function overwrite(pdf: Buffer, text: string, pattern: RegExp, value: string): void {
  const match = [...text.matchAll(pattern)].at(-1);
  if (!match) return;
  let from = match.index;
  for (const group of match.slice(1)) {
    from = text.indexOf(group, from);
    pdf.write(value.slice(0, group.length), from, 'latin1');
    from += group.length;
  }
}

/**
 * @param pdf as LibreOffice wrote it
 * @param docx the document that it was made of
 */
export function settled(pdf: Uint8Array, docx: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  overwrite(bytes, text, creationDate, documentDate(docx) ?? '');
  for (const sum of [identifier, checksum]) overwrite(bytes, text, sum, '0'.repeat(32));
  const content = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  for (const sum of [identifier, checksum]) overwrite(bytes, text, sum, content);
  return bytes;
}
