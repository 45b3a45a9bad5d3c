// A database that an earlier version made: its tables are brought up to date and what stands in it stays.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownMigrations, migrationsFolder, migrationsOf } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { organisations } from '../../src/store/schema/index.ts';
import type { Store } from '../../src/store/store.ts';
import { openInMemory } from './memory.ts';
import { freshPostgresDatabase } from './stores.ts';

/** The migrations as they were when there was only the first. */
let first: string;
beforeAll(() => {
  first = mkdtempSync(join(tmpdir(), 'kehoach-migrations-'));
  cpSync(migrationsFolder, first, { recursive: true });
  const journal = join(first, 'meta/_journal.json');
  const { entries, ...more } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  expect(entries.length).toBeGreaterThan(1);
  writeFileSync(journal, JSON.stringify({ ...more, entries: entries.slice(0, 1) }));
});
afterAll(() => rmSync(first, { recursive: true, force: true }));

const organisation =
  "insert into organisations (id, name, kind, created_at) values ('00000000-0000-4000-8000-00000000000a', 'Xã', 'commune', now())";

/** Made with the first migration only, then opened by this program. */
const older: Record<string, () => Promise<Store>> = {
  async pglite() {
    const client = await PGlite.create();
    await migratePglite(overPglite(client), { migrationsFolder: first });
    await client.exec(organisation);
    return openInMemory(client);
  },
  async postgres() {
    const url = await freshPostgresDatabase({ empty: true });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migratePostgres(overPostgres(client), { migrationsFolder: first });
    await client.query(organisation);
    await client.end();
    return openPostgres(url);
  },
};

it.each(Object.keys(older))(
  'an older database gets the tables that came later and keeps its rows (%s)',
  async (kind) => {
    const store = await older[kind]!();
    try {
      expect(await migrationsOf(store.db)).toEqual(knownMigrations());
      expect((await store.db.select().from(organisations)).map(({ name }) => name)).toEqual(['Xã']);
    } finally {
      await store.close();
    }
  },
);
