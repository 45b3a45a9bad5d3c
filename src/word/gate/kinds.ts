/** What a file that is no Word file or workbook is instead, by its bytes: each has a remedy of its own. */
import type { GateCode } from './refusal.ts';

interface Kind {
  code: GateCode;
  is(bytes: Buffer): boolean;
}

const begins = (start: string | number[]) => {
  const wanted = Buffer.from(start as string);
  return (bytes: Buffer) => bytes.subarray(0, wanted.length).equals(wanted);
};

/** The compound file that .doc, .xls and files with a password are (MS-CFB 2.2); its streams have names in UTF-16. */
const isCompound = begins([0xd0, 0xcf, 0x11, 0xe0]);
const holdsStream = (name: string) => {
  const wanted = Buffer.from(name, 'utf16le');
  return (bytes: Buffer) => isCompound(bytes) && bytes.includes(wanted);
};

/** An OpenDocument or EPUB begins with an entry `mimetype`, stored (OpenDocument 1.2, Part 3, 3.3): 30 bytes of header, then its name. */
const isOpenDocument = (bytes: Buffer) =>
  bytes.subarray(30, 38).toString('latin1') === 'mimetype' &&
  bytes.subarray(38, 200).toString('latin1').includes('opendocument');

/** Markup of web pages, after a byte order mark or spaces. */
const isWebPage = (bytes: Buffer) =>
  /^(\uFEFF|\s)*(<!doctype html|<html|mime-version:)/i.test(bytes.subarray(0, 256).toString('utf8'));

const isZip = begins([0x50, 0x4b, 0x03, 0x04]);
/** The record at the end of a zip (APPNOTE 4.3.16). */
const endOfZip = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** In this order: a later one says less. */
const kinds: readonly Kind[] = [
  { code: 'word.gate-empty', is: (bytes) => bytes.length === 0 },
  { code: 'word.gate-password', is: holdsStream('EncryptedPackage') },
  { code: 'word.gate-old-format', is: isCompound },
  { code: 'word.gate-pdf', is: begins('%PDF-') },
  { code: 'word.gate-rtf', is: begins('{\\rtf') },
  { code: 'word.gate-web-page', is: isWebPage },
  { code: 'word.gate-open-document', is: isOpenDocument },
  { code: 'word.gate-cut-off', is: (bytes) => isZip(bytes) && bytes.lastIndexOf(endOfZip) < 0 },
];

/** Undefined if it may be a package. */
export function foreignKind(bytes: Uint8Array): GateCode | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return kinds.find((kind) => kind.is(buffer))?.code;
}
