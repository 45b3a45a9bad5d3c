/** The embedded database, in a folder of its own. */
import { Failure } from '../../failure.ts';
import { blobFiles } from '../blobs/files.ts';
import { selfTest } from '../self-test.ts';
import type { Store } from '../store.ts';
import { cannotHold, refuseOtherVersion, usableFolder, type DataFolder } from './data-folder.ts';
import { databaseOver } from './database.ts';
import { engineInThread } from './engine-in-thread.ts';
import type { Engine } from './engine.ts';
import { ensureDatabase } from './first-start.ts';
import { lockFolder } from './folder-lock.ts';
import { untilFailure, type UntilFailure } from './until-failure.ts';

type StartEngine = (databaseFolder: string) => Promise<Engine>;

async function start(folder: DataFolder, startEngine: StartEngine): Promise<UntilFailure> {
  refuseOtherVersion(folder);
  try {
    await ensureDatabase(folder);
  } catch (error) {
    throw cannotHold(folder.root, error);
  }
  try {
    return untilFailure(await startEngine(folder.database), folder.root);
  } catch (error) {
    const message =
      `Không mở được cơ sở dữ liệu trong thư mục "${folder.root}"; hãy xem tệp có bị thiếu hoặc hỏng không, ` +
      'nếu có thì khôi phục từ bản sao lưu.';
    throw new Failure('unavailable', 'store.cannot-open', message, [], error);
  }
}

/**
 * Throws a `Failure`: `store.in-use`, `store.folder-unusable`, `store.newer-schema` and others of this room.
 * @param startEngine in a thread of its own, unless told
 */
export async function openEmbedded(root: string, startEngine: StartEngine = engineInThread): Promise<Store> {
  const folder = usableFolder(root);
  const lock = lockFolder(folder.root);
  try {
    const engine = await start(folder, startEngine);
    try {
      const { db, close } = await databaseOver(engine, engine.failure);
      await selfTest(db, true);
      return {
        db,
        blobs: blobFiles(folder.blobs),
        kind: 'pglite',
        async close() {
          await close();
          await engine.close();
          lock.release();
        },
      };
    } catch (error) {
      await engine.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}
