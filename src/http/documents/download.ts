/** What a browser or program gets for a rendering: one file, or a ZIP of several. */
import { createHash } from 'node:crypto';
import contentDisposition from 'content-disposition';
import { zipFiles, zipMediaType, zipName } from '../../render/archive.ts';
import type { RenderedFile } from '../../render/contract.ts';

export interface Download {
  bytes: Uint8Array;
  headers: Record<'content-type' | 'content-disposition' | 'etag' | 'cache-control', string>;
}

/** The name without diacritics, for readers that know no `filename*`: `Ke hoach CCHC 2026 - xa Loc Hoa.docx`. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
}

/** `Content-Disposition` of a file to be kept under this name. */
export function dispositionOf(name: string): string {
  return contentDisposition(name, { fallback: asciiName(name) });
}

export function downloadOf(files: readonly RenderedFile[]): Download {
  const [first] = files;
  if (!first) throw new Error('A rendering gave no file');
  const single = files.length === 1;
  const name = single ? first.name : zipName(files);
  const bytes = single ? first.bytes : zipFiles(files);
  return {
    bytes,
    headers: {
      'content-type': single ? first.mediaType : zipMediaType,
      'content-disposition': dispositionOf(name),
      etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
      'cache-control': 'no-store',
    },
  };
}
