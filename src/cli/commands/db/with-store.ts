/** Opens the store that the environment names, for one piece of work. */
import { settingsFrom } from '../../../config/settings.ts';
import type { Store } from '../../../store/index.ts';

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const settings = settingsFrom(process.env);
  const { openStore } = await import('../../../store/index.ts');
  const store = await openStore(settings);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export const kindNames = { pglite: 'cơ sở dữ liệu nhúng', postgres: 'PostgreSQL' } as const;
