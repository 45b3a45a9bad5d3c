/** The embedded database in memory only, for tests: gone when it is closed. */
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { blobRows } from '../blobs/rows.ts';
import { bringUpToDate, migrationsFolder } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import type { Store } from '../store.ts';
import { refuseRootInTransaction } from './no-root-in-transaction.ts';

/** `prepared` is a data folder as a tar file; with it the start takes half a second instead of several. */
export async function openInMemory(prepared?: Uint8Array): Promise<Store> {
  const client = await PGlite.create(prepared ? { loadDataDir: new Blob([new Uint8Array(prepared)]) } : {});
  const db = drizzle(client, { schema });
  await bringUpToDate(db, () => migrate(db, { migrationsFolder }));
  refuseRootInTransaction(client);
  return { db, blobs: blobRows(db), kind: 'pglite', close: () => client.close() };
}
