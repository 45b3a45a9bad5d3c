/** What a browser or program gets for a rendering: one file, or a ZIP of several. */
import { createHash } from 'node:crypto';
import contentDisposition from 'content-disposition';
import { oneFile } from '../../render/archive.ts';
import type { RenderedFile } from '../../render/contract.ts';

export interface Download {
  /** With its ending. */
  name: string;
  bytes: Uint8Array;
  /** Hexadecimal. */
  sha256: string;
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
  const { name, mediaType, bytes } = oneFile(files);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name,
    bytes,
    sha256,
    headers: {
      'content-type': mediaType,
      'content-disposition': dispositionOf(name),
      etag: `"${sha256}"`,
      'cache-control': 'no-store',
    },
  };
}
