// Opening a store: its tables are made or known, and what cannot be opened is refused in a sentence.
import { createServer, type Server } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore, violationOf, type Store } from '../../src/store/index.ts';
import { bringUpToDate, knownMigrations, migrationsOf } from '../../src/store/migrations.ts';
import { organisations } from '../../src/store/schema/index.ts';
import { eachStore, freshPostgresDatabase } from './stores.ts';

const postgres = (databaseUrl: string): Promise<Store> => openStore({ databaseUrl, folder: '' });

eachStore('a store', (under) => {
  it('knows which migrations were run', async () => {
    expect(await migrationsOf(under.db)).toEqual(knownMigrations());
  });

  it.each([
    [
      'of a newer version',
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9e14)",
      'store.newer-schema',
    ],
    ['of another trial version', "update drizzle.__drizzle_migrations set hash = 'x'", 'store.other-schema'],
  ])('refuses tables %s', async (_of, change, code) => {
    const undone = new Error('undone');
    const story = under.db.transaction(async (tx) => {
      await tx.execute(sql.raw(change));
      await expect(bringUpToDate(tx, () => Promise.reject(new Error('migrated')))).rejects.toMatchObject({ code });
      throw undone;
    });
    await expect(story).rejects.toBe(undone);
  });

  it('tells which rule of the database a statement broke', async () => {
    const id = '00000000-0000-4000-8000-00000000000a';
    const row = { id, name: 'Xã', kind: 'commune' as const, createdAt: '2026-01-01T00:00:00Z' };
    await under.db.insert(organisations).values(row);
    const broken = async (values: object): Promise<unknown> =>
      under.db
        .insert(organisations)
        .values({ ...row, ...values })
        .then(String, violationOf);
    expect(await broken({})).toEqual({ kind: 'unique', constraint: 'organisations_pkey' });
    const other = { id: '00000000-0000-4000-8000-00000000000b' };
    expect(await broken({ ...other, kind: 'x' })).toEqual({ kind: 'check', constraint: 'organisations_kind' });
    expect(await broken({ ...other, parentId: other.id.replace('b', 'c') })).toMatchObject({ kind: 'foreign-key' });
    expect(violationOf(new Error('another'))).toBeUndefined();
  });

  it('gives instants as ISO 8601 in UTC, whatever offset they were given with', async () => {
    const id = '00000000-0000-4000-8000-00000000000d';
    const [row] = await under.db
      .insert(organisations)
      .values({ id, name: 'Xã', kind: 'commune', createdAt: '2026-01-01T06:00:00.5+07:00' })
      .returning();
    expect(row?.createdAt).toBe('2025-12-31T23:00:00.500Z');
  });

  it('lets nobody change or remove what the audit log says', async () => {
    await under.db.execute(sql`insert into audit_log (at, actor, action) values (now(), 'lan', 'x')`);
    for (const change of ['update audit_log set actor = null', 'delete from audit_log', 'truncate audit_log']) {
      await expect(under.db.execute(sql.raw(change))).rejects.toMatchObject({
        cause: { message: 'table audit_log is append-only' },
      });
    }
  });
});

describe('PostgreSQL', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  it('gets its tables once when several services open a fresh database at the same moment', async () => {
    const url = await freshPostgresDatabase({ empty: true });
    const stores = await Promise.all([1, 2, 3, 4].map(() => postgres(url)));
    expect(await migrationsOf(stores[0]!.db)).toEqual(knownMigrations());
    await Promise.all(stores.map((store) => store.close()));
  });

  it('ends a statement that takes too long', async () => {
    const store = await postgres(await freshPostgresDatabase());
    const [row] = ((await store.db.execute(sql`show statement_timeout`)) as { rows: object[] }).rows;
    expect(row).toEqual({ statement_timeout: '30s' });
    await store.close();
  });

  it.each([
    ['mysql://db/kehoach', 'store.bad-database-url', 'không đúng dạng'],
    ['db.so-noi-vu.vn', 'store.bad-database-url', 'không đúng dạng'],
    ['postgres://kehoach:bi-mat@127.0.0.1:1/kehoach', 'store.database-unreachable', 'từ chối kết nối'],
    ['postgres://kehoach:bi-mat@localhost/kehoach?host=/khong/co', 'store.database-unreachable', 'socket'],
  ])('that cannot be reached at %s is told in a sentence without its password', async (url, code, words) => {
    const refused = postgres(url);
    await expect(refused).rejects.toMatchObject({
      name: 'Failure',
      code,
      message: expect.stringContaining(words) as unknown,
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('bi-mat') as unknown });
  });

  it('that has no such database is told in a sentence', async () => {
    const url = (await freshPostgresDatabase()).replace(/test_\w+/, 'khong_co');
    await expect(postgres(url)).rejects.toMatchObject({ message: expect.stringContaining('createdb') as unknown });
  });

  it('that hangs up is told in a sentence', async () => {
    server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server?.once('listening', resolve));
    const address = server.address() as { port: number };
    await expect(postgres(`postgres://x@127.0.0.1:${address.port}/x`)).rejects.toMatchObject({
      code: 'store.database-unreachable',
    });
  });
});
