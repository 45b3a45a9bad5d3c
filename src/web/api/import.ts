/** Existing documents as plans: /import. */
import type { Told } from './client.ts';
import { request } from './request.ts';

export type Imported = Told<'Imported'>;
export type Piece = Told<'ImportedPiece'>;

/** @param source a Word file or a text */
export function readDocument(source: Blob): Promise<Imported> {
  const form = new FormData();
  form.append('file', source);
  return request('POST', '/import', { body: form });
}
