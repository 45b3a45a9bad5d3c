/**
 * PGlite's files on a disk, with fsync. PGlite's own NodeFS has none: its file system answers fsync with "done" and
 * asks nobody, so what was committed could be lost with the machine's power.
 */
import fs from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** An open file or folder of Emscripten's NODEFS: the system's descriptor, which folders do not have. */
interface Stream {
  nfd?: number;
  node: unknown;
}

/** The part of Emscripten's NODEFS that is used here. */
interface EmscriptenNodeFiles {
  stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
  /** Turns an error of Node into one that PostgreSQL sees as errno. */
  tryFSOperation<T>(operation: () => T): T;
}

function syncFolder(path: string): void {
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}

export class DurableFiles extends NodeFS {
  /** Why the disk could not be told to keep what was written; PostgreSQL has given up then. */
  failure: unknown;

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: { NODEFS: unknown }): void => {
      const files = module.NODEFS as EmscriptenNodeFiles;
      files.stream_ops.fsync = ({ nfd, node }) =>
        files.tryFSOperation(() => {
          try {
            if (nfd === undefined) syncFolder(files.realPath(node));
            else fs.fsyncSync(nfd);
          } catch (error) {
            this.failure ??= error;
            throw error;
          }
          return 0;
        });
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/**
 * As PGlite starts it, but without `-F`, which switches fsync off, and with fsync for the WAL too: PostgreSQL's default
 * there is fdatasync, which Emscripten answers without a word to the file system.
 */
export const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  // PostgreSQL's 128 MB are this process's memory from the start on; the system keeps the files in its own cache anyway.
  ...['-c', 'shared_buffers=32MB'],
];
