/** Several files as one ZIP: same files, same bytes, whatever the clock, the time zone or the machine. */
import PizZip from 'pizzip';
import type { RenderedFile } from './contract.ts';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

export const zipMediaType = 'application/zip';

// ZIP stores local time without a zone and begins in 1980; PizZip reads the local fields of the date.
const fixedDate = new Date(1980, 0, 1);

/** The files in the given order. Stored, not deflated: .docx and .pdf are compressed already. Names are UTF-8 (flag bit 11). */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const zip = new PizZip();
  for (const file of files) zip.file(file.name, file.bytes, { binary: true, date: fixedDate, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'STORE' });
}

/** The files of such an archive, in their order. */
export function unzipFiles(bytes: Uint8Array): NamedFile[] {
  return Object.values(new PizZip(bytes).files).map((file) => ({ name: file.name, bytes: file.asUint8Array() }));
}

/** The archive is named after its first file, the main document. */
export function zipName(files: readonly NamedFile[]): string {
  return `${(files[0]?.name ?? 'kehoach').replace(/\.(docx|pdf)$/i, '')}.zip`;
}

/** As it is handed over and kept: the one file, or an archive of all. */
export function oneFile(files: readonly RenderedFile[]): Omit<RenderedFile, 'pages'> {
  const [first] = files;
  if (!first) throw new Error('A rendering gave no file');
  return files.length === 1 ? first : { name: zipName(files), mediaType: zipMediaType, bytes: zipFiles(files) };
}
