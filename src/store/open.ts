/** The one door to the store. */
import { openEmbedded } from './embedded/open.ts';
import { openPostgres } from './postgres/open.ts';
import type { Store } from './store.ts';

export interface StoreSettings {
  /** A PostgreSQL server, `postgres://…`. Without it the database is embedded and lives in `folder`. */
  databaseUrl?: string | undefined;
  /** The data folder (`KEHOACH_DATA`); made when it is not there. */
  folder: string;
}

/** Opens it, brings its tables up to date and tries that it keeps what it is given. Throws a `Failure`. */
export function openStore({ databaseUrl, folder }: StoreSettings): Promise<Store> {
  return databaseUrl === undefined ? openEmbedded(folder) : openPostgres(databaseUrl);
}
