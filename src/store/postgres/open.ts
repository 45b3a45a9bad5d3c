/** A PostgreSQL server. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { blobRows } from '../blobs/rows.ts';
import { migrationsFolder } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import type { Store } from '../store.ts';

export async function openPostgres(databaseUrl: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const db = drizzle(pool, { schema });
  await migrate(db, { migrationsFolder });
  return { db, blobs: blobRows(db), kind: 'postgres', close: () => pool.end() };
}
