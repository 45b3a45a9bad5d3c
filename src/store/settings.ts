/** Where the data are, as the environment says it. */
import type { StoreSettings } from './open.ts';

/** `DATABASE_URL`, else the folder `KEHOACH_DATA`, else `./data`. */
export function storeSettings({ DATABASE_URL, KEHOACH_DATA }: NodeJS.ProcessEnv): StoreSettings {
  return { databaseUrl: DATABASE_URL?.trim() || undefined, folder: KEHOACH_DATA?.trim() || './data' };
}
