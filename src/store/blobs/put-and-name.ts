/** Bytes and the rows that name them, both or neither. */
import { TransactionRollbackError } from 'drizzle-orm';
import type { Database, Transaction } from '../store.ts';
import type { Blobs } from './blobs.ts';
import { holdBlobs } from './spent.ts';

/** So often the bytes may be removed between their being put and their being named. */
const mostPuts = 5;

/**
 * Puts the contents, then does the work in a transaction that holds them. Begins again where they were removed in between.
 * @param work writes the rows; is given the sums in the order of the contents
 */
export async function putAndName<T>(
  db: Database,
  blobs: Blobs,
  contents: readonly Uint8Array[],
  work: (tx: Transaction, sums: readonly string[]) => Promise<T>,
): Promise<T> {
  for (let puts = 0; puts < mostPuts; puts++) {
    const sums = await Promise.all(contents.map((bytes) => blobs.put(bytes)));
    let gone = false;
    try {
      return await db.transaction(async (tx) => {
        gone = (await holdBlobs(tx, blobs, [...new Set(sums)])).length > 0;
        return gone ? tx.rollback() : await work(tx, sums);
      });
    } catch (error) {
      if (!gone || !(error instanceof TransactionRollbackError)) throw error;
    }
  }
  throw new Error('Bytes were removed as often as they were put');
}
