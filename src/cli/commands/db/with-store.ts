/** Opens the store that the environment names, for one piece of work. */
import type { Store } from '../../../store/index.ts';

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore, storeSettings } = await import('../../../store/index.ts');
  const store = await openStore(storeSettings(process.env));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export const kindNames = { pglite: 'cơ sở dữ liệu nhúng', postgres: 'PostgreSQL' } as const;
