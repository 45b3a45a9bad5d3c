/** What a store is, whichever database stands behind it. */
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type { Blobs } from './blobs/blobs.ts';
import type * as schema from './schema/index.ts';

/** One type for both drivers: the query builder, `execute`, and `db.transaction(async (tx) => …)`. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What a transaction gives; inside it nothing may use the database around it, which would wait for ever. */
export type Transaction = PgTransaction<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

export type StoreKind = 'pglite' | 'postgres';

export interface Store {
  db: Database;
  blobs: Blobs;
  kind: StoreKind;
  /** Ends once what runs has ended; then nothing holds the folder or a connection any more. */
  close(): Promise<void>;
}
