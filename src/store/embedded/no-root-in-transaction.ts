/**
 * PGlite has one connection: whoever uses the database itself inside a transaction waits for that transaction, which
 * waits for them. This turns the silence into an error that names the mistake.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';

export function refuseRootInTransaction(client: PGlite): void {
  const around = new AsyncLocalStorage<{ running: boolean }>();
  const refuse = (): void => {
    if (around.getStore()?.running) {
      throw new Error('The database was used inside one of its transactions; use what the transaction gives (tx)');
    }
  };
  const { query, transaction } = client;
  Object.assign(client, {
    query: async (...words: Parameters<PGlite['query']>) => {
      refuse();
      return query.apply(client, words);
    },
    transaction: async (work: Parameters<PGlite['transaction']>[0]) => {
      refuse();
      const state = { running: true };
      return transaction.call(client, async (tx) => {
        try {
          return await around.run(state, () => work(tx));
        } finally {
          state.running = false;
        }
      });
    },
  });
}
