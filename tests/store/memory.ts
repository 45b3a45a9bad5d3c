// The embedded database in memory only: gone when it is closed.
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { blobRows } from '../../src/store/blobs/rows.ts';
import { bringUpToDate, migrationsFolder } from '../../src/store/migrations.ts';
import * as schema from '../../src/store/schema/index.ts';
import type { Store } from '../../src/store/store.ts';
import { refuseRootInTransaction } from '../../src/store/embedded/no-root-in-transaction.ts';
import { layDatabase } from '../../src/store/embedded/prepared.ts';

/** A store over a client in memory; a fresh one takes several seconds, one with an image (below) half of one. */
export async function openInMemory(client: PGlite): Promise<Store> {
  const db = drizzle(client, { schema });
  await bringUpToDate(db, () => migrate(db, { migrationsFolder }));
  refuseRootInTransaction(client);
  return { db, blobs: blobRows(db), kind: 'pglite', close: () => client.close() };
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
