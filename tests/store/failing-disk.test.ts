// The embedded database when its disk fails: nothing is told as saved that is not, nothing hangs, a new start has the rest.
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/open.ts';
import { engineHere } from '../../src/store/embedded/engine.ts';
import { openStore } from '../../src/store/index.ts';
import { storeState } from '../../src/store/schema/index.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'kehoach-store-'));
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('refuses the commit that the disk did not keep and all that come after it, and starts again with the ones before', async () => {
  // In this thread, where the disk can be made to fail.
  const store = await openEmbedded(folder, engineHere);
  await store.db.insert(storeState).values({ key: 'kept', value: 'x' });
  const failing = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO', errno: -5 });
  });
  await expect(store.db.insert(storeState).values({ key: 'lost', value: 'x' })).rejects.toThrow();
  failing.mockRestore();
  const after = store.db.select().from(storeState);
  await expect(after).rejects.toMatchObject({ cause: { code: 'store.disk-failed' } });
  const within = store.db.transaction((tx) => tx.insert(storeState).values({ key: 'later', value: 'x' }));
  await expect(within).rejects.toThrow();
  await store.close();

  const again = await openStore({ folder });
  const keys = (await again.db.select().from(storeState)).map(({ key }) => key);
  expect(keys).toContain('kept');
  expect(keys).not.toContain('later');
  await again.close();
});
