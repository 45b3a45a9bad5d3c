/** The ZIP of a run: of the documents that wait for it, and of what the ZIP that is there holds already. */
import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { outputFailure, toOutput, vanished } from '../output/failures.ts';
import type { Journal } from '../output/journal.ts';
import { nameOf, type Place } from '../output/place.ts';
import type { Tree } from '../output/tree.ts';
import { openZip, writeZip, type OpenedZip, type WrittenZip, type ZipContent } from '../output/zip.ts';
import type { Manifest } from './manifests.ts';

interface Packing {
  place: Place;
  tree: Tree;
  journal: Journal;
  /** What the ZIP that is there holds. */
  packed: ReadonlyMap<string, string>;
  manifests: readonly Manifest[];
  signal?: AbortSignal;
}

/** Documents by code and path, the manifests last. */
async function contents({ tree, journal, packed, manifests }: Packing, old?: OpenedZip): Promise<ZipContent[]> {
  const units = [...journal.state.units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { entry }]) => entry);
  const documents: ZipContent[] = [];
  const missing: string[] = [];
  for (const { path, sha256, bytes: size } of units.flatMap(({ files }) => files)) {
    if (old && packed.get(path) === sha256) documents.push({ path, size, open: () => old.open(path) });
    else if ((await tree.size(path)) === size)
      documents.push({ path, size, open: () => Promise.resolve(createReadStream(tree.at(path))) });
    else missing.push(path);
  }
  if (missing.length > 0) throw vanished(missing);
  const last = manifests.map(({ path, bytes }) => ({
    path,
    size: bytes.length,
    open: () => Promise.resolve(Readable.from([bytes])),
  }));
  return [...documents, ...last];
}

/**
 * Written beside the journal, then renamed. The documents that waited for it can go when the journal has finished.
 * @throws OutputFailure; the signal's reason
 */
export async function pack(packing: Packing): Promise<WrittenZip> {
  const { place, journal, packed, signal } = packing;
  const part = join(place.work, `${nameOf(place)}.part`);
  const old = packed.size > 0 ? await toOutput(place.path, () => openZip(place.path)) : undefined;
  try {
    const written = await writeZip(part, await contents(packing, old), signal);
    await journal.add({ zip: written });
    old?.close();
    await toOutput(place.path, () => rename(part, place.path));
    return written;
  } catch (error) {
    old?.close();
    await rm(part, { force: true }).catch(() => undefined);
    throw outputFailure(error, place.path);
  }
}
