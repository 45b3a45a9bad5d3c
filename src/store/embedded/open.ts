/** The embedded database, in a folder of its own. */
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Failure } from '../../failure.ts';
import { blobFiles } from '../blobs/files.ts';
import { bringUpToDate, migrationsFolder } from '../migrations.ts';
import * as schema from '../schema/index.ts';
import { selfTest } from '../self-test.ts';
import type { Store } from '../store.ts';
import { cannotHold, refuseOtherVersion, usableFolder, type DataFolder } from './data-folder.ts';
import { DurableFiles, durableStart } from './durable-files.ts';
import { ensureDatabase } from './first-start.ts';
import { lockFolder } from './folder-lock.ts';
import { refuseRootInTransaction } from './no-root-in-transaction.ts';
import { refuseAfterFailure } from './refuse-after-failure.ts';

async function start(folder: DataFolder): Promise<{ client: PGlite; files: DurableFiles }> {
  refuseOtherVersion(folder);
  try {
    await ensureDatabase(folder);
  } catch (error) {
    throw cannotHold(folder.root, error);
  }
  const log: string[] = [];
  const keep = (line: string): boolean => log.push(line) > 0;
  try {
    // Not before: it makes the folder.
    const files = new DurableFiles(folder.database);
    const client = await PGlite.create({ fs: files, startParams: durableStart, onStdout: keep, onStderr: keep });
    refuseAfterFailure(client, files, folder.root);
    return { client, files };
  } catch (error) {
    const message =
      `Không mở được cơ sở dữ liệu trong thư mục "${folder.root}"; hãy xem tệp có bị thiếu hoặc hỏng không, ` +
      'nếu có thì khôi phục từ bản sao lưu.';
    const cause = new Error(log.slice(-20).join('\n'), { cause: error });
    throw new Failure('unavailable', 'store.cannot-open', message, [], cause);
  }
}

/** Throws a `Failure`: `store.in-use`, `store.folder-unusable`, `store.newer-schema` and others of this room. */
export async function openEmbedded(root: string): Promise<Store> {
  const folder = usableFolder(root);
  const lock = lockFolder(folder.root);
  try {
    const { client, files } = await start(folder);
    const end = async (): Promise<void> => {
      if (files.failure === undefined) await client.close();
    };
    try {
      const db = drizzle(client, { schema });
      await bringUpToDate(db, () => migrate(db, { migrationsFolder }));
      await selfTest(db, true);
      refuseRootInTransaction(client);
      const close = async (): Promise<void> => {
        await end();
        lock.release();
      };
      return { db, blobs: blobFiles(folder.blobs), kind: 'pglite', close };
    } catch (error) {
      await end();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}
