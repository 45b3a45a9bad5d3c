/**
 * The same document gives the same bytes: what LibreOffice writes by the clock is replaced, in place, by what follows from
 * the content. (ISO 32000-1: 14.3.3 creation date, 14.4 file identifiers.)
 */
import { createHash } from 'node:crypto';
import PizZip from 'pizzip';

const datePattern = /\/CreationDate\(D:(\d{14})Z'\)/g;
const identifierPattern = /\/ID \[ <([0-9A-F]{32})>\s+<([0-9A-F]{32})> \]/g;

/** The document's own time from its core properties: `20260920080000`, UTC. */
function documentDate(docx: Uint8Array): string | undefined {
  const properties = new PizZip(docx).files['docProps/core.xml']?.asText() ?? '';
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
  const date = documentDate(docx);
  if (date !== undefined) overwrite(bytes, text, datePattern, date);
  overwrite(bytes, text, identifierPattern, '0'.repeat(32));
  const sum = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  overwrite(bytes, text, identifierPattern, sum);
  return bytes;
}
