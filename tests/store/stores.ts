// The door for tests that need a database: the same tests on every database that the service runs on.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { memoryImage, openInMemory } from './memory.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import type { Database, Store, StoreKind } from '../../src/store/store.ts';
import { once } from './once.ts';
import { postgresServer } from './postgres-server.ts';
import { serverFolder } from './run-folder.ts';

const runFolder = (): string => inject('runFolder');

/** A database in memory with all tables, as a file from which others start. */
async function pgliteImage(): Promise<Uint8Array> {
  const file = await once(runFolder(), 'pglite', async () => {
    const path = join(runFolder(), 'pglite.tar');
    writeFileSync(path, await memoryImage(join(runFolder(), 'pglite')));
    return path;
  });
  return readFileSync(file);
}

const template = 'kehoach_template';

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The run's PostgreSQL server, with a database that has all tables and from which others are made. */
async function startedServer(): Promise<ReturnType<typeof postgresServer>> {
  const folder = serverFolder(runFolder());
  await once(runFolder(), 'postgres', async () => {
    const server = postgresServer(folder);
    server.start();
    await onServer(server.url('postgres'), `create database ${template}`);
    await (await openPostgres(server.url(template))).close();
    return 'started';
  });
  return postgresServer(folder);
}

/** A fresh database on the run's PostgreSQL server: `empty`, or with all tables. Gives its URL. */
export async function freshPostgresDatabase({ empty = false } = {}): Promise<string> {
  const server = await startedServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server.url('postgres'), `create database ${name} template ${empty ? 'template0' : template}`);
  return server.url(name);
}

const openers: Record<StoreKind, () => Promise<Store>> = {
  pglite: async () =>
    openInMemory(await PGlite.create({ loadDataDir: new Blob([new Uint8Array(await pgliteImage())]) })),
  postgres: async () => openPostgres(await freshPostgresDatabase()),
};

/** A fresh store; close it. */
export const openFresh = (kind: StoreKind): Promise<Store> => openers[kind]();

export interface StoreUnderTest {
  readonly kind: StoreKind;
  /** Open from the first test on. One store for each `eachStore`, shared by its tests. */
  readonly store: Store;
  readonly db: Database;
}

/** Describes the same story once for each database. */
export function eachStore(name: string, tell: (under: StoreUnderTest) => void): void {
  describe.each(Object.keys(openers) as StoreKind[])(`${name} (%s)`, (kind) => {
    let store: Store | undefined;
    const opened = (): Store => {
      if (!store) throw new Error('The store opens before the first test: use it in tests and hooks only');
      return store;
    };
    beforeAll(async () => {
      store = await openFresh(kind);
    });
    afterAll(() => store?.close());
    tell({
      kind,
      get store() {
        return opened();
      },
      get db() {
        return opened().db;
      },
    });
  });
}
