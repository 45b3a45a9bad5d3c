/**
 * The embedded database has one connection: whoever uses the database itself inside a transaction waits for that transaction,
 * which waits for them. This turns the silence into an error that names the mistake.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../store.ts';

export interface InTransaction {
  /** The error for whoever asks for a connection, if they are inside a transaction. */
  refusal(): Error | undefined;
}

/** Notices which work runs inside a transaction of the database. */
export function watchTransactions(db: Database): InTransaction {
  const around = new AsyncLocalStorage<{ running: boolean }>();
  const { transaction } = db;
  const watched: Database['transaction'] = (work, config) => {
    const state = { running: true };
    const within: typeof work = async (tx) => {
      try {
        // Awaited inside: a query begins when it is waited for.
        return await around.run(state, async () => await work(tx));
      } finally {
        state.running = false;
      }
    };
    return transaction.call(db, within, config) as ReturnType<typeof work>;
  };
  Object.assign(db, { transaction: watched });
  return {
    refusal: () =>
      around.getStore()?.running
        ? new Error('The database was used inside one of its transactions; use what the transaction gives (tx)')
        : undefined,
  };
}
