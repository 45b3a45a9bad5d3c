/** What a file is, by its first bytes. */
import { foreignKind } from '../../word/gate/kinds.ts';
import type { RefusalCode } from './refusal.ts';

const begins = (start: string) => (latin1: string) => latin1.startsWith(start);

/** Any archive: whether it is a Word file the gate says. The second is an archive without entries (APPNOTE 4.3.16). */
export const isPackage = (bytes: Uint8Array): boolean =>
  ['PK\x03\x04', 'PK\x05\x06'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

/** What the gate knows of files that are no Word files, as far as a text cannot be meant either. */
const foreign: Readonly<Record<string, RefusalCode>> = {
  'word.gate-empty': 'intake.empty',
  'word.gate-password': 'intake.password',
  'word.gate-old-format': 'intake.old-format',
  'word.gate-pdf': 'intake.pdf',
  'word.gate-rtf': 'intake.rtf',
  'word.gate-web-page': 'intake.web-page',
  'word.gate-open-document': 'intake.open-document',
};

/** Pictures: scans and photographs of a document. */
const pictures: readonly ((latin1: string) => boolean)[] = [
  begins('\x89PNG'),
  begins('\xff\xd8\xff'),
  begins('GIF8'),
  begins('II*\0'),
  begins('MM\0*'),
  (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  (head) => /^ftyp(heic|heix|mif1|avif)/.test(head.slice(4)),
  (head) => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0',
];

/** Undefined: a Word file, or perhaps a text. */
export function foreignTo(bytes: Uint8Array): RefusalCode | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (pictures.some((is) => is(head))) return 'intake.picture';
  return foreign[foreignKind(bytes) ?? ''];
}
