/** A PostgreSQL server. */
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { Failure } from '../../failure.ts';
import { blobRows } from '../blobs/rows.ts';
import { bringUpToDate, migrationsFolder, rowsOf } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import { selfTest } from '../self-test.ts';
import type { Database, Store } from '../store.ts';
import { parsedUrl, unreachable } from './unreachable.ts';

/** Milliseconds. No request of ours works that long; a migration may. */
const limits = { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 };
const connecting = { connectionTimeoutMillis: 10_000, application_name: 'kehoach', keepAlive: true };

/** Any number, the same in all versions: who migrates a database holds this lock. */
const migrationLock = 7_630_202_101;

const oldest = { number: 140_000, name: '14' };

async function refuseServer(db: Database): Promise<void> {
  const [server] = await rowsOf<{ version: number; encoding: string }>(
    db,
    sql`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  if (server && server.version < oldest.number) {
    const message = `Máy chủ PostgreSQL quá cũ; hãy dùng phiên bản ${oldest.name} trở lên.`;
    throw new Failure('unavailable', 'store.old-server', message);
  }
  if (server?.encoding !== 'UTF8') {
    const message = `Cơ sở dữ liệu dùng bảng mã ${server?.encoding}; hãy tạo lại với ENCODING 'UTF8'.`;
    throw new Failure('unavailable', 'store.not-utf8', message);
  }
}

/** On a connection of its own: the lock is the session's, and the limits of a request do not hold for it. */
async function migrateAlone(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, ...connecting });
  client.on('error', () => undefined); // the statement under way reports it
  await client.connect();
  try {
    const db = drizzle(client, { schema });
    await refuseServer(db);
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await bringUpToDate(db, () => migrate(db, { migrationsFolder }));
  } finally {
    await client.end();
  }
}

/** Throws a `Failure`: `store.database-unreachable`, `store.newer-schema` and others of this room. */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  const url = parsedUrl(databaseUrl);
  try {
    await migrateAlone(databaseUrl);
    const pool = new pg.Pool({ connectionString: databaseUrl, ...connecting, ...limits, max: 20 });
    // A connection that breaks while nobody uses it: the pool opens another.
    pool.on('error', () => undefined);
    const db = drizzle(pool, { schema });
    try {
      await selfTest(db, false);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return { db, blobs: blobRows(db), kind: 'postgres', close: () => pool.end() };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreachable(url, error);
  }
}
