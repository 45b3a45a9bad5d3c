/** The files of versions: read once for as long as they are used. */
import { LRUCache } from 'lru-cache';
import type { Blobs } from '../../store/index.ts';
import { bytesLost } from '../refusals.ts';

/** Bytes in all. A template has some tens of thousands, with pictures perhaps millions. */
const most = 64 * 1024 * 1024;

/** By their sum, so they are never out of date. */
const read = new LRUCache<string, Uint8Array>({ maxSize: most, sizeCalculation: (bytes) => bytes.length + 1 });

/** @throws Failure `templates.bytes-lost`, `store.blob-damaged` */
export async function bytesOf(
  blobs: Blobs,
  { slug, version, sha256 }: { slug: string; version: string; sha256: string },
): Promise<Uint8Array> {
  const known = read.get(sha256);
  if (known) return known;
  const bytes = await blobs.get(sha256);
  if (!bytes) throw bytesLost(slug, version);
  read.set(sha256, bytes);
  return bytes;
}
