/** The embedded database, in a folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { blobRows } from '../blobs/rows.ts';
import { migrationsFolder } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import type { Store } from '../store.ts';

export async function openEmbedded(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const client = await PGlite.create(join(folder, 'database'));
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  return { db, blobs: blobRows(db), kind: 'pglite', close: () => client.close() };
}
