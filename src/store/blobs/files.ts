/** Blobs as files, `ab/cdef…` by their SHA-256, each complete and on the disk before it has its name. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSha256, sha256Of, verified, type Blobs } from './blobs.ts';

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (missing(error)) return [];
    throw error;
  }
}

export function blobFiles(root: string): Blobs {
  const shelfOf = (sha256: string): string => join(root, sha256.slice(0, 2));
  const fileOf = (sha256: string): string => join(shelfOf(sha256), sha256.slice(2));

  const read = async (sha256: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(fileOf(sha256));
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  };

  const write = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    const unfinished = join(root, `${randomUUID()}.tmp`);
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, fileOf(sha256));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  };

  const has = async (sha256: string): Promise<boolean> => {
    if (!isSha256(sha256)) return false;
    try {
      return (await stat(fileOf(sha256))).isFile();
    } catch (error) {
      if (missing(error)) return false;
      throw error;
    }
  };

  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const there = await read(sha256);
      // One that was damaged on the disk is mended by the same bytes.
      if (!there || sha256Of(there) !== sha256) {
        const madeFolder = await mkdir(shelfOf(sha256), { recursive: true, mode: 0o700 });
        await write(sha256, bytes);
        if (madeFolder !== undefined) await syncFolder(root);
      }
      // Also when it was there: whoever wrote it may not have come this far yet.
      await syncFolder(shelfOf(sha256));
      return sha256;
    },
    async get(sha256) {
      if (!isSha256(sha256)) return undefined;
      const bytes = await read(sha256);
      return bytes && verified(bytes, sha256);
    },
    has,
    async list() {
      const found: string[] = [];
      for (const shelf of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
        for (const rest of await namesIn(join(root, shelf))) found.push(`${shelf}${rest}`);
      }
      return found.filter(isSha256).sort();
    },
    async among(_tx, sums) {
      const there = await Promise.all(sums.map(has));
      return new Set(sums.filter((_sum, index) => there[index]));
    },
    async remove(_tx, sums) {
      await Promise.all(sums.filter(isSha256).map((sum) => rm(fileOf(sum), { force: true })));
    },
  };
}
