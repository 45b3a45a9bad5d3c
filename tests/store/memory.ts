// The embedded database in memory only: gone when it is closed.
import { PGlite } from '@electric-sql/pglite';
import { blobRows } from '../../src/store/blobs/rows.ts';
import { databaseOver } from '../../src/store/embedded/database.ts';
import { engineOf } from '../../src/store/embedded/engine.ts';
import { layDatabase } from '../../src/store/embedded/prepared.ts';
import type { Store } from '../../src/store/store.ts';

/** A store over a client in memory; a fresh one takes several seconds, one with an image (below) half of one. */
export async function openInMemory(client: PGlite): Promise<Store> {
  const { db, close } = await databaseOver(engineOf(client));
  const end = async () => {
    await close();
    await client.close();
  };
  return { db, blobs: blobRows(db), kind: 'pglite', close: end };
}

/** A data folder with all tables as a tar file, for PGlite's `loadDataDir`; made in `folder`. */
export async function memoryImage(folder: string): Promise<Uint8Array> {
  await layDatabase(folder);
  const client = await PGlite.create(folder);
  await openInMemory(client);
  await client.exec('CHECKPOINT');
  const image = await client.dumpDataDir('none');
  await client.close();
  return new Uint8Array(await image.arrayBuffer());
}
