/** Bringing the tables of a database up to those of this program, and refusing what it does not know. */
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { Failure } from '../failure.ts';
import type { Database } from './store.ts';

/** Drizzle's folder of them: `meta/_journal.json` and one file of SQL each. The build copies it beside this file. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));

/** Rows of a statement of our own, which both drivers give as `{ rows }`. */
export async function rowsOf<Row>(db: Pick<Database, 'execute'>, statement: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db.execute(statement)) as { rows: Row[] }).rows;
}

/** The migrations of this program as their hashes, the oldest first. */
export const knownMigrations = (): string[] => readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);

/** What was run in this database, the oldest first; none in a fresh one. */
export async function migrationsOf(db: Database): Promise<string[]> {
  const [table] = await rowsOf<{ found: string | null }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  );
  if (!table?.found) return [];
  const rows = await rowsOf<{ hash: string }>(
    db,
    sql`select hash from drizzle.__drizzle_migrations order by created_at`,
  );
  return rows.map(({ hash }) => hash);
}

/** Throws where the database was made by another version whose tables this one cannot work with. */
async function refuseUnknown(db: Database): Promise<void> {
  const known = knownMigrations();
  const run = await migrationsOf(db);
  const at = run.findIndex((hash, place) => hash !== known[place]);
  if (at === -1) return;
  if (at >= known.length) {
    const message =
      'Cơ sở dữ liệu do một phiên bản kehoach mới hơn tạo; hãy dùng phiên bản đó hoặc mới hơn (dữ liệu không bị thay đổi).';
    throw new Failure('unavailable', 'store.newer-schema', message);
  }
  const message =
    'Cơ sở dữ liệu do một bản thử khác của kehoach tạo, các bảng không khớp; hãy dùng bản đó chạy "kehoach db export", ' +
    'rồi bản này chạy "kehoach db import" vào cơ sở dữ liệu trống (dữ liệu không bị thay đổi).';
  throw new Failure('unavailable', 'store.other-schema', message);
}

/** Runs what has not been run, in one transaction (`migrate` is the driver's), nobody else doing it at the time. */
export async function bringUpToDate(db: Database, migrate: () => Promise<void>): Promise<void> {
  await refuseUnknown(db);
  await migrate();
}
