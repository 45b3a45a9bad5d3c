// The door for tests that need a database: the same tests on every database that the service runs on.
import { afterAll, beforeAll, describe } from 'vitest';
import { openInMemory } from '../../src/store/embedded/memory.ts';
import type { Database, Store, StoreKind } from '../../src/store/store.ts';

export interface StoreUnderTest {
  readonly kind: StoreKind;
  /** Open from the first test on. One store for each `eachStore`, shared by its tests. */
  readonly store: Store;
  readonly db: Database;
}

const openers: Record<string, () => Promise<Store>> = { pglite: () => openInMemory() };

/** Describes the same story once for each database. */
export function eachStore(name: string, tell: (under: StoreUnderTest) => void): void {
  describe.each(Object.keys(openers))(`${name} (%s)`, (kind) => {
    let store: Store | undefined;
    const opened = (): Store => {
      if (!store) throw new Error('The store opens before the first test: use it in tests and hooks only');
      return store;
    };
    beforeAll(async () => {
      store = await openers[kind]?.();
    });
    afterAll(() => store?.close());
    tell({
      kind: kind as StoreKind,
      get store() {
        return opened();
      },
      get db() {
        return opened().db;
      },
    });
  });
}
