/** The migrations that this program brings. */
import { fileURLToPath } from 'node:url';

/** Drizzle's folder of them: `meta/_journal.json` and one file of SQL each. The build copies it beside this file. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));
