/** The embedded database as Drizzle sees it: by way of `pg`, as a server would be, so that both kinds go the same way. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { bringUpToDate, migrationsFolder } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import type { Database } from '../store.ts';
import { Connections } from './connections.ts';
import type { Engine } from './engine.ts';
import { watchTransactions } from './no-root-in-transaction.ts';

export interface EmbeddedDatabase {
  db: Database;
  /** Ends the connection; the engine is the caller's. */
  close(): Promise<void>;
}

/** @param failure why the engine cannot be used any more, if so; whoever asks then is refused with it */
export async function databaseOver(
  engine: Engine,
  failure: () => Error | undefined = () => undefined,
): Promise<EmbeddedDatabase> {
  const connections = new Connections(engine);
  const db = drizzle(connections, { schema });
  const inTransaction = watchTransactions(db);
  await bringUpToDate(db, () => migrate(db, { migrationsFolder }));
  connections.refusal = () => failure() ?? inTransaction.refusal();
  return { db, close: () => connections.end() };
}
