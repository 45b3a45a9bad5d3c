/** An export as a file, which has its name only once it is whole and on the disk. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Store } from '../store.ts';
import { exportStore } from './export.ts';
import type { End } from './format.ts';

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file of that name. */
export async function exportToFile(store: Store, file: string): Promise<End> {
  const unfinished = `${file}.${process.pid}.tmp`;
  const gzip = createGzip();
  try {
    const written = pipeline(gzip, createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }));
    const failed = written.then(() => Promise.reject(new Error('the file was closed early')));
    failed.catch(() => undefined);
    const drained = async (): Promise<void> => {
      await Promise.race([once(gzip, 'drain'), failed]);
    };
    const end = await exportStore(store, async (line) => {
      if (!gzip.write(`${line}\n`)) await drained();
    });
    gzip.end();
    await written;
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
    return end;
  } catch (error) {
    gzip.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}
